// SPDX-License-Identifier: MIT
#include "home.h"

#include "store/shares.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDateTime>
#include <QFile>
#include <QTcpSocket>
#include <QUrl>

#include <csignal>
#include <unistd.h>

namespace shipdeck::test {
using namespace Qt::StringLiterals;
namespace {

struct Reply {
    int status = 0; //!< 0: nothing listens there
    QByteArray head;
    QByteArray body;
    QByteArray cookie() const
    {
        const qsizetype at = head.indexOf("Set-Cookie: ") + 12;
        return at < 12 ? QByteArray() : head.mid(at, head.indexOf(';', at) - at);
    }
};

QByteArray requestOf(const QUrl& url, const QByteArray& header)
{
    return "GET " + url.path().toLatin1() + " HTTP/1.1\r\nHost: " + url.authority().toLatin1()
        + "\r\nAccept: text/html\r\nConnection: close\r\n" + header + "\r\n";
}

Reply answerOn(QTcpSocket& socket)
{
    QByteArray bytes;
    while (socket.waitForReadyRead(deadlineMs))
        bytes += socket.readAll();
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    return {bytes.mid(9, 3).toInt(), bytes.left(head + 2), bytes.mid(head + 4)};
}

//! `header`: whole lines.
Reply ask(const QString& address, const QByteArray& header = {})
{
    const QUrl url(address);
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    if (!socket.waitForConnected(deadlineMs))
        return {};
    socket.write(requestOf(url, header));
    return answerOn(socket);
}

QByteArray basic(const QString& password)
{
    return "Authorization: Basic " + ("guest:" + password.toLatin1()).toBase64() + "\r\n";
}

//! An address of this test's own beside those of others that run at the same time.
QString ownAddress()
{
    return u"127.%1.%2.%3"_s.arg(100 + (::getpid() >> 16) % 100).arg((::getpid() >> 8) & 255).arg(::getpid() & 255);
}

} // namespace

//! `shipctl share`: a release on the local network, which an address of the loopback network stands for.
class ShareTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aPlanOpensNothing();
    void withoutThePasswordNothingIsShown();
    void thePasswordLetsOneBrowserIn();
    void guessesAreSlowedDown();
    void anAppDoesNotGetThePassword();
    void itEndsByItself();
    void itEndsWhenStopped();
    void itEndsWithTheAgent();
    void itEndsWithItsRelease();
    void withoutANetworkItSaysSo();
    void timesAndAddressesAreChecked();

private:
    QJsonObject share(const QStringList& more = {}) const
    {
        const Answer answer = m_home.run(QStringList{u"share"_s, u"site"_s, u"--json"_s} + more);
        if (answer.exit != 0)
            qWarning() << answer.err;
        return answer.json();
    }
    QJsonObject listed(const QString& project = u"site"_s) const
    {
        const QJsonArray items = m_home.run({u"share"_s, u"list"_s, u"--json"_s}).items();
        for (const QJsonValue& item : items)
            if (item[u"project"_s] == project)
                return item.toObject();
        return {};
    }
    void stop() const { QCOMPARE(m_home.run({u"share"_s, u"stop"_s}).exit, 0); }
    QString clockFile() const { return m_home.path() + u"/clock"_s; }

    Home m_home;
};

void ShareTest::initTestCase()
{
    m_home.environment().insert(u"SHIPDECK_SHARE_ADDRESS"_s, ownAddress());
    m_home.environment().insert(u"SHIPDECK_FIXED_CLOCK"_s, clockFile()); // none yet: the real time
    const Answer answer = m_home.run({u"deploy"_s, m_home.site(u"site"_s), u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.right(2000).constData());
}

void ShareTest::aPlanOpensNothing()
{
    const QJsonObject plan = share({u"--plan"_s});
    QCOMPARE(plan[u"address"_s].toString(), ownAddress());
    QCOMPARE(plan[u"seconds"_s].toInt(), 1800);
    QVERIFY(plan[u"command"_s].toString().startsWith(u"nginx -p "_s));
    QVERIFY(listed().isEmpty());
}

void ShareTest::withoutThePasswordNothingIsShown()
{
    const QString url = share()[u"url"_s].toString();
    QCOMPARE(QUrl(url).host(), ownAddress());
    for (const QByteArray& header :
         {QByteArray(), basic(u"2222-2222"_s), QByteArray("Cookie: shipdeck_x=yes\r\n"), basic({})}) {
        const Reply reply = ask(url, header);
        QCOMPARE(reply.status, 401);
        QVERIFY(!reply.body.contains("first"));
        QVERIFY(reply.cookie().isEmpty());
        QVERIFY(!reply.head.contains("X-Shipdeck-Release"));
    }
    QTRY_COMPARE(listed()[u"wrongPasswords"_s].toInt(), 2);
    QVERIFY(!listed()[u"passwordUsed"_s].toBool());
    // It listens at that address only.
    QCOMPARE(ask(u"http://127.0.0.1:%1/"_s.arg(QUrl(url).port())).status, 0);
    stop();
}

void ShareTest::thePasswordLetsOneBrowserIn()
{
    const QJsonObject shared = share();
    const QString url = shared[u"url"_s].toString(), password = shared[u"password"_s].toString();
    QVERIFY2(password.size() >= 15, qPrintable(password)); // 5 bits a letter
    const Reply entered = ask(url, basic(password));
    QCOMPARE(entered.status, 302);
    QVERIFY(!entered.body.contains("first")); // only with the cookie
    const QByteArray cookie = "Cookie: " + entered.cookie() + "\r\n";
    QCOMPARE(ask(url, cookie).status, 200);
    QVERIFY(ask(url, cookie).body.contains("first"));
    QTRY_VERIFY(listed()[u"passwordUsed"_s].toBool());
    QCOMPARE(ask(url, basic(password)).status, 401);
    QVERIFY(ask(url, cookie + basic(password)).body.contains("first")); // as browsers send both
    QTRY_COMPARE(listed()[u"visitors"_s][0][u"pages"_s].toInt(), 3);
    QCOMPARE(listed()[u"visitors"_s][0][u"address"_s].toString(), u"127.0.0.1"_s);

    QCOMPARE(m_home.run({u"share"_s, u"site"_s, u"--json"_s}).errorCode(), u"share-open"_s);
    stop();
    const QJsonObject again = share();
    QVERIFY(again[u"password"_s] != password);
    QCOMPARE(ask(again[u"url"_s].toString(), cookie).status, 401); // of the earlier share
    QVERIFY(listed()[u"visitors"_s].toArray().isEmpty());
    stop();
    // Neither the password nor its hash stays.
    auto db = store::Database::open(m_home.path() + u"/home/data/shipdeck.db"_s, store::Database::Durability::Full);
    QVERIFY(db);
    const QList<store::Share> kept = store::shares(**db).value();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().password, QString());
}

void ShareTest::guessesAreSlowedDown()
{
    const QUrl url(share()[u"url"_s].toString());
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 24; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(url.host(), quint16(url.port()));
        QVERIFY(sockets.back()->waitForConnected(deadlineMs));
    }
    for (const auto& socket : sockets) {
        socket->write(requestOf(url, basic(u"guess"_s)));
        socket->flush();
    }
    int refused = 0;
    for (const auto& socket : sockets)
        refused += answerOn(*socket).status == 429 ? 1 : 0;
    QVERIFY2(refused > 0, QByteArray::number(refused).constData());
    stop();
}

void ShareTest::anAppDoesNotGetThePassword()
{
    const QString app = m_home.server(u"app"_s);
    QFile page(app + u"/app.py"_s);
    QVERIFY(page.open(QIODevice::ReadWrite));
    const QByteArray text = page.readAll().replace(R"(os.environ.get("GREETING", "nobody"))",
                                                   R"(self.headers.get("Authorization", "nobody"))");
    Home::write(page.fileName(), text);
    QCOMPARE(m_home.run({u"deploy"_s, app}).exit, 0);
    const QJsonObject shared = m_home.run({u"share"_s, u"app"_s, u"--json"_s}).json();
    const QString url = shared[u"url"_s].toString();
    const QByteArray password = basic(shared[u"password"_s].toString());
    const QByteArray cookie = "Cookie: " + ask(url, password).cookie() + "\r\n";
    QCOMPARE(ask(url, cookie + password).body, QByteArray("hello nobody"));
    QCOMPARE(ask(url, cookie + "Authorization: Bearer x\r\n").body, QByteArray("hello Bearer x"));
    QCOMPARE(m_home.run({u"share"_s, u"stop"_s, u"app"_s}).exit, 0);
}

void ShareTest::itEndsByItself()
{
    const QJsonObject shared = share({u"--for"_s, u"1h"_s});
    const QString url = shared[u"url"_s].toString();
    QCOMPARE(ask(url).status, 401);
    const QDateTime end = QDateTime::fromString(shared[u"until"_s].toString(), Qt::ISODate);
    Home::write(clockFile(), end.addSecs(1).toString(Qt::ISODate).toLatin1());
    QTRY_COMPARE(ask(url).status, 0);
    QTRY_COMPARE(listed()[u"ended"_s].toString(), u"time"_s);
    QVERIFY(QFile::remove(clockFile()));
}

void ShareTest::itEndsWhenStopped()
{
    const QString url = share()[u"url"_s].toString();
    QCOMPARE(ask(url).status, 401);
    stop();
    QTRY_COMPARE(ask(url).status, 0);
    QCOMPARE(listed()[u"ended"_s].toString(), u"stopped"_s);
    QCOMPARE(m_home.run({u"share"_s, u"stop"_s, u"site"_s, u"--json"_s}).errorCode(), u"share-missing"_s);
}

void ShareTest::itEndsWithTheAgent()
{
    const QString url = share()[u"url"_s].toString();
    QCOMPARE(ask(url).status, 401);
    QCOMPARE(::kill(pid_t(m_home.agentPid()), SIGKILL), 0);
    QTRY_VERIFY(m_home.isAgentGone());
    QTRY_COMPARE(ask(url).status, 0); // the kernel ended it, no other agent
    QCOMPARE(listed()[u"ended"_s].toString(), u"agent"_s);
    const QJsonObject again = share(); // starts the next agent
    QCOMPARE(ask(again[u"url"_s].toString()).status, 401);
    stop();
}

void ShareTest::itEndsWithItsRelease()
{
    QCOMPARE(m_home.run({u"deploy"_s, m_home.site(u"brief"_s)}).exit, 0);
    const QString url = m_home.run({u"share"_s, u"brief"_s, u"--json"_s}).json()[u"url"_s].toString();
    QCOMPARE(ask(url).status, 401);
    QCOMPARE(m_home.run({u"remove"_s, u"brief"_s, u"--yes"_s}).exit, 0);
    QTRY_COMPARE(ask(url).status, 0);
    QVERIFY(listed(u"brief"_s).isEmpty());
}

void ShareTest::withoutANetworkItSaysSo()
{
    m_home.environment().insert(u"SHIPDECK_SHARE_ADDRESS"_s, u"none"_s);
    QCOMPARE(m_home.run({u"share"_s, u"site"_s, u"--json"_s}).errorCode(), u"share-no-network"_s);
    m_home.environment().insert(u"SHIPDECK_SHARE_ADDRESS"_s, ownAddress());
}

void ShareTest::timesAndAddressesAreChecked()
{
    QCOMPARE(m_home.run({u"share"_s, u"site"_s, u"--for"_s, u"2d"_s, u"--json"_s}).errorCode(), u"share-time"_s);
    QCOMPARE(m_home.run({u"share"_s, u"site"_s, u"--for"_s, u"25h"_s, u"--json"_s}).errorCode(), u"share-time"_s);
    QCOMPARE(m_home.run({u"share"_s, u"site"_s, u"--address"_s, u"0.0.0.0"_s, u"--json"_s}).errorCode(),
             u"share-address"_s);
}

SHIPDECK_TEST(ShareTest)

} // namespace shipdeck::test
#include "share_test.moc"
