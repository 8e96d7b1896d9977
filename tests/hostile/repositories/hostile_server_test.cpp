// SPDX-License-Identifier: MIT
#include "base/descriptor.h"
#include "base/files.h"
#include "../../integration/cli/home.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDir>
#include <QFile>
#include <QNetworkInterface>
#include <QProcess>
#include <QTcpServer>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

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
        const QString app = shell(u"evil"_s, "install: false\n");
        QCOMPARE(m_home->run({u"deploy"_s, app, u"--save"_s}).exit, 0);
        QCOMPARE(m_home->run({u"settings"_s, u"evil"_s, u"memory=256MB"_s}).exit, 0);
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
        row("the metadata address", routeTo("169.254.169.254"));
        row("a router", routeTo("192.168.0.1"));
        row("another computer of the company", routeTo("10.1.2.3"));
        row("a virtual machine", routeTo("172.17.0.2"));
        row("a computer in an overlay network", routeTo("100.100.1.1"));
        row("memory without a process, in /dev/shm", "head -c 99G /dev/zero > /dev/shm/full");
        row("memory without a process, beside the devices", "echo > /dev/full-of");
        row("memory without a process, beside its folders", "echo > /full || mkdir /more");
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

    void cannotReachAnAddressThatComesLater()
    {
        if (::getuid() != 0)
            QSKIP("Only root gives this computer another address.");
        const auto address = [](const QString& verb) {
            return QProcess::execute(u"ip"_s, {u"address"_s, verb, u"198.51.100.77/32"_s, u"dev"_s, u"lo"_s});
        };
        QCOMPARE(address(u"add"_s), 0);
        QVERIFY(becomesTrue([&] { return told(routeTo("198.51.100.77")).startsWith("1|"); }));
        const QByteArray said = told(connectTo("198.51.100.77"));
        QCOMPARE(address(u"del"_s), 0);
        QVERIFY2(!said.startsWith("0|"), said);
    }

    void isEndedWhenItTakesTooMuchMemory_data()
    {
        QTest::addColumn<QByteArray>("takes");
        QTest::newRow("of its own") << QByteArray("m = bytearray(400 << 20)");
        QTest::newRow("shared") << QByteArray("m = mmap.mmap(-1, 400 << 20); m.write(bytes(400 << 20))");
    }
    void isEndedWhenItTakesTooMuchMemory()
    {
        QFETCH(QByteArray, takes);
        const qsizetype before = log().count("MB of memory and was ended");
        told("python3 -c 'import mmap, time; " + takes + "; time.sleep(86326)'");
        QVERIFY(becomesTrue([&] { return log().count("MB of memory and was ended") > before; }));
    }

    void reachesPrivateNetworksWhereAPersonAllowsIt()
    {
        const QString app = shell(u"lan"_s, "install: false\nnetwork: lan\n");
        const Answer plan = m_home->run({u"deploy"_s, app, u"--plan"_s});
        QVERIFY2(plan.out.contains("shipctl settings lan network=lan"), plan.out);
        const Answer closed = m_home->run({u"deploy"_s, app, u"--json"_s});
        QVERIFY2(closed.exit == 0, closed.err);
        QVERIFY(closed.err.contains("which stay blocked"));
        const auto answered = [&closed](const QByteArray& line) {
            return Home::get(closed.json()[u"url"_s].toString() + u"/?"_s
                             + QString::fromLatin1(line.toPercentEncoding()))
                .body;
        };
        QVERIFY(answered(routeTo("10.1.2.3")).startsWith("1|"));
        QCOMPARE(m_home->run({u"settings"_s, u"lan"_s, u"network=lan"_s}).exit, 0);
        const Answer open = m_home->run({u"deploy"_s, app, u"--json"_s});
        QVERIFY2(open.exit == 0, open.err);
        QVERIFY(open.err.contains("as you allowed"));
        QVERIFY(answered(routeTo("10.1.2.3")).startsWith("0|"));
        QVERIFY(answered(routeTo("169.254.169.254")).startsWith("1|"));
        const QByteArray own = answered(connectTo(ownAddress()));
        QVERIFY2(own.startsWith("1|"), own);
    }

    void cannotLeadOutOfItsDataByALink()
    {
        const QString secret = m_home->folder(u"outside"_s, {{u"secret"_s, "UNPUBLISHED"}});
        const QByteArray outside = secret.toUtf8();
        const QString app = shell(u"store"_s, "install: false\ndata: [d, a/b]\n");
        Answer answer = m_home->run({u"deploy"_s, app, u"--json"_s});
        QVERIFY2(answer.exit == 0, answer.err);
        const QString url = answer.json()[u"url"_s].toString();
        const auto done = [&url](const QByteArray& line) {
            return Home::get(url + u"/?"_s + QString::fromLatin1(line.toPercentEncoding())).body;
        };
        QVERIFY(done("echo kept > d/kept && chmod 4755 d/kept").startsWith("0|"));
        done("ln -s " + outside + " d/folder; ln -s " + outside
             + "/secret d/file; ln -s /proc/1/root d/root; "
               "ln -s ../../../../.. d/up; mkfifo d/pipe; mknod d/null c 0 0");
        const QString path = m_home->path() + u"/home/data/appdata"_s;
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));

        const QString file = m_home->path() + u"/store.tar.gz"_s;
        const Answer exported = m_home->run({u"data"_s, u"export"_s, u"store"_s, file});
        QVERIFY2(exported.exit == 0, exported.err);
        QProcess tar;
        tar.start(u"tar"_s, {u"--extract"_s, u"--to-stdout"_s, u"--file"_s, file});
        QVERIFY(tar.waitForFinished());
        QCOMPARE(tar.readAllStandardOutput(), "kept\n");
        tar.start(u"tar"_s, {u"--list"_s, u"--verbose"_s, u"--file"_s, file});
        QVERIFY(tar.waitForFinished());
        const QByteArray listed = tar.readAllStandardOutput();
        QVERIFY2(listed.contains("-rwxr-xr-x") && !listed.contains("UNPUBLISHED"), listed);

        // Of its own files the app may do with as it likes, also where the data folder is to be mounted at the next start.
        QVERIFY(done("mv a c && ln -s /oldroot" + outside + " a && rm -r c/x; ln -s " + outside + " here; ls -l")
                    .startsWith("0|"));
        QCOMPARE(m_home->run({u"show"_s, u"store"_s}).exit, 0);
        QCOMPARE(m_home->run({u"stop"_s, u"store"_s}).exit, 0);
        const Answer started = m_home->run({u"start"_s, u"store"_s, u"--json"_s});
        QCOMPARE(started.errorCode(), u"link-in-the-way"_s);
        QCOMPARE(QDir(secret).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"secret"_s});

        QCOMPARE(m_home->run({u"remove"_s, u"store"_s, u"--yes"_s}).exit, 0);
        QVERIFY(QFile::exists(secret + u"/secret"_s));
        QVERIFY(QDir(path).isEmpty());
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
    //! An app that runs what it is asked for in a shell.
    QString shell(const QString& name, const QByteArray& file) const
    {
        return m_home->folder(name,
                              {{u"Procfile"_s, "web: python3 app.py\n"}, {u"shipdeck.yml"_s, file}, {u"app.py"_s, R"(
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
    }
    //! A service of this computer listens at that port, on all of its addresses.
    QByteArray connectTo(const QByteArray& address) const
    {
        return "python3 -c 'import socket; socket.create_connection((\"" + address + "\", "
            + QByteArray::number(m_service.serverPort()) + "), 2)'";
    }
    //! Succeeds unless the route is closed.
    static QByteArray routeTo(const QByteArray& address)
    {
        return "python3 -c 'import errno, socket\ntry: socket.create_connection((\"" + address
            + "\", 80), 2)\nexcept OSError as e: raise SystemExit(e.errno in (errno.EHOSTUNREACH, errno.ENETUNREACH))'";
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
    //! Who listens for the agent's commands.
    qint64 launcher() const
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(m_home->path() + u"/home/data/run/s/"_s + m_id + u"/control"_s);
        std::copy(name.begin(), name.end(), address.sun_path);
        const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
        ucred peer = {};
        socklen_t size = sizeof peer;
        const bool isKnown = ::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0
            && ::getsockopt(socket.get(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0;
        return isKnown ? peer.pid : 0;
    }

    std::unique_ptr<Home> m_home;
    QTcpServer m_service;
    QString m_url;
    QString m_id;
};

SHIPDECK_TEST(HostileServerTest)

} // namespace shipdeck::test

#include "hostile_server_test.moc"
