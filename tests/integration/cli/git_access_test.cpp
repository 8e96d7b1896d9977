// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"
#include "support/wait.h"

#include <QTcpServer>
#include <thread>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

namespace {

//! Answers every request in the same way, in a thread of its own: the tests wait for processes and turn no event loop.
class Refusing {
public:
    explicit Refusing(QByteArray head) : m_thread([this, head](std::stop_token stop) { serve(head, stop); })
    {
        while (m_port == 0)
            std::this_thread::yield();
    }
    quint16 port() const { return m_port; }

private:
    void serve(const QByteArray& head, const std::stop_token& stop)
    {
        QTcpServer server;
        m_port = server.listen(QHostAddress::LocalHost) ? server.serverPort() : 1;
        while (!stop.stop_requested()) {
            if (!server.waitForNewConnection(50))
                continue;
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            socket->waitForReadyRead(deadlineMs);
            socket->write("HTTP/1.1 " + head + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
            if (socket->state() != QAbstractSocket::UnconnectedState)
                socket->waitForDisconnected(deadlineMs);
        }
    }

    std::atomic<quint16> m_port = 0;
    std::jthread m_thread;
};

} // namespace

//! Repositories that may not be read: no prompt, no hang, and the way out. What ssh says is what OpenSSH 9.2 says.
class GitAccessTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhySshGotNothing_data();
    void saysWhySshGotNothing();
    void neverLetsSshAsk();
    void saysWhyAWebServerGaveNothing_data();
    void saysWhyAWebServerGaveNothing();
    void keepsATokenOutOfSight();
};

void GitAccessTest::saysWhySshGotNothing_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("next");
    QTest::newRow("no rights") << QByteArray("git@127.0.0.1: Permission denied (publickey).\r")
                               << u"repository-denied"_s << 3 << u"ssh"_s;
    QTest::newRow("host unknown") << QByteArray("No ED25519 host key is known for 127.0.0.1 and you have requested "
                                                "strict checking.\nHost key verification failed.")
                                  << u"ssh-host-unknown"_s << 3 << u"ssh "_s;
    QTest::newRow("host key changed") << QByteArray(
        "@@@@@@@@@@@\n@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\n@@@@@@@@@@@\n"
        "Host key for 127.0.0.1 has changed and you have requested strict checking.\n"
        "Host key verification failed.")
                                      << u"ssh-host-changed"_s << 3 << u"ssh-keygen -R"_s;
    QTest::newRow("wrong host") << QByteArray("ssh: Could not resolve hostname 127.0.0.1: Name or service not known")
                                << u"network-unreachable"_s << 1 << u"address"_s;
    QTest::newRow("wrong port") << QByteArray("ssh: connect to host 127.0.0.1 port 22: Connection refused")
                                << u"network-unreachable"_s << 1 << u"address"_s;
    QTest::newRow("no such repository") << QByteArray("ERROR: Repository not found.") << u"repository-missing"_s << 4
                                        << u"address"_s;
}

void GitAccessTest::saysWhySshGotNothing()
{
    QFETCH(QByteArray, words);
    QFETCH(QString, next);
    Home home;
    home.fake(u"ssh"_s, "cat >&2 <<'EOF'\n" + words + "\nEOF\nexit 255\n");
    const Answer answer = home.run({u"deploy"_s, u"git@127.0.0.1:acme/shop.git"_s, u"--json"_s});
    QTEST(answer.errorCode(), "code");
    QTEST(answer.exit, "exit");
    QVERIFY2(answer.errorNext().contains(next), qPrintable(answer.errorNext()));
    const QJsonObject error = answer.json()[u"error"_s].toObject();
    QVERIFY(error[u"what"_s].toString().contains(u"127.0.0.1"_s));
    const QString why = error[u"why"_s].toString(); // ssh's own words
    QVERIFY2(why.contains(QString::fromUtf8(words.split('\n').last().trimmed())), qPrintable(why));
}

void GitAccessTest::neverLetsSshAsk()
{
    Home home;
    home.fake(u"ssh"_s,
              "echo \"$@\" > \"$HOME/asked\"\nprintenv >> \"$HOME/asked\"\n"
              "test -t 0 && echo terminal >> \"$HOME/asked\"\nexit 255\n");
    QCOMPARE(home.run({u"deploy"_s, u"ssh://git@127.0.0.1:2222/acme/shop.git"_s, u"--json"_s}).exit, 1);
    QFile file(home.path() + u"/asked"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray asked = file.readAll();
    QVERIFY2(asked.contains("-oBatchMode=yes") && asked.contains("-p 2222"), asked.constData());
    QVERIFY(asked.contains("SSH_ASKPASS_REQUIRE=force") && asked.contains("GIT_TERMINAL_PROMPT=0"));
    QVERIFY(!asked.contains("\nterminal\n"));
}

void GitAccessTest::saysWhyAWebServerGaveNothing_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exit");
    QTest::newRow("sign in first") << QByteArray("401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"git\"")
                                   << u"repository-denied"_s << 3;
    QTest::newRow("forbidden") << QByteArray("403 Forbidden") << u"repository-denied"_s << 3;
    QTest::newRow("not there") << QByteArray("404 Not Found") << u"repository-missing"_s << 4;
    QTest::newRow("broken") << QByteArray("503 Service Unavailable") << u"network-unreachable"_s << 1;
}

void GitAccessTest::saysWhyAWebServerGaveNothing()
{
    QFETCH(QByteArray, head);
    const Refusing server(head);
    Home home;
    const QString address = u"http://127.0.0.1:%1/acme/shop.git"_s.arg(server.port());
    const Answer answer = home.run({u"deploy"_s, address, u"--json"_s});
    QTEST(answer.errorCode(), "code");
    QTEST(answer.exit, "exit");
    QVERIFY(!answer.errorNext().isEmpty());
    QVERIFY(answer.err.contains("127.0.0.1"));
}

void GitAccessTest::keepsATokenOutOfSight()
{
    const Refusing server("401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"git\"");
    Home home;
    const QString address = u"http://mina:t0ken-of-mina@127.0.0.1:%1/acme/shop.git"_s.arg(server.port());
    const Answer answer = home.run({u"deploy"_s, address, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"repository-denied"_s);
    QVERIFY(!answer.out.contains("t0ken-of-mina") && !answer.err.contains("t0ken-of-mina"));
}

SHIPDECK_TEST(GitAccessTest)

} // namespace shipdeck::test

#include "git_access_test.moc"
