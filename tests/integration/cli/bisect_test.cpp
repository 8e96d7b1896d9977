// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"
#include "support/wait.h"

#include <QFileInfo>
#include <csignal>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! Searches in real repositories, with builds that really fail.
class BisectTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheCommitThatBrokeTheBuild();
    void runsACommandAndSkipsWhatDoesNotBuild();
    void saysThatAllCommitsAreBad();
    void saysThatTheLastCommitPasses();
    void saysThatAVerdictChanged();
    void continuesAfterTheAgentWasKilled();
    void isCanceledByCtrlC();
    void refusesWhatABuildCannotShow();

private:
    //! A repository with one commit.
    QString repository(const QString& name, const QByteArray& script)
    {
        const QString folder = m_home.built(name, script);
        git(folder, {u"init"_s, u"--quiet"_s, u"--initial-branch=main"_s});
        commit(folder, u"Begin"_s);
        return folder;
    }
    static void commit(const QString& folder, const QString& subject)
    {
        git(folder, {u"add"_s, u"--all"_s});
        git(folder, {u"commit"_s, u"--quiet"_s, u"-m"_s, subject});
    }
    //! Commits from `first` on; each writes its number into index.html, and `broken` the script too.
    static void add(const QString& folder, int first, int last, int broken = 0, const QByteArray& script = {})
    {
        for (int i = first; i <= last; ++i) {
            Home::write(folder + u"/index.html"_s, "<p>" + QByteArray::number(i) + "</p>\n");
            if (i == broken)
                Home::write(folder + u"/build.sh"_s, script);
            commit(folder, u"Change %1"_s.arg(i));
        }
    }
    QString address(const QString& folder) { return u"file://"_s + folder; }
    qsizetype deployments() { return m_home.run({u"list"_s, u"--json"_s}).items().size(); }
    static QStringList tested(const QJsonObject& answer, const QString& verdict)
    {
        QStringList subjects;
        for (const QJsonValue commit : answer[u"commits"_s].toArray())
            for (const QJsonValue test : commit[u"tests"_s].toArray())
                if (test[u"verdict"_s] == verdict)
                    subjects << commit[u"subject"_s].toString();
        return subjects;
    }

    Home m_home;
};

const QByteArray working = "mkdir dist; cp index.html dist\n";

void BisectTest::findsTheCommitThatBrokeTheBuild()
{
    const QString folder = repository(u"harbor"_s, working);
    QCOMPARE(m_home.run({u"deploy"_s, address(folder)}).exit, 0);
    add(folder, 1, 64, 41, "echo 'Cannot find the harbor' >&2; exit 3\n");
    QCOMPARE(m_home.run({u"deploy"_s, address(folder)}).exit, 1);
    const qsizetype before = deployments();

    const Answer answer = m_home.run({u"bisect"_s, u"harbor"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    const QJsonObject found = answer.json()[u"firstBad"_s].toObject();
    QCOMPARE(found[u"subject"_s].toString(), u"Change 41"_s);
    QCOMPARE(found[u"author"_s].toString(), u"Mina"_s);
    QCOMPARE(found[u"commit"_s].toString().toLatin1(), git(folder, {u"rev-parse"_s, u"main~23"_s}).trimmed());
    QVERIFY(QDateTime::fromString(found[u"date"_s].toString(), Qt::ISODate).isValid());
    QVERIFY(found[u"diff"_s].toString().contains(u"2 files changed"_s));
    QVERIFY(found[u"diff"_s].toString().contains(u"+echo 'Cannot find the harbor'"_s));
    // 64 commits in six builds, and two more to be sure. The ends are known from their deployments.
    QVERIFY2(answer.json()[u"builds"_s].toInt() <= 6 + 2, answer.err.constData());
    QCOMPARE(deployments(), before);
    QVERIFY(Home::get(m_home.run({u"open"_s, u"harbor"_s, u"--json"_s}).json()[u"url"_s].toString())
                .body.contains("source"));
    // Each build has a log.
    for (const QJsonValue commit : answer.json()[u"commits"_s].toArray())
        for (const QJsonValue test : commit[u"tests"_s].toArray())
            QVERIFY(!m_home.run({u"logs"_s, test[u"log"_s].toString()}).out.isEmpty());

    // What was built is not built again, except the pair in question.
    const Answer again = m_home.run({u"bisect"_s, u"harbor"_s, u"--json"_s});
    QCOMPARE(again.json()[u"firstBad"_s][u"subject"_s].toString(), u"Change 41"_s);
    QVERIFY(again.json()[u"builds"_s].toInt() < answer.json()[u"builds"_s].toInt());

    const Answer text = m_home.run({u"bisect"_s, u"harbor"_s});
    QVERIFY(text.out.startsWith(found[u"commit"_s].toString().toLatin1() + " Change 41\nMina, "));
    QVERIFY(text.out.contains("build.sh") && !text.out.contains("+echo"));
}

void BisectTest::runsACommandAndSkipsWhatDoesNotBuild()
{
    const QString folder = repository(u"lamp"_s, working);
    add(folder, 1, 8, 7, "exit 7\n");
    add(folder, 9, 13, 9, working);
    QCOMPARE(m_home.run({u"deploy"_s, address(folder)}).exit, 0);
    const Answer answer = m_home.run({u"bisect"_s, u"lamp"_s, u"--good"_s, u"main~12"_s, u"--bad"_s, u"main"_s,
                                      u"--run"_s, u"test $(tr -dc 0-9 < dist/index.html) -lt 11"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(answer.json()[u"firstBad"_s][u"subject"_s].toString(), u"Change 11"_s);
    QCOMPARE(tested(answer.json(), u"skipped"_s), QStringList{u"Change 7"_s});
    // A command may skip by itself.
    const Answer unclear =
        m_home.run({u"bisect"_s, u"lamp"_s, u"--good"_s, u"main~4"_s, u"--bad"_s, u"main"_s, u"--run"_s,
                    u"n=$(tr -dc 0-9 < dist/index.html); test $n != 11 || exit 125; test $n -lt 11"_s, u"--json"_s});
    QCOMPARE(unclear.exit, 1);
    QCOMPARE(unclear.errorCode(), u"bisect-ambiguous"_s);
    QVERIFY(unclear.json()[u"firstBad"_s].isNull());
}

void BisectTest::saysThatAllCommitsAreBad()
{
    const QString folder = repository(u"fence"_s, working);
    add(folder, 1, 4);
    QCOMPARE(m_home.run({u"deploy"_s, folder}).exit, 0); // a checkout, deployed as a folder
    const QStringList search{u"bisect"_s, u"fence"_s, u"--good"_s, u"main~4"_s, u"--bad"_s, u"main"_s, u"--json"_s};
    const Answer all = m_home.run(search + QStringList{u"--run"_s, u"false"_s});
    QCOMPARE(all.exit, 1);
    QCOMPARE(all.errorCode(), u"bisect-good-fails"_s);
    QVERIFY(all.errorNext().contains(u"--good"_s));
    QCOMPARE(tested(all.json(), u"bad"_s).size(), 2);
}

void BisectTest::saysThatTheLastCommitPasses()
{
    const QString folder = repository(u"gate"_s, working);
    add(folder, 1, 4);
    QCOMPARE(m_home.run({u"deploy"_s, folder}).exit, 0);
    const QStringList search{u"bisect"_s, u"--good"_s, u"main~4"_s, u"--bad"_s, u"main"_s, u"--json"_s};
    const Answer none = m_home.runIn(folder, search + QStringList{u"--run"_s, u"true"_s}); // the project of this folder
    QCOMPARE(none.exit, 1);
    QCOMPARE(none.errorCode(), u"bisect-bad-passes"_s);
    QCOMPARE(tested(none.json(), u"good"_s), QStringList{u"Change 4"_s});
}

void BisectTest::saysThatAVerdictChanged()
{
    const QString folder =
        repository(u"vane"_s, "test \"$BROKEN\" != yes || { echo broken by a variable; exit 3; }\n" + working);
    QCOMPARE(m_home.run({u"deploy"_s, address(folder)}).exit, 0);
    add(folder, 1, 3);
    QCOMPARE(m_home.run({u"vars"_s, u"vane"_s, u"BROKEN=yes"_s}).exit, 0);
    QCOMPARE(m_home.run({u"deploy"_s, address(folder)}).exit, 1);
    QCOMPARE(m_home.run({u"vars"_s, u"vane"_s, u"BROKEN=no"_s}).exit, 0);
    const Answer answer = m_home.run({u"bisect"_s, u"vane"_s, u"--json"_s});
    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.errorCode(), u"bisect-flaky"_s);
    QVERIFY(answer.json()[u"firstBad"_s].isNull());
}

void BisectTest::continuesAfterTheAgentWasKilled()
{
    const QString folder = repository(u"mast"_s, working);
    QCOMPARE(m_home.run({u"deploy"_s, folder}).exit, 0);
    add(folder, 1, 16, 6, "echo no mast; exit 3\n");
    QCOMPARE(m_home.run({u"deploy"_s, folder}).exit, 1);
    const auto search = m_home.start({u"bisect"_s, u"mast"_s, u"--json"_s});
    QVERIFY(Home::says(*search, " is bad (log"));
    QVERIFY(Home::says(*search, "Testing"));
    const qint64 agent = m_home.agentPid();
    QVERIFY(agent > 0);
    ::kill(pid_t(agent), SIGKILL);
    QVERIFY(Home::says(*search, "resumes from its journal"));
    const Answer answer = Home::end(*search);
    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.json()[u"firstBad"_s][u"subject"_s].toString(), u"Change 6"_s);
    // No commit was tested more than once, but for the pair in question.
    QCOMPARE(tested(answer.json(), u"good"_s).size() + tested(answer.json(), u"bad"_s).size(), 2 + 4 + 2);
}

void BisectTest::isCanceledByCtrlC()
{
    const QString folder = repository(u"rope"_s, working);
    add(folder, 1, 4);
    QCOMPARE(m_home.run({u"deploy"_s, folder}).exit, 0);
    const auto search = m_home.start({u"bisect"_s, u"rope"_s, u"--good"_s, u"main~4"_s, u"--bad"_s, u"main"_s,
                                      u"--run"_s, u"sleep 100000"_s, u"--json"_s});
    QVERIFY(Home::says(*search, "Testing"));
    ::kill(pid_t(search->processId()), SIGINT);
    const Answer answer = Home::end(*search);
    QCOMPARE(answer.exit, 130);
    QCOMPARE(answer.json()[u"state"_s].toString(), u"canceled"_s);
}

void BisectTest::refusesWhatABuildCannotShow()
{
    const auto codeOf = [this](const QStringList& options) {
        return m_home.run(QStringList{u"bisect"_s, u"oar"_s, u"--json"_s} + options).errorCode();
    };
    const QString folder = m_home.folder(u"oar"_s,
                                         {{u"Procfile"_s, "web: python3 app.py\n"},
                                          {u"app.py"_s, "raise SystemExit(3)\n"},
                                          {u"shipdeck.yml"_s, "install: false\n"}});
    QCOMPARE(m_home.run({u"deploy"_s, folder, u"--json"_s}).exit, 1);
    QCOMPARE(codeOf({}), u"history-missing"_s);
    git(folder, {u"init"_s, u"--quiet"_s, u"--initial-branch=main"_s});
    commit(folder, u"Begin"_s);
    QCOMPARE(codeOf({}), u"bisect-no-failure"_s); // what failed was no commit
    QCOMPARE(m_home.run({u"deploy"_s, folder, u"--force"_s}).exit, 1);
    QCOMPARE(codeOf({}), u"bisect-not-built"_s);
    QCOMPARE(codeOf({u"--run"_s, u"false"_s}), u"bisect-no-success"_s);
    QCOMPARE(codeOf({u"--run"_s, u"false"_s, u"--good"_s, u"nowhere"_s}), u"ref-missing"_s);
    QCOMPARE(codeOf({u"--run"_s, u"false"_s, u"--good"_s, u"main"_s}), u"history-empty"_s);
}
SHIPDECK_TEST(BisectTest)

} // namespace shipdeck::test

#include "bisect_test.moc"
