// SPDX-License-Identifier: MIT
#include "home.h"

#include "base/files.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QFileInfo>
#include <QTcpServer>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! Builds and servers that misbehave.
class BuildsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void endsWithTheReason_data();
    void endsWithTheReason();
    void saysHowManyTestsFailed();
    void findsWhatAnOwnBuildScriptMade_data();
    void findsWhatAnOwnBuildScriptMade();
    void outlivesABuildThatForksAway();
    void triesASandboxOnceMoreThatCouldNotBeSetUp();
    void asksSystemdToKeepItsLimits();
    void keepsABuildWithinTheMemoryOfItsProject();
    void namesTheHostThatABuildWithoutNetworkWanted();
    void quotesWhatItDoesNotKnow();
    void namesTheVariableThatABuildLacks();
    void offersTheFolderThatTheBuildWroteInto();
    void startsAServerInItsOwnVirtualEnvironment();
    void servesAServerThatListensElsewhere();
    void restartsAServerThatDies();
    void findsAnotherPortWhenItsOwnIsTaken();
    void givesUpOnAServerThatNeverListens();

private:
    QString python(const QString& name, const QByteArray& program)
    {
        return m_home.folder(name,
                             {{u"Procfile"_s, "web: python3 app.py\n"},
                              {u"app.py"_s, program},
                              {u"shipdeck.yml"_s, "install: false\n"}});
    }

    Home m_home;
    std::unique_ptr<QProcess> m_deaf; // takes a minute, which the other tests use
};

void BuildsTest::initTestCase()
{
    QCOMPARE(m_home.run({u"settings"_s, u"concurrency=6"_s}).exit, 0);
    m_deaf = m_home.start({u"deploy"_s, python(u"deaf"_s, "import signal\nsignal.pause()\n"), u"--json"_s});
}

void BuildsTest::endsWithTheReason_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("fails") << QByteArray("echo about to fail\nexit 3\n") << u"build-failed"_s
                           << QByteArray("about to fail");
    QTest::newRow("prints binary, then fails")
        << QByteArray("head -c 100000 /dev/urandom\necho; echo after it\nexit 1\n") << u"build-failed"_s
        << QByteArray("after it");
    QTest::newRow("makes no output") << QByteArray("echo built nothing\n") << u"output-missing"_s
                                     << QByteArray("built nothing");
    QTest::newRow("makes an empty output") << QByteArray("mkdir dist\n") << u"output-empty"_s << QByteArray();
    QTest::newRow("makes a file of it") << QByteArray("echo x > dist\n") << u"output-missing"_s << QByteArray();
    QTest::newRow("links outside") << QByteArray("mkdir dist\necho x > dist/index.html\nln -s /etc/passwd dist/leak\n")
                                   << u"link-outside"_s << QByteArray();
    QTest::newRow("runs what is not there")
        << QByteArray("no-such-tool --build\n") << u"command-not-found"_s << QByteArray("no-such-tool");
}

void BuildsTest::endsWithTheReason()
{
    QFETCH(QByteArray, script);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u", "_s, u" "_s);
    const Answer answer = m_home.run({u"deploy"_s, m_home.built(name, script), u"--json"_s});
    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.json()[u"state"_s].toString(), u"ERROR"_s);
    QTEST(answer.errorCode(), "code");
    QVERIFY(!answer.errorNext().isEmpty());
    QFETCH(QByteArray, printed);
    QVERIFY(answer.err.contains(printed));
    QVERIFY(answer.json()[u"url"_s].isNull());
    // The line of the cause counts as `logs --json` does.
    const QJsonValue line = answer.json()[u"error"_s][u"line"_s];
    const QList<QByteArray> lines = m_home.run({u"logs"_s, name, u"--json"_s}).out.trimmed().split('\n');
    if (!line.isNull())
        QVERIFY(line.toInt() >= 1 && line.toInt() <= lines.size());
    // The list of calls tells how the command ended, not only that it was run.
    const QByteArray calls = m_home.run({u"show"_s, name, u"--calls"_s}).out;
    if (answer.errorCode() == u"build-failed")
        QVERIFY2(calls.contains(script.contains("exit 3") ? "exit 3" : "exit 1"), calls.constData());
}

void BuildsTest::saysHowManyTestsFailed()
{
    const QString folder = m_home.built(u"untested"_s, "mkdir dist\ncp index.html dist\n");
    Home::write(folder + u"/test.sh"_s, "echo 1..3\necho ok 1 - a\necho not ok 2 - b\necho ok 3 - c\nexit 1\n");
    Home::write(
        folder + u"/shipdeck.yml"_s,
        "framework: static-html\nbuild: sh build.sh\noutput: dist\ntest:\n  command: sh test.sh\n  rule: block\n");
    const Answer answer = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.errorCode(), u"tests-failed"_s);
    QCOMPARE(answer.json()[u"error"_s][u"what"_s].toString(), u"1 of 3 tests failed."_s);
    QVERIFY(answer.json()[u"error"_s][u"why"_s].toString().contains(u"exit code 1"_s));
}

void BuildsTest::findsWhatAnOwnBuildScriptMade_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("page"); // empty: there is none
    QTest::newRow("a folder of its own") << QByteArray("mkdir web; echo made > web/index.html") << QByteArray("made");
    QTest::newRow("beside the page") << QByteArray("mkdir dist; echo 1 > dist/app.js; echo here > index.html")
                                     << QByteArray("here");
    QTest::newRow("nothing to show") << QByteArray("mkdir dist; echo 1 > dist/app.js") << QByteArray();
}

void BuildsTest::findsWhatAnOwnBuildScriptMade()
{
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, page);
    const QString name = u"own %1"_s.arg(QString::fromLatin1(QTest::currentDataTag()));
    const QString folder = m_home.folder(name,
                                         {{u"package.json"_s, R"({"private":true,"scripts":{"build":"sh make.sh"}})"},
                                          {u"make.sh"_s, script}});
    const Answer answer = m_home.run({u"deploy"_s, folder, u"--json"_s});
    if (page.isEmpty()) {
        QCOMPARE(answer.errorCode(), u"output-unknown"_s);
        QVERIFY(answer.errorNext().contains("output:"_L1));
        return;
    }
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(Home::get(answer.json()[u"url"_s].toString()).body.trimmed(), page);
}

void BuildsTest::triesASandboxOnceMoreThatCouldNotBeSetUp()
{
    Home home;
    const QString fail = home.path() + u"/fail"_s;
    home.beforeEachSandbox("if [ -s " + fail.toUtf8() + " ]; then sed -i 1d " + fail.toUtf8()
                           + "; echo 'bwrap: loopback: Failed RTM_NEWADDR: No child processes' >&2; exit 1; fi\n");
    QCOMPARE(home.run({u"deploy"_s, home.site(u"first"_s)}).exit, 0); // the agent has looked at its sandbox by now
    const QByteArray script = "mkdir dist; echo built > dist/index.html\n";
    Home::write(fail, "once\n");
    const Answer once = home.run({u"deploy"_s, home.built(u"once"_s, script), u"--json"_s});
    QVERIFY2(once.exit == 0, once.err.constData());
    QCOMPARE(QFileInfo(fail).size(), 0); // it did fail
    Home::write(fail, QByteArray("again\n").repeated(40));
    QCOMPARE(home.run({u"deploy"_s, home.built(u"again"_s, script), u"--json"_s}).errorCode(), u"sandbox-failed"_s);
    Home::write(fail, {});
}

void BuildsTest::asksSystemdToKeepItsLimits()
{
    Home home;
    const QString asked = home.path() + u"/asked"_s;
    home.fake(u"systemd-run"_s,
              "echo \"$@\" >> " + asked.toUtf8() + "\nwhile [ \"$1\" != -- ]; do shift; done\nshift\nexec \"$@\"\n");
    const QString folder = home.built(u"kept"_s, "mkdir dist; echo built > dist/index.html\n");
    QCOMPARE(home.run({u"deploy"_s, folder, u"--save"_s}).exit, 0);
    QCOMPARE(home.run({u"settings"_s, u"kept"_s, u"memory=800MB"_s}).exit, 0);
    QCOMPARE(home.run({u"deploy"_s, folder}).exit, 0);
    const QByteArray words = readFile(asked).value_or(QByteArray());
    QVERIFY2(words.contains("--scope") && words.contains("--property=MemoryMax=943718400"), words);
}

void BuildsTest::keepsABuildWithinTheMemoryOfItsProject()
{
    const QString folder = m_home.built(u"hungry"_s,
                                        "python3 -c \"import time; x = bytearray(300 << 20); time.sleep(3)\"\n"
                                        "mkdir dist; echo built > dist/index.html\n");
    QCOMPARE(m_home.run({u"deploy"_s, folder}).exit, 0);
    QCOMPARE(m_home.run({u"settings"_s, u"hungry"_s, u"memory=200MB"_s}).exit, 0);
    const Answer answer = m_home.run({u"deploy"_s, folder, u"--force"_s, u"--no-cache"_s, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"build-memory"_s);
    QVERIFY2(answer.errorNext().contains(u"shipctl settings hungry memory=400MB"_s), qPrintable(answer.errorNext()));
}

void BuildsTest::namesTheHostThatABuildWithoutNetworkWanted()
{
    const QString folder = m_home.built(u"fetching"_s,
                                        "echo 'Error: getaddrinfo EAI_AGAIN cms.example.com'\n"
                                        "exit 1\n");
    const Answer alone = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(alone.errorCode(), u"build-needs-network"_s);
    QVERIFY(alone.json()[u"error"_s][u"what"_s].toString().contains(u"cms.example.com"_s));
    QVERIFY2(alone.errorNext().contains(u"shipctl settings fetching network=on"_s), qPrintable(alone.errorNext()));
    QCOMPARE(m_home.run({u"settings"_s, u"fetching"_s, u"network=on"_s}).exit, 0);
    const Answer plan = m_home.run({u"deploy"_s, folder, u"--plan"_s});
    QVERIFY2(plan.out.contains("Build in a sandbox with network, because of network=on"), plan.out);
    QCOMPARE(m_home.run({u"deploy"_s, folder, u"--json"_s}).errorCode(), u"host-not-found"_s);
    QCOMPARE(m_home.run({u"settings"_s, u"fetching"_s, u"network=off"_s}).exit, 0);
    Home::write(folder + u"/shipdeck.yml"_s, "framework: static-html\nbuild: sh build.sh\nnetwork: true\n");
    QCOMPARE(m_home.run({u"deploy"_s, folder, u"--json"_s}).errorCode(), u"build-needs-network"_s);
}

void BuildsTest::quotesWhatItDoesNotKnow()
{
    const QString folder = m_home.built(u"strange"_s, "echo 'ColourError: no blue: 7'\necho\nexit 9\n");
    const QJsonValue error = m_home.run({u"deploy"_s, folder, u"--json"_s}).json()[u"error"_s];
    QCOMPARE(error[u"code"_s].toString(), u"build-failed"_s);
    QVERIFY(error[u"what"_s].toString().contains(u"exit code 9"_s));
    QCOMPARE(error[u"why"_s].toString(), u"ColourError: no blue: 7"_s);
    QVERIFY(error[u"line"_s].toInt() > 0);
}

void BuildsTest::namesTheVariableThatABuildLacks()
{
    const QString folder =
        m_home.built(u"lacking"_s, "echo 'Error: Missing required environment variable: SHOP_API_URL' >&2\nexit 1\n");
    const Answer answer = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"env-missing"_s);
    QVERIFY2(answer.errorNext().contains(u"shipctl vars lacking SHOP_API_URL="_s), qPrintable(answer.errorNext()));
    QCOMPARE(answer.json()[u"error"_s][u"details"_s][u"variable"_s].toString(), u"SHOP_API_URL"_s);
}

void BuildsTest::offersTheFolderThatTheBuildWroteInto()
{
    const QString folder = m_home.built(u"elsewhere"_s,
                                        "mkdir -p web/out/client; echo built > web/out/client/index.html\n"
                                        "echo 'web/out/client/index.html   0.46 kB | gzip: 0.30 kB'\n");
    const Answer answer = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"output-missing"_s);
    QVERIFY2(answer.errorNext().contains(u"`output: web/out/client`"_s), qPrintable(answer.errorNext()));
    QVERIFY(answer.json()[u"error"_s][u"why"_s].toString().contains(u"shipdeck.yml"_s));
}

void BuildsTest::outlivesABuildThatForksAway()
{
    const QString folder = m_home.built(u"forking"_s,
                                        "mkdir dist\ncp index.html dist\n"
                                        "(trap '' TERM INT HUP; setsid sh -c 'exec sleep 31415') >/dev/null 2>&1 &\n");
    const Answer answer = m_home.run({u"deploy"_s, folder});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QVERIFY(Home::get(answer.text()).body.contains("source"));
    QProcess find;
    find.start(u"sh"_s, {u"-c"_s, u"cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' ' | grep -c 'sleep [3]1415'"_s});
    QVERIFY(find.waitForFinished(deadlineMs));
    QCOMPARE(find.readAllStandardOutput().trimmed(), QByteArray("0"));
}

void BuildsTest::startsAServerInItsOwnVirtualEnvironment()
{
    const QString folder = m_home.server(u"venv"_s);
    QVERIFY(QFile::remove(folder + u"/shipdeck.yml"_s));
    const Answer answer = m_home.run({u"deploy"_s, folder});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QVERIFY(answer.err.contains("venv"));
    QCOMPARE(Home::get(answer.text()).body, QByteArray("hello nobody"));
}

void BuildsTest::servesAServerThatListensElsewhere()
{
    const Answer answer = m_home.run({u"deploy"_s, python(u"elsewhere"_s, R"(
import http.server
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers(); self.wfile.write(b"elsewhere")
http.server.HTTPServer(("127.0.0.1", 4321), Page).serve_forever()
)")});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QVERIFY(answer.err.contains("4321"));
    QVERIFY(Home::get(answer.text()).body.contains("elsewhere"));
}

void BuildsTest::restartsAServerThatDies()
{
    const Answer answer = m_home.run({u"deploy"_s, python(u"mortal"_s, R"(
import http.server, os
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/die":
            print("dying now", flush=True)
            os._exit(7)
        self.send_response(200); self.end_headers(); self.wfile.write(b"alive")
http.server.HTTPServer(("0.0.0.0", int(os.environ["PORT"])), Page).serve_forever()
)")});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QVERIFY(Home::get(answer.text()).body.contains("alive"));
    Home::get(answer.text() + u"/die"_s);
    QVERIFY(becomesTrue([&] { return Home::get(answer.text()).body.contains("alive"); }));
    const Answer log = m_home.run({u"logs"_s, u"mortal"_s, u"--server"_s});
    QVERIFY2(log.out.contains("dying now") && log.out.contains("7"), log.out.constData());
}

void BuildsTest::findsAnotherPortWhenItsOwnIsTaken()
{
    // Whatever nginx listens on first is taken here before it starts.
    Home home;
    const quint16 first = quint16(qEnvironmentVariableIntValue("SHIPDECK_FIRST_PORT"));
    QTcpServer taken;
    if (!taken.listen(QHostAddress::LocalHost, first))
        QVERIFY(!taken.errorString().isEmpty()); // an earlier test's nginx has it still: as good
    const Answer answer = home.run({u"deploy"_s, home.site(u"site"_s)});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QVERIFY(!answer.text().endsWith(u":%1"_s.arg(first)));
    QVERIFY(Home::get(answer.text()).body.contains("first"));
}

void BuildsTest::givesUpOnAServerThatNeverListens()
{
    QVERIFY(m_deaf->state() == QProcess::NotRunning || m_deaf->waitForFinished(deadlineMs));
    const Answer answer = Home::end(*m_deaf);
    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.errorCode(), u"server-never-listened"_s);
    QVERIFY(!answer.errorNext().isEmpty());
}

SHIPDECK_TEST(BuildsTest)

} // namespace shipdeck::test

#include "builds_test.moc"
