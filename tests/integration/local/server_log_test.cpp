// SPDX-License-Identifier: MIT
#include "base/ids.h"
#include "logs/ansi.h"
#include "logs/log_reader.h"
#include "place.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QFileInfo>

#include <sys/stat.h>

namespace shipdeck::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using local::Server;

namespace {

constexpr char app[] = R"js(
console.log('the token is ' + process.env.TOKEN);
require('http').createServer((ask, answer) => {
  if (ask.url === '/crash') process.exit(7);
  answer.end('well');
}).listen(process.env.PORT);
)js";

//! The server's log as a reader sees it: each line without colours, behind its level.
QStringList readLog(const local::ServerSpec& spec)
{
    const QFileInfo file(spec.logFile);
    const auto reader = logs::LogReader::open(file.path(), file.completeBaseName());
    QStringList lines;
    qint64 last = 1;
    for (qint64 i = 0; reader && i < (*reader)->lineCount(); ++i) {
        const qint64 time = (*reader)->lineTime(i);
        lines << (time >= std::exchange(last, time) ? logs::levelName((*reader)->lineLevel(i)) : u"no time"_s) + u": "_s
                + QString::fromUtf8(logs::stripAnsi((*reader)->line(i)));
    }
    return lines;
}

} // namespace

//! The log of a real server: what it prints, what happens to it, and how much of that is kept.
class ServerLogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void logsWhatItPrintsAndWhatHappensToIt();
    void keepsOnlyTheNewestOutput();

private:
    local::ServerSpec spec(Place& place) const;
    void start(Place& place, const local::ServerSpec& spec);

    const QString m_release = u"log"_s + newId();
};

local::ServerSpec ServerLogTest::spec(Place& place) const
{
    local::ServerSpec spec;
    spec.slug = u"s"_s;
    spec.release = m_release;
    spec.tree = place.tree(m_release, {{u"app.js"_s, app}});
    spec.secrets = {{u"TOKEN"_s, u"correct-horse-battery"_s}};
    spec.logFile = place.path(m_release + u".log"_s);
    spec.firstRetry = 20ms;
    return spec;
}

void ServerLogTest::start(Place& place, const local::ServerSpec& spec)
{
    const auto started = finish(place.target().startServer(spec));
    QVERIFY2(started, started ? "" : qPrintable(started.error().render()));
    QVERIFY(finish(place.target().nginx().ensure()));
    const local::ReleaseSpec release{u"s"_s, m_release, local::Kind::Server, {}, {}};
    QVERIFY(place.target().placeRelease(release));
    QVERIFY(place.target().makeCurrent(u"s"_s, m_release));
}

void ServerLogTest::logsWhatItPrintsAndWhatHappensToIt()
{
    Place place;
    auto one = spec(place);
    one.command = u"printf '\\033[31mError:\\033[0m no table %s\\n' \"$TOKEN\" >&2; exec node app.js"_s;
    start(place, one);
    place.forgetEverything(); // what the agent's end leaves behind goes on writing
    QCOMPARE(place.get(u"/crash"_s).status, 502);
    QTRY_COMPARE(place.get(u"/"_s).body, "well");
    QVERIFY(finish(place.target().adopt()));
    QVERIFY(finish(place.target().stopServer(m_release)));
    start(place, one);
    QVERIFY(finish(place.target().stopServer(m_release)));

    const QStringList lines = readLog(one);
    QStringList marks = lines;
    marks.removeIf([](const QString& line) { return !line.contains(u"shipdeck: server "_s); });
    for (QString& mark : marks)
        mark.remove(u": "_s + one.command);
    const QStringList start{u"shipdeck: shipdeck: server started"_s,
                            u"shipdeck: shipdeck: server listens on port 3000."_s};
    const QStringList stop{u"shipdeck: shipdeck: server is being stopped."_s,
                           u"shipdeck: shipdeck: server stopped (exit code 143)."_s};
    const QStringList crash{u"error: shipdeck: server exited with code 7; it restarts in 1 s."_s,
                            u"shipdeck: shipdeck: server restarted"_s,
                            u"shipdeck: shipdeck: server listens on port 3000."_s};
    QCOMPARE(marks, start + crash + stop + start + stop);
    QCOMPARE(lines.count(u"error: Error: no table [secret TOKEN]"_s), 3);
    QCOMPARE(lines.count(u"plain: the token is [secret TOKEN]"_s), 3);
    QVERIFY(!lines.join(u'\n').contains(u"correct-horse"_s));
}

void ServerLogTest::keepsOnlyTheNewestOutput()
{
    Place place;
    auto chatty = spec(place);
    chatty.command = u"seq -f 'line %08.0f of a server that says much' 100000; exec node app.js"_s; // 4.6 MB
    chatty.logKeep = 256 << 10;
    start(place, chatty);
    QVERIFY(finish(place.target().stopServer(m_release)));
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(chatty.logFile).constData(), &info), 0);
    QVERIFY2(info.st_blocks * 512 < 512 << 10, qPrintable(QString::number(info.st_blocks * 512)));
    const QStringList lines = readLog(chatty);
    QVERIFY2(lines.size() > 4000 && lines.size() < 12000, qPrintable(QString::number(lines.size())));
    QVERIFY(lines.first().endsWith(u"of a server that says much"_s));
    QVERIFY(lines.contains(u"plain: line 00100000 of a server that says much"_s));
    QCOMPARE(lines.last(), u"shipdeck: shipdeck: server stopped (exit code 143)."_s);
}

SHIPDECK_TEST(ServerLogTest)

} // namespace shipdeck::test

#include "server_log_test.moc"
