// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "base/ids.h"
#include "place.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDir>
#include <QTcpSocket>

namespace shipdeck::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = local::Server::State;

namespace {

// Writes a line for each request, before it answers. The files broken and silent make it fail as it starts, and with a
// file slow it ends only when there is a file gate.
constexpr char app[] = R"js(
const fs = require('fs'), http = require('http');
if (fs.existsSync('broken')) { console.error('no such table'); process.exit(3); }
process.on('SIGTERM', () => {
  console.log('asked to end');
  setInterval(() => (!fs.existsSync('slow') || fs.existsSync('gate')) && process.exit(0), 5);
});
const server = http.createServer((ask, answer) => {
  let body = '';
  ask.on('data', part => body += part).on('end', () => {
    fs.appendFileSync('requests', ask.method + ' ' + body.length + '\n');
    answer.end('served');
  });
});
server.on('upgrade', (ask, socket) => {
  socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
  socket.on('error', () => {});
});
if (!fs.existsSync('silent')) server.listen(process.env.PORT);
else setInterval(() => {}, 1000);
)js";

QByteArray post(qsizetype bytes)
{
    return "POST / HTTP/1.1\r\nHost: s.localhost\r\nConnection: close\r\nContent-Length: " + QByteArray::number(bytes)
        + "\r\n\r\n" + QByteArray(bytes, 'x');
}

} // namespace

//! Servers that end after a time without requests.
class SleepTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sleepsUntilARequestWakesIt();
    void deliversEachPostOnceThatWakesIt();
    void holdsARequestThatComesWhileItFallsAsleep();
    void staysAwakeForAnOpenConnection();
    void wakesWithoutAnAgentAndIsFoundAsleep();
    void answersWith502WhenItCannotWake_data();
    void answersWith502WhenItCannotWake();
    void isWokenWhenItIsNotToSleepAnyMore();
    void isStartedWhileItFallsAsleep();
    void stopsAndDrainsWhileItSleeps();

private:
    local::ServerSpec spec(Place& place, const QString& id);
    void start(Place& place, const local::ServerSpec& wanted);
    void sleep(Place& place, const QString& id);
    static QString fileOf(Place& place, const QString& id, const QString& name)
    {
        return place.layout().server(id) + u"/files/"_s + name;
    }
    static QByteArray log(Place& place, const QString& id)
    {
        return readFile(place.path(id + u".log"_s)).value_or(QByteArray());
    }
    static int processesOf(const QString& id);

    const QString r1 = u"r1"_s + newId();
    const QString r2 = u"r2"_s + newId();
};

local::ServerSpec SleepTest::spec(Place& place, const QString& id)
{
    local::ServerSpec spec;
    spec.slug = u"s"_s;
    spec.release = id;
    spec.command = u"node app.js"_s;
    spec.tree = place.tree(id, {{u"app.js"_s, app}});
    spec.environment = {{u"SLEEPER"_s, id}};
    spec.logFile = place.path(id + u".log"_s);
    spec.firstRetry = 10ms;
    return spec;
}

void SleepTest::start(Place& place, const local::ServerSpec& wanted)
{
    const auto started = finish(place.target().startServer(wanted));
    QVERIFY2(started, started ? "" : qPrintable(started.error().render()));
    QVERIFY(finish(place.target().nginx().ensure()));
    QVERIFY(place.target().placeRelease({u"s"_s, wanted.release, local::Kind::Server, {}, {}}));
    QVERIFY(place.target().makeCurrent(u"s"_s, wanted.release));
}

//! Lets it fall asleep, and stay awake for a while once it is woken.
void SleepTest::sleep(Place& place, const QString& id)
{
    place.target().sleepAfter(id, 1ms);
    QTRY_COMPARE(place.target().server(id).state, State::Asleep);
    place.target().sleepAfter(id, 1h);
}

//! The app's own, by their environment.
int SleepTest::processesOf(const QString& id)
{
    int found = 0;
    for (const QString& pid : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs))
        if (readFile(u"/proc/%1/environ"_s.arg(pid)).value_or(QByteArray()).contains("SLEEPER=" + id.toUtf8()))
            ++found;
    return found;
}

void SleepTest::sleepsUntilARequestWakesIt()
{
    Place place;
    start(place, spec(place, r1));
    QVERIFY(processesOf(r1) > 0);
    sleep(place, r1);
    QCOMPARE(processesOf(r1), 0);
    QVERIFY(log(place, r1).contains("the next request starts it"));
    QCOMPARE(place.get(u"/"_s).body, "served");
    QTRY_COMPARE(place.target().server(r1).state, State::Listening);
    QCOMPARE(place.target().server(r1).crashes, 0);
    sleep(place, r1); // again
    QCOMPARE(place.get(u"/"_s).status, 200);
}

void SleepTest::deliversEachPostOnceThatWakesIt()
{
    Place place;
    start(place, spec(place, r1));
    sleep(place, r1);
    std::vector<std::unique_ptr<QTcpSocket>> callers;
    for (qsizetype bytes : {1, 20'000, 300'000}) {
        callers.push_back(std::make_unique<QTcpSocket>());
        callers.back()->connectToHost(u"127.0.0.1"_s, place.target().nginx().port());
        callers.back()->write(post(bytes));
    }
    for (const auto& caller : callers) {
        QTRY_COMPARE(caller->state(), QAbstractSocket::UnconnectedState);
        QVERIFY(caller->readAll().endsWith("served"));
    }
    QList<QByteArray> requests = readFile(fileOf(place, r1, u"requests"_s))->trimmed().split('\n');
    std::sort(requests.begin(), requests.end());
    QCOMPARE(requests, (QList<QByteArray>{"POST 1", "POST 20000", "POST 300000"}));
}

void SleepTest::holdsARequestThatComesWhileItFallsAsleep()
{
    Place place;
    start(place, spec(place, r1));
    QVERIFY(writeFile(fileOf(place, r1, u"slow"_s), {}));
    place.target().sleepAfter(r1, 1ms);
    QTRY_VERIFY(log(place, r1).contains("asked to end"));
    place.target().sleepAfter(r1, 1h);
    QTcpSocket caller;
    caller.connectToHost(u"127.0.0.1"_s, place.target().nginx().port());
    caller.write(post(5));
    QTRY_COMPARE(caller.bytesToWrite(), 0);
    QVERIFY(writeFile(fileOf(place, r1, u"gate"_s), {}));
    QTRY_COMPARE(caller.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(caller.readAll().endsWith("served"));
    QCOMPARE(readFile(fileOf(place, r1, u"requests"_s)).value_or(QByteArray()), "POST 5\n");
}

//! The other one's time begins later and is as long.
void SleepTest::staysAwakeForAnOpenConnection()
{
    Place place;
    start(place, spec(place, r2));
    start(place, spec(place, r1));
    QTcpSocket web;
    web.connectToHost(u"127.0.0.1"_s, place.target().nginx().port());
    web.write("GET /ws HTTP/1.1\r\nHost: s.localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
    QTRY_VERIFY(web.peek(1000).startsWith("HTTP/1.1 101"));
    place.target().sleepAfter(r1, 50ms);
    place.target().sleepAfter(r2, 50ms);
    QTRY_COMPARE(place.target().server(r2).state, State::Asleep);
    QCOMPARE(place.target().server(r1).state, State::Listening);
    QVERIFY(!log(place, r1).contains("sleeps"));
    web.disconnectFromHost();
    QTRY_COMPARE(place.target().server(r1).state, State::Asleep);
}

void SleepTest::wakesWithoutAnAgentAndIsFoundAsleep()
{
    Place place;
    const auto one = spec(place, r1);
    start(place, one);
    sleep(place, r1);
    place.forgetEverything();
    QCOMPARE(place.get(u"/"_s).body, "served");
    QVERIFY(finish(place.target().adopt()));
    QCOMPARE(place.target().server(r1).state, State::Listening);
    sleep(place, r1);
    place.forgetEverything();
    QVERIFY(finish(place.target().adopt()));
    QCOMPARE(place.target().server(r1).state, State::Asleep);
    const auto started = finish(place.target().startServer(one)); // as a rollback does
    QVERIFY(started);
    QCOMPARE(started->state, State::Listening);
    QVERIFY(processesOf(r1) > 0);
}

void SleepTest::answersWith502WhenItCannotWake_data()
{
    QTest::addColumn<QString>("flaw");
    QTest::addColumn<QByteArray>("logged");
    QTest::newRow("it ends") << u"broken"_s << QByteArray("no such table");
    QTest::newRow("it does not listen") << u"silent"_s << QByteArray("did not listen on any port");
}
void SleepTest::answersWith502WhenItCannotWake()
{
    QFETCH(QString, flaw);
    QFETCH(QByteArray, logged);
    Place place;
    auto one = spec(place, r1);
    one.listenWithin = flaw == u"silent" ? 2s : one.listenWithin;
    start(place, one);
    sleep(place, r1);
    QVERIFY(writeFile(fileOf(place, r1, flaw), {}));
    const local::ProbeAnswer answer = place.get(u"/"_s);
    QCOMPARE(answer.status, 502);
    QVERIFY(answer.body.contains("not running right now"));
    QVERIFY(log(place, r1).contains(logged));
    QTRY_VERIFY(place.target().server(r1).crashes > 0);
    QVERIFY(QFile::remove(fileOf(place, r1, flaw)));
    QTRY_COMPARE(place.get(u"/"_s).status, 200); // it is tried on
}

void SleepTest::isWokenWhenItIsNotToSleepAnyMore()
{
    Place place;
    start(place, spec(place, r1));
    sleep(place, r1);
    place.target().sleepAfter(r1, 0ms);
    QTRY_COMPARE(place.target().server(r1).state, State::Listening);
    QVERIFY(processesOf(r1) > 0);
}

//! As by a rollback, which then asks it something.
void SleepTest::isStartedWhileItFallsAsleep()
{
    Place place;
    const auto one = spec(place, r1);
    start(place, one);
    QVERIFY(writeFile(fileOf(place, r1, u"slow"_s), {}));
    place.target().sleepAfter(r1, 1ms);
    QTRY_VERIFY(log(place, r1).contains("asked to end"));
    place.target().sleepAfter(r1, 1h);
    auto starting = place.target().startServer(one);
    QVERIFY(writeFile(fileOf(place, r1, u"gate"_s), {}));
    QVERIFY(finish(std::move(starting)));
    QVERIFY2(log(place, r1).contains("server restarted"), log(place, r1));
}

void SleepTest::stopsAndDrainsWhileItSleeps()
{
    Place place;
    const auto one = spec(place, r1);
    start(place, one);
    sleep(place, r1);
    QVERIFY(finish(place.target().stopServer(r1)));
    QCOMPARE(place.get(u"/"_s).status, 502);
    QCOMPARE(processesOf(r1), 0);
    start(place, one);
    sleep(place, r1);
    QVERIFY(finish(place.target().drainServer(r1, 20s)));
    QTRY_COMPARE(place.target().server(r1).state, State::Gone);
}

SHIPDECK_TEST(SleepTest)

} // namespace shipdeck::test
#include "sleep_test.moc"
