// SPDX-License-Identifier: MIT
#include "home.h"

#include "base/folder_claim.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

#include <csignal>
#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

namespace {

//! Empty files, many, in folders of a thousand.
void fill(const QString& folder, int files)
{
    for (int i = 0; i < files; ++i) {
        const QString part = folder + u"/part%1"_s.arg(i / 1000);
        if (i % 1000 == 0)
            QDir().mkpath(part);
        ::close(::open(QFile::encodeName(part + u"/f%1"_s.arg(i % 1000)).constData(), O_WRONLY | O_CREAT, 0600));
    }
}

//! A SHIPDECK_HOME on a disk of its own; needs root.
class SmallDisk {
public:
    SmallDisk(const QString& folder, int megabytes) : m_folder(QFile::encodeName(folder))
    {
        QDir().mkpath(folder);
        m_mounted =
            ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=" + QByteArray::number(megabytes) + "m") == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    bool isMounted() const { return m_mounted; }

private:
    QByteArray m_folder;
    bool m_mounted = false;
};

} // namespace

//! Too much of something: output, files, logs, a disk that is full; and a clock that jumps.
class LimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cutsALogAtItsLimitAndSaysSo();
    void prunesTheOldestLogsToKeepWithinTheBudget();
    void forgetsTheArtifactOfAFailureOnceALaterOneIsReady();
    void removesTheRoomsThatNobodyHolds();
    void refusesAFolderOfTooManyFiles();
    void cancelsWhileItCopiesManyFiles();
    void saysThatTheDiskIsFull();
    void livesOnAfterABuildFilledTheDisk();
    void keepsOrderWhenTheClockJumps();
};

void LimitsTest::cutsALogAtItsLimitAndSaysSo()
{
    Home home;
    QCOMPARE(home.run({u"settings"_s, u"logLimit=100kB"_s}).exit, 0);
    const QString site = home.built(u"chatty"_s,
                                    "yes 'a line that nobody reads' | head -c 20000000\n"
                                    "mkdir dist; cp index.html dist\n");
    const Answer answer = home.run({u"deploy"_s, site, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.right(2000).constData()); // the build goes on
    const QByteArray log = home.run({u"logs"_s, u"chatty"_s}).out;
    QVERIFY2(log.size() > 100 << 10 && log.size() < 104 << 10, QByteArray::number(log.size()).constData());
    QVERIFY(log.contains("reached its limit of 100 kB") && log.contains("shipctl settings logLimit="));
    QVERIFY(Home::get(answer.json()[u"url"_s].toString()).body.contains("source"));
}

void LimitsTest::prunesTheOldestLogsToKeepWithinTheBudget()
{
    Home home;
    QCOMPARE(home.run({u"settings"_s, u"diskBudget=1MB"_s}).exit, 0);
    const QString site =
        home.built(u"site"_s, "yes 'a line of the build' | head -c 300000\nmkdir dist; cp index.html dist\n");
    QStringList ids;
    for (int i = 0; i < 5; ++i) {
        Home::write(site + u"/index.html"_s, "<p>" + QByteArray::number(i));
        const Answer answer = home.run({u"deploy"_s, site, u"--json"_s});
        QVERIFY2(answer.exit == 0, answer.err.right(2000).constData());
        ids << answer.json()[u"id"_s].toString();
    }
    // The agent tidies up after it has answered.
    const auto isPruned = [&](const QString& id) {
        return home.run({u"logs"_s, id, u"--json"_s}).out.contains("log-pruned");
    };
    QVERIFY(becomesTrue([&] { return isPruned(ids[1]); }));
    QVERIFY(isPruned(ids[0]));
    for (const QString& id : ids.mid(3)) // Current, and the one that a rollback goes to
        QCOMPARE(home.run({u"logs"_s, id}).exit, 0);
    const Answer gone = home.run({u"logs"_s, ids[0], u"--json"_s});
    QCOMPARE(gone.exit, 4);
    const QString what = gone.json()[u"error"_s][u"what"_s].toString();
    QVERIFY2(what.contains(u"pruned on 20"_s) && what.contains(u"1 MB"_s), qPrintable(what));
    QVERIFY(gone.errorNext().contains(u"shipctl settings diskBudget="_s));
    // The releases stay: logs were enough.
    QCOMPARE(home.run({u"rollback"_s, u"site"_s, u"--to"_s, ids[0]}).exit, 0);
    QCOMPARE(home.run({u"settings"_s, u"diskBudget=10kB"_s}).exit, 2);
}

void LimitsTest::forgetsTheArtifactOfAFailureOnceALaterOneIsReady()
{
    Home home;
    const auto artifacts = [&home] {
        return QDir(home.path() + u"/home/data/artifacts"_s).entryList({u"????????????????*"_s}, QDir::Dirs).size();
    };
    const QString app = home.server(u"app"_s);
    const QString program = app + u"/app.py"_s;
    QFile file(program);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    // Packed, but it never listens; nobody waits until it is given up.
    Home::write(program, "import signal\nsignal.pause()\n");
    const auto process = home.start({u"deploy"_s, app});
    QVERIFY(becomesTrue([&] { return artifacts() == 1; }));
    QCOMPARE(home.run({u"cancel"_s, u"app"_s}).exit, 0);
    QCOMPARE(Home::end(*process).exit, 130);
    QCOMPARE(artifacts(), 1); // a retry needs no second build
    Home::write(program, good);
    QCOMPARE(home.run({u"deploy"_s, app}).exit, 0);
    QVERIFY(becomesTrue([&] { return artifacts() == 1; }));
}

void LimitsTest::removesTheRoomsThatNobodyHolds()
{
    Home home;
    const QString rooms = home.path() + u"/home/cache/builds"_s;
    const QString left = rooms + u"/left/src"_s, used = rooms + u"/used/src"_s;
    QVERIFY(QDir().mkpath(left) && QDir().mkpath(used));
    const FolderClaim claim(rooms + u"/used"_s);
    QCOMPARE(home.run({u"deploy"_s, home.site(u"site"_s)}).exit, 0);
    QVERIFY(becomesTrue([&] { return !QFileInfo::exists(left); }));
    QVERIFY(QFileInfo::exists(used));
}

void LimitsTest::refusesAFolderOfTooManyFiles()
{
    Home home;
    const QString folder = home.site(u"huge"_s);
    fill(folder + u"/media"_s, 200'001);
    const Answer answer = home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(answer.exit, 2);
    QCOMPARE(answer.errorCode(), u"folder-too-large"_s);
    QVERIFY2(answer.errorNext().contains(u"media"_s), qPrintable(answer.errorNext()));
    Home::write(folder + u"/.gitignore"_s, "media/\n");
    const Answer ignored = home.run({u"deploy"_s, folder});
    QVERIFY2(ignored.exit == 0, ignored.err.constData());
}

void LimitsTest::cancelsWhileItCopiesManyFiles()
{
    Home home;
    const QString folder = home.site(u"many"_s);
    fill(folder, 20'000);
    const auto process = home.start({u"deploy"_s, folder, u"--json"_s});
    // The copy has begun, and has far to go.
    const QString rooms = home.path() + u"/home/cache/builds"_s;
    QVERIFY(becomesTrue([&] { return !QDir(rooms).isEmpty(); }));
    ::kill(pid_t(process->processId()), SIGINT);
    const Answer answer = Home::end(*process);
    QCOMPARE(answer.exit, 130);
    QCOMPARE(answer.json()[u"state"_s].toString(), u"CANCELED"_s);
    QVERIFY(becomesTrue([&] { return QDir(rooms).isEmpty(); }));
}

void LimitsTest::saysThatTheDiskIsFull()
{
    Home home;
    const SmallDisk disk(home.path() + u"/home"_s, 64);
    if (!disk.isMounted())
        QSKIP("a disk of its own needs root");
    const Answer answer = home.run({u"deploy"_s, home.site(u"site"_s), u"--json"_s});
    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.errorCode(), u"disk-full"_s);
    QVERIFY(answer.errorNext().contains(u"Free some disk space"_s));
    QVERIFY(home.run({u"doctor"_s}).out.contains("Free some disk space"));
    // Not one byte left: not even the question can be stored.
    Home::write(home.path() + u"/home/filler"_s, {});
    QFile filler(home.path() + u"/home/filler"_s);
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(64 << 10, 'x')) > 0) {}
    while (filler.write(QByteArray(512, 'x')) > 0) {}
    const Answer stuck = home.run({u"deploy"_s, home.site(u"other"_s), u"--json"_s});
    QCOMPARE(stuck.exit, 1);
    QCOMPARE(stuck.errorCode(), u"disk-full"_s);
    QVERIFY(filler.remove());
    QCOMPARE(home.run({u"list"_s, u"--json"_s}).items().size(), 1); // nothing lost, nothing half
    QVERIFY(home.agentEnds());
}

void LimitsTest::livesOnAfterABuildFilledTheDisk()
{
    Home home;
    const SmallDisk disk(home.path() + u"/home"_s, 400);
    if (!disk.isMounted())
        QSKIP("a disk of its own needs root");
    const QString site = home.built(u"site"_s, "mkdir dist; cp index.html dist\n");
    const Answer first = home.run({u"deploy"_s, site});
    QVERIFY2(first.exit == 0, first.err.constData());
    Home::write(site + u"/build.sh"_s, "mkdir dist; head -c 600000000 /dev/zero > dist/big || exit 1\n");
    const Answer full = home.run({u"deploy"_s, site, u"--json"_s});
    QCOMPARE(full.exit, 1);
    QCOMPARE(full.errorCode(), u"disk-full"_s);
    QVERIFY(Home::get(first.text()).body.contains("source")); // goes on
    Home::write(site + u"/build.sh"_s, "mkdir dist; echo after > dist/index.html\n");
    const Answer after = home.run({u"deploy"_s, site});
    QVERIFY2(after.exit == 0, after.err.constData());
    QVERIFY(Home::get(first.text()).body.contains("after"));
    QCOMPARE(home.run({u"remove"_s, u"site"_s, u"--yes"_s}).exit, 0);
    QVERIFY(home.agentEnds());
}

void LimitsTest::keepsOrderWhenTheClockJumps()
{
    Home home;
    const QString site = home.site(u"site"_s, "<p>0");
    QString address;
    QStringList newestFirst;
    // A flat battery, a wrong time zone, a correction: each time a new agent and a new wall time.
    for (const char* now : {"2031-05-05T12:00:00Z", "1999-01-01T00:00:00Z", "2026-06-01T00:00:00Z"}) {
        home.environment().insert(u"SHIPDECK_FIXED_CLOCK"_s, QString::fromLatin1(now));
        QVERIFY(home.agentEnds());
        Home::write(site + u"/index.html"_s, "<p>" + QByteArray(now));
        const Answer answer = home.run({u"deploy"_s, site, u"--json"_s});
        QVERIFY2(answer.exit == 0, answer.err.constData());
        address = answer.json()[u"url"_s].toString();
        newestFirst.prepend(answer.json()[u"id"_s].toString());
        QVERIFY(Home::get(address).body.contains(now));
        QVERIFY(answer.json()[u"durationMs"_s].toInteger() >= 0);
    }
    home.environment().remove(u"SHIPDECK_FIXED_CLOCK"_s);
    QStringList listed;
    const QJsonArray items = home.run({u"list"_s, u"--json"_s}).items();
    for (const auto& item : items)
        listed << item[u"id"_s].toString();
    QCOMPARE(listed, newestFirst);
    QVERIFY(items.first()[u"current"_s].toBool());
    QCOMPARE(home.run({u"rollback"_s, u"site"_s}).exit, 0); // to the one before, whatever its date says
    QVERIFY(Home::get(address).body.contains("1999"));
}

SHIPDECK_TEST(LimitsTest)

} // namespace shipdeck::test

#include "limits_test.moc"
