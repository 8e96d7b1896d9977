// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "base/ids.h"
#include "load.h"
#include "place.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDir>
#include <QSignalSpy>
#include <QTcpSocket>

#include <csignal>

namespace shipdeck::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using local::Server;

namespace {

// Answers with its name; /crash ends it, /echo gives back what was posted, an upgrade gets its bytes back.
constexpr char app[] = R"js(
const http = require('http');
const server = http.createServer((ask, answer) => {
  if (ask.url === '/crash') process.exit(7);
  let body = '';
  ask.on('data', part => body += part).on('end', () => {
    const text = ask.url === '/echo' ? body : ask.url === '/headers' ? JSON.stringify(ask.headers) : process.env.NAME;
    answer.setHeader('Content-Length', Buffer.byteLength(text));
    answer.end(text);
  });
});
server.on('upgrade', (ask, socket) => {
  socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
  socket.on('data', part => socket.write(part));
});
console.log('the token is ' + process.env.TOKEN);
server.listen(process.env.LISTEN || process.env.PORT);
)js";

} // namespace

class ServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void switchesUnderLoadWithoutAFailedRequest();
    void startsAgainWhatDrains_data();
    void startsAgainWhatDrains();
    void carriesUploadsUpgradesAndTheHostName();
    void findsTheOtherPortAndSaysSo();
    void tellsWhatAServerSaidThatNeverListens();
    void tellsHowAServerEndedThatDidNotStart();
    void startsAgainAfterACrashAndLosesNoCaller();
    void callsManyQuickCrashesALoop();
    void adoptsServersOfAnEarlierLife();
    void noticesThatALauncherWasKilled();
    void endsWhenItsHomeWasRemoved();
    void neverWritesASecretToTheLog();
    void saysInWordsThatAServerIsDown();
    void endsStubbornServers();
    void staysStoppedWhenItRefusesARequestMeanwhile();
    void keepsTheMarkOfAReleaseUntilAllOfItIsGone();

private:
    local::ServerSpec spec(Place& place, const QString& id, QMap<QString, QString> more = {});
    void current(Place& place, const QString& id);
    static QList<int> launchersOf(Place& place, const QString& id);

    // As everywhere, a release has an id like no other: whoever starts it ends what is left of it on this computer, also
    // in the home of another run of this test.
    const QString r1 = u"r1"_s + newId();
    const QString r2 = u"r2"_s + newId();
    QByteArray log(Place& place, const QString& id)
    {
        return readFile(place.path(id + u".log"_s)).value_or(QByteArray());
    }
};

local::ServerSpec ServerTest::spec(Place& place, const QString& id, QMap<QString, QString> more)
{
    local::ServerSpec spec;
    spec.slug = u"s"_s;
    spec.release = id;
    spec.command = u"node app.js"_s;
    spec.tree = place.tree(id, {{u"app.js"_s, app}});
    spec.environment = more;
    spec.environment.insert(u"NAME"_s, id);
    spec.secrets = {{u"TOKEN"_s, u"correct-horse-battery"_s}};
    spec.logFile = place.path(id + u".log"_s);
    spec.firstRetry = 20ms;
    return spec;
}

void ServerTest::current(Place& place, const QString& id)
{
    local::ReleaseSpec release{u"s"_s, id, local::Kind::Server, {}, {}};
    QVERIFY(place.target().placeRelease(release));
    QVERIFY(place.target().makeCurrent(u"s"_s, id));
}

//! Launchers that hold the lock of this release's sockets.
QList<int> ServerTest::launchersOf(Place& place, const QString& id)
{
    QList<int> found;
    const QString lock = place.layout().sockets(id) + u"/lock"_s;
    for (const QString& pid : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        const QString cmdline = QString::fromUtf8(readFile(u"/proc/%1/cmdline"_s.arg(pid)).value_or(QByteArray()));
        const QFileInfoList files = QDir(u"/proc/%1/fd"_s.arg(pid)).entryInfoList(QDir::AllEntries | QDir::System);
        const bool holdsIt = std::any_of(files.begin(), files.end(), [&lock](const QFileInfo& file) {
            return file.symLinkTarget().startsWith(lock);
        });
        if (cmdline.startsWith(u"/run/shipdeck/launcher") && holdsIt)
            found << pid.toInt();
    }
    return found;
}

#define START(place, wanted)                                                                                           \
    {                                                                                                                  \
        const auto started = finish((place).target().startServer(wanted));                                             \
        QVERIFY2(started, started ? "" : qPrintable(started.error().render()));                                        \
        QCOMPARE(started->state, Server::State::Listening);                                                            \
        QVERIFY(finish((place).target().nginx().ensure()));                                                            \
        current(place, (wanted).release);                                                                              \
    }

void ServerTest::switchesUnderLoadWithoutAFailedRequest()
{
    Place place;
    const auto one = spec(place, r1);
    const auto two = spec(place, r2);
    START(place, one);
    Load load(place.target().nginx().port(), "s.localhost", 8);
    QTRY_VERIFY(load.answered() > 100);
    START(place, two);
    QVERIFY(finish(place.target().drainServer(r1, 20s)));
    QCOMPARE(place.get(u"/"_s).body, r2.toUtf8());
    QCOMPARE(place.get(u"/"_s).release, r2);
    QTRY_COMPARE(place.target().server(r1).state, Server::State::Gone);
    const long seen = load.answered();
    QTRY_VERIFY(load.answered() > seen + 100);
    load.stop();
    QCOMPARE(load.failed(), 0);
    qInfo("%ld requests over a switch", load.answered());
}

void ServerTest::startsAgainWhatDrains_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("by the same agent") << true;
    QTest::newRow("by the next agent") << false;
}
//! A promotion right after the switch away from a release: it must not end when the former switch would have it end.
void ServerTest::startsAgainWhatDrains()
{
    QFETCH(bool, isKnown);
    Place place;
    const auto one = spec(place, r1);
    START(place, one);
    const QList<int> before = launchersOf(place, r1);
    QVERIFY(finish(place.target().drainServer(r1, 20s)));
    if (!isKnown) {
        place.forgetEverything();
        QVERIFY(finish(place.target().adopt()));
        QTRY_VERIFY(place.target().server(r1).asked);
    }
    START(place, one);
    QVERIFY(launchersOf(place, r1) != before);
    QVERIFY(!place.target().server(r1).asked);
    QCOMPARE(place.get(u"/"_s).status, 200);
}

void ServerTest::carriesUploadsUpgradesAndTheHostName()
{
    Place place;
    const auto one = spec(place, r1);
    START(place, one);
    const quint16 port = place.target().nginx().port();
    const QByteArray headers = place.get(u"/headers"_s).body;
    QVERIFY(headers.contains("\"host\":\"s.localhost\""));
    QVERIFY(headers.contains("\"x-forwarded-for\":\"127.0.0.1\""));

    QTcpSocket upload;
    upload.connectToHost(u"127.0.0.1"_s, port);
    upload.write("POST /echo HTTP/1.1\r\nHost: s.localhost\r\nConnection: close\r\nContent-Length: 50000\r\n\r\n"
                 + QByteArray(50'000, 'u'));
    QTRY_COMPARE(upload.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(upload.readAll().endsWith(QByteArray(50'000, 'u')));

    QTcpSocket web;
    web.connectToHost(u"127.0.0.1"_s, port);
    web.write("GET /ws HTTP/1.1\r\nHost: s.localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
    QTRY_VERIFY(web.peek(1000).contains("\r\n\r\n"));
    QVERIFY(web.readAll().startsWith("HTTP/1.1 101"));
    web.write("ping");
    QTRY_COMPARE(web.peek(100), "ping");
}

void ServerTest::findsTheOtherPortAndSaysSo()
{
    Place place;
    const auto stubborn = spec(place, r1, {{u"LISTEN"_s, u"4567"_s}});
    START(place, stubborn);
    QCOMPARE(place.get(u"/"_s).body, r1.toUtf8());
    QCOMPARE(place.target().server(r1).port, 4567);
    QVERIFY(place.target().server(r1).notes().value(0).render().contains(u"4567"));
}

void ServerTest::tellsWhatAServerSaidThatNeverListens()
{
    Place place;
    auto silent = spec(place, r1);
    silent.command = u"echo I wait for the database; exec sleep 1000"_s;
    silent.listenWithin = 400ms;
    const auto started = finish(place.target().startServer(silent));
    QCOMPARE(started.error().code, u"server-never-listened"_s);
    QVERIFY(started.error().why.render().contains(u"I wait for the database"));
    QVERIFY(started.error().next.render().contains(u"PORT"));
    QCOMPARE(place.target().server(r1).state, Server::State::Gone);
}

void ServerTest::tellsHowAServerEndedThatDidNotStart()
{
    Place place;
    auto broken = spec(place, r1);
    broken.command = u"echo no such module >&2; exit 3"_s;
    const auto started = finish(place.target().startServer(broken));
    QCOMPARE(started.error().code, u"server-exited"_s);
    QVERIFY(started.error().what.render().contains(u"code 3"));
    QVERIFY(started.error().why.render().contains(u"no such module"));
    QVERIFY(!started.error().next.isEmpty());
    QCOMPARE(place.target().server(r1).state, Server::State::Gone);
}

void ServerTest::startsAgainAfterACrashAndLosesNoCaller()
{
    Place place;
    auto one = spec(place, r1);
    one.firstRetry = 200ms;
    START(place, one);
    QCOMPARE(place.get(u"/crash"_s).status, 502);
    // Until then the dying process may still take callers with it; asked again for them, it could crash once more.
    QTRY_COMPARE(place.target().server(r1).crashes, 1);
    QCOMPARE(place.target().server(r1).exitCode, 7);
    QCOMPARE(place.get(u"/"_s).body, r1.toUtf8()); // waited for the new start
}

void ServerTest::callsManyQuickCrashesALoop()
{
    Place place;
    auto one = spec(place, r1);
    one.firstRetry = 10ms;
    START(place, one);
    QSignalSpy changes(&place.target(), &local::LocalTarget::serverChanged);
    bool looped = false;
    connect(&place.target(), &local::LocalTarget::serverChanged, this, [&looped](const Server& server) {
        looped = looped || (server.state == Server::State::CrashLoop && server.inWords().render().contains(u"5 times"));
    });
    for (int i = 0; i < 5; ++i) {
        QTRY_COMPARE(place.target().server(r1).state, Server::State::Listening);
        QCOMPARE(place.get(u"/crash"_s).status, 502);
        QTRY_COMPARE(place.target().server(r1).crashes, i + 1);
    }
    QVERIFY(looped);
    QTRY_COMPARE(place.get(u"/"_s).body, r1.toUtf8()); // it is tried on
}

void ServerTest::adoptsServersOfAnEarlierLife()
{
    Place place;
    const auto one = spec(place, r1);
    START(place, one);
    place.forgetEverything();
    QCOMPARE(place.get(u"/"_s).body, r1.toUtf8()); // nobody watches, it serves
    QVERIFY(finish(place.target().adopt()));
    QCOMPARE(place.target().server(r1).state, Server::State::Listening);
    const auto again = finish(place.target().startServer(one)); // finds it running
    QCOMPARE(again->state, Server::State::Listening);
    QCOMPARE(log(place, r1).count("the token is"), 1);
    QVERIFY(finish(place.target().stopServer(r1)));
    QCOMPARE(place.get(u"/"_s).status, 502);
}

void ServerTest::noticesThatALauncherWasKilled()
{
    Place place;
    const auto one = spec(place, r1);
    START(place, one);
    bool noticed = false;
    connect(&place.target(), &local::LocalTarget::serverChanged, this, [&noticed](const Server& server) {
        noticed = noticed || (server.state == Server::State::Gone && !server.asked);
    });
    const QList<int> launchers = launchersOf(place, r1);
    QVERIFY(!launchers.isEmpty());
    for (const int pid : launchers)
        ::kill(pid, SIGKILL);
    QTRY_VERIFY(noticed);
    QCOMPARE(place.get(u"/"_s).status, 502);
    START(place, one);
    QCOMPARE(place.get(u"/"_s).body, r1.toUtf8());
}

void ServerTest::endsWhenItsHomeWasRemoved()
{
    Place place;
    const auto one = spec(place, r1);
    START(place, one);
    place.forgetEverything();
    QVERIFY(!launchersOf(place, r1).isEmpty());
    QVERIFY(QFile::remove(place.layout().sockets(r1) + u"/control"_s)); // one file alone is no farewell
    QCOMPARE(place.get(u"/"_s).body, r1.toUtf8());
    QDir(place.layout().sockets(r1)).removeRecursively(); // the server takes its own files away meanwhile
    QTRY_VERIFY(launchersOf(place, r1).isEmpty());
}

void ServerTest::neverWritesASecretToTheLog()
{
    Place place;
    const auto one = spec(place, r1);
    START(place, one);
    QTRY_VERIFY(log(place, r1).contains("the token is [secret TOKEN]"));
    QVERIFY(!log(place, r1).contains("correct-horse"));
    // Nor does any command line hold it.
    for (const QString& pid : QDir(u"/proc"_s).entryList(QDir::Dirs))
        QVERIFY(!readFile(u"/proc/%1/cmdline"_s.arg(pid)).value_or(QByteArray()).contains("correct-horse"));
}

void ServerTest::saysInWordsThatAServerIsDown()
{
    Place place;
    const auto one = spec(place, r1);
    START(place, one);
    QVERIFY(finish(place.target().stopServer(r1)));
    QCOMPARE(place.get(u"/"_s).status, 502);
    QVERIFY(place.get(u"/"_s).body.contains("not running right now"));
    QCOMPARE(place.get(u"/"_s).release, r1);
}

void ServerTest::endsStubbornServers()
{
    Place place;
    auto stubborn = spec(place, r1);
    stubborn.command = u"trap '' TERM; node app.js & while :; do sleep 1000; done"_s;
    stubborn.grace = 50ms;
    START(place, stubborn);
    QVERIFY(finish(place.target().stopServer(r1)));
    QCOMPARE(place.target().server(r1).state, Server::State::Gone);
    QVERIFY(!QDir(place.layout().sockets(r1)).exists());
    QVERIFY(finish(place.target().stopServer(r1)));
}

// Told to end, it accepts nothing more, and takes its time.
void ServerTest::staysStoppedWhenItRefusesARequestMeanwhile()
{
    Place place;
    auto slow = spec(place, r1);
    slow.tree = place.tree(u"slow"_s, {{u"app.js"_s, QByteArray(app) + R"js(
process.on('SIGTERM', () => {
  server.close(() => console.log('accepts no more'));
  server.closeAllConnections(); // node waits for those that nginx keeps open
  setInterval(() => require('fs').existsSync('gate') && process.exit(0), 10);
});
)js"}});
    START(place, slow);
    auto stopping = place.target().stopServer(r1);
    QTRY_VERIFY(log(place, r1).contains("accepts no more"));
    QVERIFY(place.get(u"/"_s).status >= 500);
    QVERIFY(writeFile(place.layout().server(r1) + u"/files/gate"_s, {}));
    QVERIFY(finish(std::move(stopping)));
    QCOMPARE(place.target().server(r1).state, Server::State::Gone);
    QVERIFY2(!log(place, r1).contains("started again"), log(place, r1));
}

void ServerTest::keepsTheMarkOfAReleaseUntilAllOfItIsGone()
{
    Place place;
    auto stubborn = spec(place, r1);
    stubborn.command = u"trap '' TERM; node app.js & while :; do sleep 1000; done"_s;
    stubborn.grace = 200ms;
    START(place, stubborn);
    const auto two = spec(place, r2);
    START(place, two);
    auto removal = place.target().removeRelease(u"s"_s, r1); // comes back at its first wait: the server ends
    QCOMPARE(place.get(u"/"_s, r1).status, 404);
    // Whoever comes now, after a crash at this point, finds by the folder what is still to be done.
    QCOMPARE(place.target().releases(u"s"_s).value(0).id, r1);
    QVERIFY(QDir(place.layout().server(r1)).exists());
    QVERIFY(finish(std::move(removal)));
    QCOMPARE(place.target().releases(u"s"_s).size(), 1);
    QVERIFY(!QDir(place.layout().server(r1)).exists());
    QVERIFY(!QDir(place.layout().sockets(r1)).exists());
}

SHIPDECK_TEST(ServerTest)

} // namespace shipdeck::test
#include "server_test.moc"
