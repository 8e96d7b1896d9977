// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"
#include "support/wait.h"

#include "store/operations.h"
#include "store/store.h"

#include <csignal>

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray device = "arn:aws:iam::123456789012:mfa/kim";
const QByteArray prompt = "The code of " + device + ", for profile prod:";

//! A command on a terminal of its own, with a person who types.
class Terminal {
public:
    Terminal(Home& home, const QStringList& arguments)
    {
        m_process.setProcessEnvironment(home.environment());
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(
            u"python3"_s,
            QStringList{u"-c"_s, u"import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"_s,
                        qEnvironmentVariable("SHIPDECK_PROGRAMS") + u"/shipctl"_s}
                + arguments);
    }
    //! Waits for these words behind those that were waited for before.
    bool says(const QByteArray& words)
    {
        const bool found = becomesTrue([&] { return read().indexOf(words, m_seen) >= 0; });
        m_seen = found ? m_all.indexOf(words, m_seen) + words.size() : m_seen;
        return found;
    }
    void types(const QByteArray& line) { m_process.write(line); }
    int exit()
    {
        (void)becomesTrue([this] { return m_process.state() == QProcess::NotRunning; });
        read();
        return m_process.state() == QProcess::NotRunning ? m_process.exitCode() : -1;
    }
    const QByteArray& text() const { return m_all; }

private:
    const QByteArray& read() { return m_all += m_process.readAll(); }
    QProcess m_process;
    QByteArray m_all;
    qsizetype m_seen = 0;
};

} // namespace

//! A profile whose role asks for the code of a device.
class CloudFrontCodeTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void asksInTheTerminalOnceForAllThatComes()
    {
        usesMfa();
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder, {u"--profile"_s, u"prod"_s}).errorCode(), u"aws-mfa-needed"_s);
        Terminal deploy(m->home, {u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s, u"--profile"_s, u"prod"_s});
        QVERIFY2(deploy.says(prompt), deploy.text());
        deploy.types("000000\n");
        QVERIFY2(deploy.says("AWS did not accept this code.") && deploy.says(prompt), deploy.text());
        deploy.types("111111\n");
        QVERIFY2(deploy.exit() == 0, deploy.text());
        // The agent, another process, another region: the same keys, and a code is good once.
        QVERIFY(m->deploy(folder, {u"--profile"_s, u"prod"_s}).exit == 0);
        const QStringList prepare{u"connections"_s, u"prepare"_s, u"--profile"_s, u"prod"_s, u"--yes"_s, u"--wait"_s};
        QCOMPARE(m->home.run(prepare).exit, 0);
        QCOMPARE(m->home.run({u"inventory"_s, u"--profile"_s, u"prod"_s}).exit, 0);
        QCOMPARE(Hosted::rig().calls().filter(u"AssumeRole"_s).size(), 2); // with the one that was refused
        QVERIFY(!deploy.text().contains(secretsKept()));
    }

    void waitsInTheMiddleUntilSomebodyGivesTheCode()
    {
        const QString folder = deployed();
        expire("s3:ListObjectsV2");
        Hosted::setHeading(folder, "second");
        const Answer waiting = m->deploy(folder);
        QCOMPARE(waiting.exit, 3);
        QCOMPARE(waiting.errorCode(), u"aws-mfa-needed"_s);
        QCOMPARE(waiting.json()[u"state"_s].toString(), u"WAITING"_s);
        QVERIFY(waiting.errorNext().endsWith(u"shipctl login aws --profile prod"_s));
        QVERIFY2(waiting.err.contains("This waits for the sign-in until "), waiting.err);
        Terminal login(m->home, {u"login"_s, u"aws"_s, u"--profile"_s, u"prod"_s, u"--json"_s});
        QVERIFY(login.says(prompt));
        login.types("000000\n");
        QVERIFY2(login.says("AWS did not accept this code.") && login.says(prompt), login.text());
        QCOMPARE(state(), u"WAITING"_s);
        login.types("222222\n");
        QCOMPARE(login.exit(), 0);
        QVERIFY(becomesTrue([&] { return state() == u"READY"_s; }));
        QVERIFY(Hosted::shown(m_address).contains("second"));
    }

    void asksInTheTerminalThatFollows()
    {
        const QString folder = deployed();
        expire("s3:ListObjectsV2");
        Hosted::setHeading(folder, "second");
        Terminal deploy(m->home, {u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s});
        QVERIFY2(deploy.says("This waits for the sign-in until ") && deploy.says(prompt), deploy.text());
        // Somebody answers elsewhere: it goes on here as well.
        giveCode("333333");
        QVERIFY2(deploy.exit() == 0, deploy.text());
        QVERIFY(deploy.text().contains("Signed in to AWS again; resuming."));

        expire("s3:ListObjectsV2");
        Hosted::setHeading(folder, "third");
        Terminal next(m->home, {u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s});
        QVERIFY2(next.says(prompt), next.text());
        next.types("444444\n");
        QVERIFY2(next.exit() == 0, next.text());
    }

    //! Its keys ended between the click and the agent: nothing has begun, so there is nothing to take back.
    void canceledBeforeItsFirstStepItLeavesNothing()
    {
        usesMfa();
        QVERIFY(m->home.run({u"deploy"_s, m->home.site(u"here"_s)}).exit == 0); // there is an agent, without keys
        const pid_t agent = pid_t(m->home.agentPid());
        QCOMPARE(::kill(agent, SIGSTOP), 0);
        giveCode("111111");
        const Answer asked = m->deploy(m->site(u"shop"_s), {u"--profile"_s, u"prod"_s, u"--detach"_s});
        const QString id = asked.json()[u"id"_s].toString();
        removeKeys();
        QCOMPARE(::kill(agent, SIGCONT), 0);
        QVERIFY(becomesTrue([&] { return stateOf(id) == u"WAITING"_s; }));
        const Answer canceled = m->home.run({u"cancel"_s, id});
        QVERIFY2(stateOf(id) == u"CANCELED"_s, canceled.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void waitsOnBehindAnAgentThatWasKilled()
    {
        const QString folder = deployed();
        forgetKeys();
        Hosted::setHeading(folder, "second");
        const Answer first = m->home.run({u"redeploy"_s, u"shop"_s, u"--json"_s});
        QCOMPARE(first.json()[u"state"_s].toString(), u"WAITING"_s);
        QCOMPARE(::kill(pid_t(m->home.agentPid()), SIGKILL), 0);
        // One that comes later takes its turn behind it, and does not pass it.
        const QString later =
            m->home.run({u"redeploy"_s, u"shop"_s, u"--detach"_s, u"--json"_s}).json()[u"id"_s].toString();
        QVERIFY(!later.isEmpty());
        QCOMPARE(stateOf(first.json()[u"id"_s].toString()), u"WAITING"_s);
        giveCode("555555");
        QVERIFY(becomesTrue([&] { return stateOf(later) == u"READY"_s || stateOf(later) == u"SKIPPED"_s; }));
        QCOMPARE(stateOf(first.json()[u"id"_s].toString()), u"READY"_s);
    }

    void stopsWhereNobodyComes()
    {
        deployed();
        forgetKeys();
        const Answer waiting = m->home.run({u"redeploy"_s, u"shop"_s, u"--json"_s});
        const QString id = waiting.json()[u"id"_s].toString();
        QCOMPARE(waiting.json()[u"state"_s].toString(), u"WAITING"_s);
        letADayPass(id);
        QVERIFY(becomesTrue([&] { return stateOf(id) != u"WAITING"_s; }));
        const Answer late = m->home.run({u"show"_s, id, u"--json"_s});
        QCOMPARE(late.json()[u"state"_s].toString(), u"ERROR"_s);
        QCOMPARE(late.errorCode(), u"aws-sign-in-late"_s);
        QVERIFY(late.errorNext().contains(u"shipctl login aws --profile prod"_s));
    }

private:
    void usesMfa()
    {
        QProcessEnvironment& environment = m->home.environment();
        const QByteArray id = environment.value(u"AWS_ACCESS_KEY_ID"_s).toLatin1();
        const QByteArray secret = environment.value(u"AWS_SECRET_ACCESS_KEY"_s).toLatin1();
        for (const char* name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"})
            environment.remove(QString::fromLatin1(name));
        Home::write(m->home.path() + u"/.aws/config"_s,
                    "[profile prod]\nrole_arn = arn:aws:iam::123456789012:role/deploy\nsource_profile = base\n"
                    "region = eu-west-1\nmfa_serial = "
                        + device + "\n[profile base]\naws_access_key_id = " + id + "\naws_secret_access_key = " + secret
                        + "\n");
    }
    void giveCode(const QByteArray& code)
    {
        Terminal login(m->home, {u"login"_s, u"aws"_s, u"--profile"_s, u"prod"_s, u"--json"_s});
        QVERIFY2(login.says(prompt), login.text());
        login.types(code + '\n');
        QVERIFY2(login.exit() == 0, login.text());
    }
    QString deployed()
    {
        usesMfa();
        giveCode("111111");
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder, {u"--profile"_s, u"prod"_s});
        if (first.exit != 0)
            qWarning() << first.err;
        m_address = first.json()[u"url"_s].toString();
        return folder;
    }
    //! From the next call of this kind on AWS does not take the keys any more.
    static void expire(const QByteArray& operation)
    {
        Hosted::fault("{\"operation\": \"" + operation + "\", \"do\": \"expired\"}");
    }
    QDir cache() const { return QDir(m->home.path() + u"/.aws/cli/cache"_s); }
    QByteArray secretsKept() const
    {
        const QStringList names = cache().entryList(QDir::Files);
        QFile file(names.isEmpty() ? QString() : cache().filePath(names.first()));
        return file.open(QIODevice::ReadOnly)
            ? QJsonDocument::fromJson(file.readAll())[u"Credentials"_s][u"SecretAccessKey"_s].toString().toLatin1()
            : QByteArray();
    }
    //! As if they had ended by themselves, also in the agent.
    void forgetKeys()
    {
        QVERIFY(m->home.agentEnds());
        removeKeys();
    }
    void removeKeys()
    {
        QVERIFY(!cache().entryList(QDir::Files).isEmpty());
        for (const QString& name : cache().entryList(QDir::Files))
            QVERIFY(QFile::remove(cache().filePath(name)));
    }
    void letADayPass(const QString& deployment)
    {
        qputenv("SHIPDECK_HOME", m->home.environment().value(u"SHIPDECK_HOME"_s).toLocal8Bit());
        const auto paths = Paths::fromEnvironment();
        qunsetenv("SHIPDECK_HOME");
        QVERIFY(paths);
        const auto store = store::Store::open(*paths);
        QVERIFY(store);
        const auto written = (*store)->write([&](store::Database& db) -> Result<> {
            SD_TRY(const auto operation, store::operationOf(db, deployment));
            QJsonObject params = operation->params;
            QJsonObject wait = params[u"signIn"_s].toObject();
            wait[u"until"_s] = u"2026-01-01T00:00:00Z"_s;
            params[u"signIn"_s] = wait;
            return store::setParams(db, operation->id, params);
        });
        QVERIFY(written);
    }
    QString stateOf(const QString& id) const
    {
        return m->home.run({u"show"_s, id, u"--json"_s}).json()[u"state"_s].toString();
    }
    QString state() const { return m->home.run({u"list"_s, u"--json"_s}).items().at(0)[u"state"_s].toString(); }

    QString m_address;
};
SHIPDECK_TEST(CloudFrontCodeTest)

#include "code_test.moc"
