// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"
#include "support/wait.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! Keys that nobody can renew but a person end in the middle of an operation, which waits for new ones.
class CloudFrontEndedKeysTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void goesOnOnceTheFileHasOthers()
    {
        const QString address = deployed();
        expire("s3:ListObjectsV2");
        const Answer waiting = m->home.run({u"redeploy"_s, u"shop"_s, u"--json"_s});
        QCOMPARE(waiting.json()[u"state"_s].toString(), u"WAITING"_s);
        QCOMPARE(waiting.errorCode(), u"aws-keys-ended"_s);
        QVERIFY(waiting.errorNext().contains(u"/.aws/credentials:2"_s));
        QCOMPARE(waiting.exit, 3);
        QVERIFY(Hosted::shown(address).contains("first"));

        Hosted::rig().request("DELETE", u"/_rig/faults"_s);
        writeKeys("# new\n");
        QVERIFY(becomesTrue([&] { return state() == u"READY"_s; }));
    }

    void goesOnOnceAProcessGivesKeysThatAwsTakes()
    {
        takeEnvironmentKeys();
        const QString tool = m->home.path() + u"/tool"_s;
        Home::write(tool, "#!/bin/sh\ncat ~/keys.json\n");
        QFile::setPermissions(tool, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        Home::write(m->home.path() + u"/keys.json"_s,
                    "{\"Version\":1,\"AccessKeyId\":\"" + m_id + "\",\"SecretAccessKey\":\"" + m_secret + "\"}");
        Home::write(m->home.path() + u"/.aws/config"_s, "[profile tool]\ncredential_process = ~/tool\n");
        const Answer first = m->deploy(m->site(u"shop"_s), {u"--profile"_s, u"tool"_s, u"--region"_s, u"us-east-1"_s});
        QVERIFY2(first.exit == 0, first.err);

        expire("s3:ListObjectsV2");
        const Answer waiting = m->home.run({u"redeploy"_s, u"shop"_s, u"--json"_s});
        QCOMPARE(waiting.json()[u"state"_s].toString(), u"WAITING"_s);
        QCOMPARE(waiting.errorCode(), u"aws-keys-ended"_s);
        QVERIFY(waiting.errorNext().contains(u"credential_process"_s));
        Hosted::rig().request("DELETE", u"/_rig/faults"_s);
        QVERIFY(becomesTrue([&] { return state() == u"READY"_s; }));
    }

    void endsACancelAtOnceWhereNothingHadBegun()
    {
        QVERIFY(!deployed().isEmpty());
        Hosted::setHeading(m_folder, "second");
        expire("s3:PutObject"); // the lock of the environment, the first thing that is written
        const Answer waiting = m->home.run({u"redeploy"_s, u"shop"_s, u"--json"_s});
        QCOMPARE(waiting.json()[u"state"_s].toString(), u"WAITING"_s);
        const QString id = waiting.json()[u"id"_s].toString();
        const Answer canceled = m->home.run({u"cancel"_s, id});
        QVERIFY2(canceled.exit == 0, canceled.err);
        QCOMPARE(stateOf(id), u"CANCELED"_s);
    }

    void takesACancelBackOnceThereAreKeys()
    {
        QVERIFY(!deployed().isEmpty());
        Hosted::setHeading(m_folder, "second");
        expire("s3:PutObject", "/releases/");
        const Answer waiting = m->home.run({u"redeploy"_s, u"shop"_s, u"--json"_s});
        QCOMPARE(waiting.json()[u"state"_s].toString(), u"WAITING"_s);
        const QString id = waiting.json()[u"id"_s].toString();
        const Answer canceled = m->home.run({u"cancel"_s, id});
        QCOMPARE(canceled.exit, 3);
        QVERIFY(canceled.err.contains("rolled back once that is done"));
        QCOMPARE(stateOf(id), u"WAITING"_s);

        Hosted::rig().request("DELETE", u"/_rig/faults"_s);
        writeKeys("# new\n");
        QVERIFY(becomesTrue([&] { return stateOf(id) != u"WAITING"_s; }));
        QCOMPARE(stateOf(id), u"CANCELED"_s);
        const Answer next = m->deploy(m_folder);
        QVERIFY2(next.exit == 0, next.err);
    }

    void waitsForASignInOfAwsLogin()
    {
        Home::write(m->home.path() + u"/.aws/config"_s,
                    "[profile team]\nlogin_session = arn:aws:iam::123456789012:user/kim\nregion = us-east-1\n");
        takeEnvironmentKeys();
        signIn();
        m_folder = m->site(u"shop"_s);
        const Answer first = m->deploy(m_folder, {u"--profile"_s, u"team"_s});
        QVERIFY2(first.exit == 0, first.err);

        QVERIFY(m->home.agentEnds()); // which still has keys
        QVERIFY(QFile::remove(loginFile()));
        const Answer waiting = m->home.run({u"redeploy"_s, u"shop"_s, u"--json"_s});
        QCOMPARE(waiting.json()[u"state"_s].toString(), u"WAITING"_s);
        QCOMPARE(waiting.errorCode(), u"aws-login-signed-out"_s);
        QVERIFY(waiting.errorNext().contains(u"aws login --profile team"_s));
        const QJsonObject row = m->home.run({u"connections"_s, u"--json"_s}).items().first().toObject();
        QCOMPARE(row[u"state"_s].toString(), u"signed-out"_s);

        signIn();
        QVERIFY(becomesTrue([&] { return state() == u"READY"_s; }));
    }

private:
    void takeEnvironmentKeys()
    {
        QProcessEnvironment& environment = m->home.environment();
        m_id = environment.value(u"AWS_ACCESS_KEY_ID"_s).toLatin1();
        m_secret = environment.value(u"AWS_SECRET_ACCESS_KEY"_s).toLatin1();
        environment.remove(u"AWS_ACCESS_KEY_ID"_s);
        environment.remove(u"AWS_SECRET_ACCESS_KEY"_s);
    }
    void writeKeys(const QByteArray& more = {}) const
    {
        Home::write(m->home.path() + u"/.aws/credentials"_s,
                    "[base]\naws_access_key_id = " + m_id + "\naws_secret_access_key = " + m_secret + "\n" + more);
    }
    QString loginFile() const
    {
        // `printf %s arn:aws:iam::123456789012:user/kim | sha256sum`
        return m->home.path()
            + u"/.aws/login/cache/5eac23c3ea68e3e98073a267164421d21c59b8690ad6ed6f2e6bb534b6c11dcb.json"_s;
    }
    //! As `aws login` leaves it, with keys that are good for long.
    void signIn() const
    {
        Home::write(loginFile(),
                    "{\"accessToken\":{\"accessKeyId\":\"" + m_id + "\",\"secretAccessKey\":\"" + m_secret
                        + "\",\"sessionToken\":\"\",\"accountId\":\"123456789012\",\"expiresAt\":"
                          "\"2099-01-01T00:00:00Z\"}}");
    }
    QString deployed()
    {
        takeEnvironmentKeys();
        writeKeys();
        m_folder = m->site(u"shop"_s);
        const Answer first = m->deploy(m_folder, {u"--profile"_s, u"base"_s});
        if (first.exit != 0)
            qWarning() << first.err;
        return first.json()[u"url"_s].toString();
    }
    //! From the next call of this kind on AWS does not take the keys any more, whatever they are shown for.
    static void expire(const QByteArray& operation, const QByteArray& path = {})
    {
        Hosted::fault("{\"operation\": \"" + operation + "\", \"path\": \"" + path
                      + "\", \"do\": \"expired\", \"count\": 0}");
        Hosted::fault(R"({"operation": "sts:GetCallerIdentity", "do": "expired", "count": 0})");
    }
    QString stateOf(const QString& id) const
    {
        return m->home.run({u"show"_s, id, u"--json"_s}).json()[u"state"_s].toString();
    }
    QString state() const { return m->home.run({u"list"_s, u"--json"_s}).items().at(0)[u"state"_s].toString(); }

    QByteArray m_id;
    QByteArray m_secret;
    QString m_folder;
};
SHIPDECK_TEST(CloudFrontEndedKeysTest)

#include "ended_keys_test.moc"
