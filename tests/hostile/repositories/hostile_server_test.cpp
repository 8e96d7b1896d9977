// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "../../integration/cli/home.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDir>
#include <QFile>
#include <QNetworkInterface>
#include <QTcpServer>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! An app that runs the commands in its requests, so that the test attacks from inside.
class HostileServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_service.listen(QHostAddress::Any));
        m_home = std::make_unique<Home>();
        const QString app = m_home->folder(u"evil"_s,
                                           {{u"Procfile"_s, "web: python3 app.py\n"},
                                            {u"shipdeck.yml"_s, "install: false\n"},
                                            {u"app.py"_s, R"(
import http.server, os, subprocess, urllib.parse
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        line = urllib.parse.unquote(self.path[2:])
        done = subprocess.run(["sh", "-c", line], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        body = str(done.returncode).encode() + b"|" + done.stdout
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *words):
        pass
http.server.ThreadingHTTPServer(("0.0.0.0", int(os.environ["PORT"])), Page).serve_forever()
)"}});
        const Answer answer = m_home->run({u"deploy"_s, app, u"--json"_s});
        QVERIFY2(answer.exit == 0, answer.err + answer.out);
        m_url = answer.json()[u"url"_s].toString();
        m_id = answer.json()[u"id"_s].toString();
    }
    void cleanupTestCase() { m_home.reset(); }
    //! Whatever was tried, the app answers after it.
    void cleanup()
    {
        QVERIFY(becomesTrue([this] { return told("echo alive").endsWith("alive\n"); }));
    }

    void isRefused_data()
    {
        QTest::addColumn<QByteArray>("attack");
        const auto row = [](const char* name, const QByteArray& attack) { QTest::newRow(name) << attack; };
        row("its sockets", "ls /run/shipdeck/sockets");
        row("the launcher's descriptors", "readlink /proc/1/fd/1");
        row("what the launcher was given", "cat /proc/1/fd/0");
        row("the log by the launcher", "echo UNREDACTED >> /proc/1/fd/2");
        row("the launcher's memory", "head -c 1 /proc/1/mem");
        row("the launcher's environment", "cat /proc/1/environ");
        row("the launcher's root", "ls /proc/1/root/");
        row("the launcher's program", "echo evil > /run/shipdeck/launcher");
        row("the kernel's settings", "echo '|/bin/true' > /proc/sys/kernel/core_pattern");
        row("keys of this computer's certificates", "ls /etc/ssl/private");
        row("this computer's services by the gateway", connectTo("10.0.2.2"));
        row("this computer's services by its loopback address", connectTo("127.0.0.1"));
        row("this computer's services by its own address", connectTo(ownAddress()));
        // Nothing answers there on most computers: it has to be the route that is closed.
        row("the metadata address",
            "python3 -c 'import errno, socket\ntry: socket.create_connection((\"169.254.169.254\", 80), 2)\n"
            "except OSError as e: raise SystemExit(e.errno in (errno.EHOSTUNREACH, errno.ENETUNREACH))'");
        row("a trace of the launcher",
            "python3 -c 'import ctypes,os; l=ctypes.CDLL(None,use_errno=True); "
            "os._exit(0 if l.ptrace(16,1,0,0)==0 else 1)'");
    }
    void isRefused()
    {
        QFETCH(QByteArray, attack);
        const QByteArray said = told(attack);
        QVERIFY2(!said.isEmpty() && !said.startsWith("0|"), said);
    }

    void cannotEndItsLauncher()
    {
        const qint64 before = launcher();
        QVERIFY(before > 0);
        told("kill -9 1; kill -TERM 1; kill -STOP 1; echo done");
        QCOMPARE(launcher(), before);
        QVERIFY(!log().contains("UNREDACTED"));
    }

    void cannotBeLedElsewhereByAName()
    {
        // Where nginx and the agent connect nothing is the app's.
        const QString sockets = m_home->path() + u"/home/data/run/s/"_s + m_id;
        const QStringList names = QDir(sockets).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        QCOMPARE(names, (QStringList{u"app"_s, u"control"_s, u"lock"_s}));
        const QByteArray mounts = told("cat /proc/self/mountinfo");
        QVERIFY2(!mounts.contains("/data/run") && !mounts.contains("/control"), mounts);
    }

private:
    //! A service of this computer listens at that port, on all of its addresses.
    QByteArray connectTo(const QByteArray& address) const
    {
        return "python3 -c 'import socket; socket.create_connection((\"" + address + "\", "
            + QByteArray::number(m_service.serverPort()) + "), 2)'";
    }
    static QByteArray ownAddress()
    {
        for (const QHostAddress& address : QNetworkInterface::allAddresses())
            if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback())
                return address.toString().toLatin1();
        return "10.0.2.2"; // this computer has no network
    }
    QByteArray told(const QByteArray& line) const
    {
        return Home::get(m_url + u"/?"_s + QString::fromLatin1(line.toPercentEncoding())).body;
    }
    QByteArray log() const { return m_home->run({u"logs"_s, m_id, u"--server"_s}).out; }
    //! As the lock of its sockets tells.
    qint64 launcher() const
    {
        const QString lock = m_home->path() + u"/home/data/run/s/"_s + m_id + u"/lock"_s;
        for (const QString& pid : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs))
            for (const QFileInfo& file : QDir(u"/proc/"_s + pid + u"/fd"_s).entryInfoList(QDir::Files | QDir::System))
                if (file.symLinkTarget() == lock)
                    return pid.toLongLong();
        return 0;
    }

    std::unique_ptr<Home> m_home;
    QTcpServer m_service;
    QString m_url;
    QString m_id;
};

SHIPDECK_TEST(HostileServerTest)

} // namespace shipdeck::test

#include "hostile_server_test.moc"
