// SPDX-License-Identifier: MIT
#include "home.h"

#include "build/sandbox/process_tree.h"
#include "support/registry.h"
#include "support/wait.h"

#include <algorithm>
#include <csignal>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! Ways to stop a deployment: the command, and Ctrl+C once and twice. The builds here never end by themselves.
class CancelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cancelsABuildThatHangs();
    void cancelsWhatIsQueued();
    void waitsForTheProofAfterCtrlC();
    void leavesItRunningAfterTheSecondCtrlC();
    void saysWhatIsAlreadyOver();
    void retriesWhatWasCanceled();
    void leavesNoSandboxOfWhoWasKilledMeanwhile();

private:
    QString hanging(const QString& name) { return m_home.built(name, "echo hanging now\nexec sleep 100000\n"); }
    std::unique_ptr<QProcess> startedBuild(const QString& folder, const QStringList& more = {})
    {
        auto process = m_home.start(QStringList{u"deploy"_s, folder} + more);
        return Home::says(*process, "hanging now") ? std::move(process) : nullptr;
    }
    QString stateOf(const QString& id)
    {
        return m_home.run({u"show"_s, id, u"--json"_s}).json()[u"state"_s].toString();
    }

    Home m_home;
};

void CancelTest::cancelsABuildThatHangs()
{
    const auto process = startedBuild(hanging(u"stuck"_s), {u"--json"_s});
    QVERIFY(process);
    const Answer canceled = m_home.run({u"cancel"_s, u"stuck"_s, u"--json"_s});
    QCOMPARE(canceled.exit, 0);
    QCOMPARE(canceled.json()[u"state"_s].toString(), u"CANCELED"_s);
    const Answer deploy = Home::end(*process);
    QCOMPARE(deploy.exit, 130);
    QCOMPARE(deploy.json()[u"state"_s].toString(), u"CANCELED"_s);
    QCOMPARE(deploy.json()[u"id"_s], canceled.json()[u"id"_s]);
}

void CancelTest::cancelsWhatIsQueued()
{
    const QString folder = hanging(u"queue"_s);
    const auto first = startedBuild(folder);
    QVERIFY(first);
    const QString second = m_home.run({u"deploy"_s, folder, u"--detach"_s, u"--json"_s}).json()[u"id"_s].toString();
    QCOMPARE(stateOf(second), u"QUEUED"_s);
    // Two are under way: the project's name does not say which.
    const Answer unclear = m_home.run({u"cancel"_s, u"queue"_s, u"--json"_s});
    QCOMPARE(unclear.exit, 2);
    QCOMPARE(unclear.errorCode(), u"id-ambiguous"_s);
    QCOMPARE(m_home.run({u"cancel"_s, second}).exit, 0);
    QCOMPARE(stateOf(second), u"CANCELED"_s);
    QCOMPARE(m_home.run({u"cancel"_s, u"queue"_s}).exit, 0);
    QCOMPARE(Home::end(*first).exit, 130);
}

void CancelTest::waitsForTheProofAfterCtrlC()
{
    const auto process = startedBuild(hanging(u"interrupted"_s));
    QVERIFY(process);
    ::kill(pid_t(process->processId()), SIGINT);
    const Answer answer = Home::end(*process);
    QCOMPARE(answer.exit, 130);
    QVERIFY(answer.out.isEmpty());
    QCOMPARE(stateOf(u"interrupted"_s), u"CANCELED"_s);
}

void CancelTest::leavesItRunningAfterTheSecondCtrlC()
{
    // The agent stands still, so that the cancel cannot be over before the second one comes.
    const auto process = startedBuild(hanging(u"left"_s));
    QVERIFY(process);
    const pid_t agent = pid_t(m_home.agentPid());
    QVERIFY(agent > 0);
    ::kill(agent, SIGSTOP);
    // A process that waits for a processor stops only once it gets one.
    QVERIFY(becomesTrue([agent] { return build::allProcesses().value(agent).state == 'T'; }));
    ::kill(pid_t(process->processId()), SIGINT);
    const bool heard = Home::says(*process, "Ctrl+C again");
    ::kill(pid_t(process->processId()), SIGINT);
    const Answer answer = Home::end(*process);
    const QByteArray doctor = m_home.run({u"doctor"_s, u"--json"_s}).out;
    const QByteArray status = m_home.run({u"agent"_s, u"status"_s}).out;
    ::kill(agent, SIGCONT);
    QVERIFY(heard);
    QVERIFY2(doctor.contains("agent-stopped"), doctor.constData());
    QVERIFY2(status.contains("kill -CONT"), status.constData());
    QCOMPARE(answer.exit, 130);
    QVERIFY2(answer.err.contains("shipctl logs "), answer.err.constData());
    m_home.run({u"logs"_s, u"left"_s, u"-f"_s}); // comes back when it has ended
    QCOMPARE(stateOf(u"left"_s), u"CANCELED"_s);
}

void CancelTest::saysWhatIsAlreadyOver()
{
    const Answer answer = m_home.run({u"cancel"_s, u"stuck"_s, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"nothing-to-cancel"_s);
    QCOMPARE(answer.exit, 1);
}

void CancelTest::retriesWhatWasCanceled()
{
    Home::write(m_home.path() + u"/stuck/build.sh"_s, "mkdir dist\ncp index.html dist\n");
    const Answer answer = m_home.run({u"retry"_s, u"stuck"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QVERIFY(answer.json()[u"cause"_s].toString().startsWith(u"retry of "_s));
    QVERIFY(Home::get(answer.json()[u"url"_s].toString()).body.contains("source"));
}

void CancelTest::leavesNoSandboxOfWhoWasKilledMeanwhile()
{
    Home home;
    // Whoever asks for a sandbox is killed before it is set up.
    home.beforeEachSandbox("kill -9 $PPID\nwhile kill -0 $PPID 2> /dev/null; do :; done\nexport KILLED_FOR="
                           + home.path().toUtf8() + "\n");
    const QByteArray mark = "KILLED_FOR=" + home.path().toUtf8();
    const auto left = [mark] {
        const auto processes = build::allProcesses();
        return std::ranges::any_of(processes, [&](const build::ProcessEntry& process) {
            return process.state != 'Z' && build::hasInEnvironment(process.pid, mark);
        });
    };
    QCOMPARE(home.run({u"doctor"_s}).exit, -1); // killed
    // A process that is about to become another program has no environment for a moment: one look is not enough.
    int clear = 0;
    QVERIFY(becomesTrue([&] {
        clear = left() ? 0 : clear + 1;
        return clear > 50;
    }));
}

SHIPDECK_TEST(CancelTest)

} // namespace shipdeck::test

#include "cancel_test.moc"
