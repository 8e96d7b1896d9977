// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"
#include "support/wait.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! What every command says of a server that ended after it was ready.
class ServerHealthTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsThatAServerCrashesUntilItListensAgain();
    void namesTheLastErrorOfAServerThatIsGone();
    void showsTheLastLinesWithoutColours();
    void namesTheCauseOfAServerThatDoesNotStart();

private:
    QJsonObject health() { return m_home.run({u"show"_s, u"fragile"_s, u"--json"_s}).json()[u"health"_s].toObject(); }
    Home m_home;
};

void ServerHealthTest::tellsThatAServerCrashesUntilItListensAgain()
{
    const QString folder = m_home.folder(u"fragile"_s,
                                         {{u"Procfile"_s, "web: python3 app.py\n"},
                                          {u"shipdeck.yml"_s, "install: false\n"},
                                          {u"app.py"_s, R"(
import http.server, os, sys
if os.path.exists("broken"):
    sys.exit("RuntimeError: the table is gone")
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/break":
            open("broken", "w").close()
            os._exit(7)
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")
http.server.ThreadingHTTPServer(("0.0.0.0", int(os.environ["PORT"])), Page).serve_forever()
)"}});
    const Answer deployed = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(deployed.exit, 0);
    const QString id = deployed.json()[u"id"_s].toString();
    QCOMPARE(health()[u"state"_s].toString(), u"passing"_s);
    QVERIFY(!health()[u"seenAt"_s].toString().isEmpty());
    QCOMPARE(m_home.run({u"doctor"_s}).exit, 0);

    Home::get(deployed.json()[u"url"_s].toString() + u"/break"_s);
    QTRY_VERIFY(health()[u"output"_s].toString().contains(u"the table is gone"_s));
    const QJsonObject failing = health();
    QCOMPARE(failing[u"state"_s].toString(), u"failing"_s);
    QVERIFY2(failing[u"what"_s].toString().contains(u"code 1"_s), qPrintable(failing[u"what"_s].toString()));
    QVERIFY(failing[u"next"_s].toArray().first().toString().contains(u"shipctl logs --server fragile"_s));
    QCOMPARE(m_home.run({u"logs"_s, u"--server"_s, u"fragile"_s}).exit, 0);
    QVERIFY(m_home.run({u"show"_s, u"fragile"_s}).out.contains("RuntimeError: the table is gone"));
    QVERIFY(m_home.run({u"list"_s}).out.contains("CURRENT, DOWN"));
    const Answer projects = m_home.run({u"projects"_s});
    QVERIFY2(projects.out.contains("DOWN") && projects.err.contains("fragile does not answer"),
             projects.err.constData());
    const QJsonObject project = m_home.run({u"projects"_s, u"--json"_s}).items().first().toObject();
    QCOMPARE(project[u"health"_s].toObject()[u"state"_s].toString(), u"failing"_s);
    const Answer doctor = m_home.run({u"doctor"_s});
    QCOMPARE(doctor.exit, 1);
    QVERIFY(doctor.out.contains("fragile does not answer"));

    QVERIFY(QFile::remove(m_home.path() + u"/home/data/local/servers/%1/files/broken"_s.arg(id)));
    QTRY_COMPARE(health()[u"state"_s].toString(), u"passing"_s);
    QVERIFY(health()[u"what"_s].toString().contains(u"Running again after a crash"_s));
    QCOMPARE(m_home.run({u"doctor"_s}).exit, 0);
}

void ServerHealthTest::namesTheLastErrorOfAServerThatIsGone()
{
    const QString folder = m_home.folder(
        u"gone"_s, {{u"Procfile"_s, "web: python3 app.py\n"}, {u"shipdeck.yml"_s, "install: false\n"}, {u"app.py"_s, R"(
import os, socket, sys
print("ModuleNotFoundError: No module named 'tables'", "[1] [INFO] Worker exiting", sep="\n", flush=True)
socket.create_server(("0.0.0.0", int(os.environ["PORT"]))).accept()
os._exit(3)
)"}});
    const Answer answer = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.errorCode(), u"probe-status"_s);
    QCOMPARE(answer.json()[u"error"_s][u"why"_s].toString(), u"ModuleNotFoundError: No module named 'tables'"_s);
}

void ServerHealthTest::showsTheLastLinesWithoutColours()
{
    const QString folder = m_home.folder(u"red"_s,
                                         {{u"Procfile"_s, "web: python3 app.py\n"},
                                          {u"shipdeck.yml"_s, "install: false\n"},
                                          {u"app.py"_s, "raise SystemExit('\\x1b[31mno table\\x1b[0m')\n"}});
    const Answer answer = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"server-exited"_s);
    QCOMPARE(answer.json()[u"error"_s][u"why"_s].toString().section(u'\n', 0, 0), u"no table"_s);
}

void ServerHealthTest::namesTheCauseOfAServerThatDoesNotStart()
{
    const QString folder = m_home.folder(u"tables"_s,
                                         {{u"Procfile"_s, "web: python3 app.py\n"},
                                          {u"shipdeck.yml"_s, "install: false\n"},
                                          {u"app.py"_s, "import no_such_pandas\n"}});
    const Answer answer = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"python-module"_s);
    QVERIFY2(answer.errorNext().contains(u"requirements.txt"_s), qPrintable(answer.errorNext()));
}

SHIPDECK_TEST(ServerHealthTest)

} // namespace shipdeck::test

#include "server_health_test.moc"
