// SPDX-License-Identifier: MIT
#include "base/command.h"
#include "build/sandbox/sandbox.h"
#include "targets/local/place/local_target.h"
#include "targets/local/place/layout.h"
#include "targets/local/place/nginx_processes.h"
#include "targets/local/place/probe.h"
#include "paused_build.h"
#include "invariants.h"
#include "store/operations.h"
#include "store/projects.h"
#include "support/processes.h"
#include "support/paths.h"
#include "support/elsewhere.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"
#include "deck/projects.h"

#include <csignal>
#include <unistd.h>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = store::Operation::State;

QList<local::NginxProcess> nginxOf(Home& home)
{
    return local::nginxProcesses(local::Layout(home.paths()).nginx());
}

void kill(qint64 pid)
{
    if (pid > 0)
        ::kill(pid_t(pid), SIGKILL);
}

constexpr char asksElsewhere[] = R"(import http.server, os, urllib.request
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        page = urllib.request.urlopen("%1", timeout=5).read()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(page)
http.server.ThreadingHTTPServer(("0.0.0.0", int(os.environ["PORT"])), Page).serve_forever()
)";

qint64 launcherOf(Home& home, const QString& release)
{
    for (const Process& process : processesOf(home.path()))
        if (process.operation == u"server-"_s + release && process.line.startsWith(u"/run/shipdeck/launcher"_s))
            return process.pid;
    return 0;
}

bool isGone(qint64 pid)
{
    return ::kill(pid_t(pid), 0) != 0;
}

} // namespace

//! What is not the agent dies.
class OthersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bringsAServerBackWhoseLauncherWasKilled()
    {
        Home home;
        home.startAgent();
        deployNext(home, serverHere);
        const qint64 launcher = launcherOf(home, home.current());
        QVERIFY(launcher > 0);
        kill(launcher);
        QVERIFY(home.until([&] { return isGone(launcher); }));
        const QStringList wrong = broken(home);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void startsNoServerOfAReleaseThatIsElsewhere()
    {
        Home home;
        home.startAgent();
        deployNext(home, serverHere);
        deployNext(home, serverHere, u"second"_s);
        home.killAgent();
        // In this order they are started again, one after the other.
        const QList<store::Project> projects = store::projects(home.database()).value();
        const QString elsewhere = home.current(projects.first().name);
        const QString here = home.current(projects.last().name);
        for (const QString& release : {elsewhere, here}) {
            const qint64 launcher = launcherOf(home, release);
            QVERIFY(launcher > 0);
            kill(launcher);
            QVERIFY(home.until([&] { return isGone(launcher); }));
        }
        QVERIFY(home.store().write([&](store::Database& db) -> Result<> {
            SD_TRY(auto update, db.prepare("UPDATE deployments SET target = 'github-pages' WHERE id = ?1"));
            update.with(elsewhere);
            return update.run();
        }));
        home.startAgent();
        QVERIFY(home.until([&] { return launcherOf(home, here) > 0; }));
        QCOMPARE(launcherOf(home, elsewhere), qint64(0));
    }

    void startsAKilledNginxAgain_data()
    {
        QTest::addColumn<bool>("master");
        QTest::newRow("master") << true;
        QTest::newRow("worker") << false;
    }
    void startsAKilledNginxAgain()
    {
        QFETCH(bool, master);
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        qint64 victim = 0;
        for (const auto& process : nginxOf(home))
            if (process.master == master)
                victim = process.pid;
        QVERIFY(victim > 0);
        kill(victim);
        QVERIFY(home.until([&] { return isGone(victim); }));
        QCOMPARE(broken(home), QStringList());
    }

    void findsADeadNginxAtItsStart()
    {
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        home.killAgent();
        for (const auto& process : nginxOf(home))
            kill(process.pid);
        home.startAgent();
        QCOMPARE(broken(home), QStringList());
    }

    void goesOnWithoutTheCommandThatAsked()
    {
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        writeNextVersion(home, staticHere);
        QProcess command;
        command.start(inBuild(u"bin/shipctl"), {u"deploy"_s, home.folder(u"site"_s), u"--project"_s, u"site"_s});
        QVERIFY(command.waitForStarted(deadlineMs));
        QList<store::Operation> open;
        QVERIFY(home.until([&] { return !(open = store::openOperations(home.database()).value_or(open)).isEmpty(); }));
        command.kill();
        command.waitForFinished(deadlineMs);
        QCOMPARE(home.ended(open.first().id).state, State::Done);
        QCOMPARE(home.current(), open.first().deployment);
        QCOMPARE(broken(home), QStringList());
    }

    void saysThatTheAgentIsStopped()
    {
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        writeNextVersion(home, staticHere);
        ::kill(pid_t(home.agentPid()), SIGSTOP);
        QProcess command;
        command.start(inBuild(u"bin/shipctl"), {u"deploy"_s, home.folder(u"site"_s), u"--project"_s, u"site"_s});
        QByteArray said;
        QVERIFY(home.until([&] { return (said += command.readAllStandardError()).contains("kill -CONT"); }));
        ::kill(pid_t(home.agentPid()), SIGCONT);
        QVERIFY(home.until([&] { return command.state() == QProcess::NotRunning; }));
        QCOMPARE(command.exitCode(), 0);
        QCOMPARE(broken(home), QStringList());
    }

    void letsOneOfTwoAgentsWin()
    {
        Home home;
        QProcess first;
        QProcess second;
        const QString program = inBuild(u"tests/fault/shipctl");
        for (QProcess* const agent : {&first, &second}) {
            agent->setChildProcessModifier([tests = ::getpid()] { dieWith(tests); });
            agent->start(program, {u"agent"_s});
        }
        const auto runs = [](const QProcess& process) { return process.state() != QProcess::NotRunning; };
        QVERIFY(home.until([&] { return runs(first) != runs(second) && agent::AgentLock::isHeld(home.paths()); }));
        QProcess& winner = runs(first) ? first : second;
        QProcess& loser = runs(first) ? second : first;
        QCOMPARE(loser.exitStatus(), QProcess::NormalExit);
        QCOMPARE(loser.exitCode(), 0);
        writeNextVersion(home, staticHere);
        const QString id = home.deploy(home.folder(u"site"_s));
        QVERIFY(home.until([&] { return !isOpen(*store::operation(home.database(), id)); }));
        QCOMPARE(store::operation(home.database(), id)->state, State::Done);
        winner.kill();
        winner.waitForFinished(deadlineMs);
    }

    void removesTheRestOfAReleaseThatADeadAgentWasRemoving()
    {
        Home home;
        home.startAgent();
        writeNextVersion(home, serverHere);
        Home::write(home.folder(u"site"_s) + u"/Procfile"_s,
                    "web: trap '' TERM; python3 serve\n"); // it takes long to end
        QCOMPARE(home.ended(home.deploy(home.folder(u"site"_s))).state, State::Done);
        const QString oldest = home.current();
        QVERIFY(finish(home.deck().projects().setSettings(home.project().id, {{u"retention"_s, 1}})));
        deployNext(home, serverHere);
        deployNext(home, serverHere);
        const local::Layout layout(home.paths());
        const QString release = layout.release(u"site"_s, oldest);
        QVERIFY(home.until([&] { return !QFile::exists(release + u"/control"_s); }));
        home.killAgent();
        kill(launcherOf(home, oldest));
        home.startAgent();
        QCOMPARE(broken(home), QStringList());
        QVERIFY(!QFile::exists(release));
        QVERIFY(!QFile::exists(layout.server(oldest)));
    }

    void keepsTheWayOutOfAServerWhoseAgentWasKilled()
    {
        if (!Elsewhere::isPossible() || !finish(build::Sandbox::probe()).wayOut(false))
            QSKIP("Another computer can only be made as root, and reached with slirp4netns.");
        const Elsewhere elsewhere;
        QVERIFY(elsewhere.isThere());
        Home home;
        home.startAgent();
        Home::write(home.folder(u"site"_s) + u"/Procfile"_s, "web: python3 serve\n");
        Home::write(home.folder(u"site"_s) + u"/serve"_s,
                    QByteArray(asksElsewhere).replace("%1", elsewhere.address().toUtf8()));
        QCOMPARE(home.ended(home.deploy(home.folder(u"site"_s))).state, State::Done);
        local::LocalTarget target(home.paths());
        const auto page = [&target] {
            const auto answer = finish(local::httpGet(target.nginx().port(), u"site.localhost"_s, u"/"_s,
                                                      std::chrono::milliseconds(deadlineMs)));
            return answer ? answer->body : QByteArray();
        };
        QCOMPARE(page(), "from elsewhere");
        home.killAgent();
        QCOMPARE(page(), "from elsewhere");
        home.startAgent();
        QCOMPARE(home.ended(finish(home.deck().projects().remove(ProjectId(u"site"_s)))->id).state, State::Done);
        QCOMPARE(leftOver(home), QStringList()); // no slirp4netns either
    }

    void killsTheBuildOfADeadAgent()
    {
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        PausedBuild held(home);
        QVERIFY(home.until([&] { return held.isBuilding(); }));
        home.killAgent();
        const auto isBuild = [&](const Process& process) { return process.operation == held.operation(); };
        QVERIFY(home.until([&] {
            const auto all = processesOf(home.path());
            return std::none_of(all.begin(), all.end(), isBuild);
        }));
        held.releaseLock();
        QCOMPARE(home.ended(held.operation()).state, State::Done);
        QCOMPARE(broken(home), QStringList());
    }
};
SHIPDECK_TEST(OthersTest)

} // namespace shipdeck::test

#include "others_test.moc"
