// SPDX-License-Identifier: MIT
#include "paused_build.h"
#include "invariants.h"
#include "store/operations.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"
#include "deck/new_variable.h"
#include "deck/releases.h"
#include "deck/variables.h"
#include "store/deployments.h"

#include <QCoreApplication>

#include <unistd.h>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;
using State = store::Operation::State;

store::Operation recordOf(Home& home, const QString& id)
{
    return store::operation(home.database(), id).value_or(store::Operation{});
}

//! Writes until nothing more fits; the file's name.
QString fillDisk(Home& home)
{
    const QString name = home.folder(u"filler"_s) + u"/bytes"_s;
    QFile file(name);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        for (qsizetype size = 1 << 20; size >= 512; size /= 2)
            while (file.write(QByteArray(size, 'x')) == size) {}
    return name;
}

} // namespace

//! The computer itself is at fault.
class WorldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void waitsForADatabaseThatAnotherProgramHasLocked()
    {
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        PausedBuild held(home);
        QVERIFY(home.until([&] { return held.isBuilding(); }));
        const auto other = store::Database::open(home.paths().database(), store::Database::Durability::Full);
        QVERIFY(other && (*other)->execute("BEGIN IMMEDIATE"));
        held.releaseLock();
        QVERIFY(!home.until([&] { return !isOpen(recordOf(home, held.operation())); }, std::chrono::seconds(2)));
        QVERIFY((*other)->execute("COMMIT"));
        QCOMPARE(home.ended(held.operation()).state, State::Done);
        QCOMPARE(broken(home), QStringList());
    }

    void takesItsOrderFromTheJournalWhenTheClockJumpsBack()
    {
        Home home;
        home.startAgent();
        const QString first = deployNext(home, staticHere).deployment;
        writeNextVersion(home, staticHere);
        Fault dies;
        dies.killAtLine = 9;
        home.startAgent(dies);
        const QString id = home.deploy(home.folder(u"site"_s));
        QVERIFY(home.until([&] { return !home.isAgentRunning(); }));
        Fault past;
        past.clock = u"2001-01-01T00:00:00Z"_s;
        home.startAgent(past);
        QCOMPARE(home.ended(id).state, State::Done);
        QVERIFY(store::deployment(home.database(), recordOf(home, id).deployment)->durationMs >= 0);
        const auto rollback =
            finish(home.deck().releases().rollback(ProjectId(u"site"_s), EnvironmentName(u"production"_s), {}));
        QVERIFY(rollback);
        QCOMPARE(home.ended(rollback->id).state, State::Done);
        QCOMPARE(home.current(), first);
        QCOMPARE(broken(home), QStringList());
    }

    void finishesABuildOverWhichTheClockJumps_data()
    {
        QTest::addColumn<QString>("then");
        QTest::newRow("a year forward") << u"2027-06-01T12:00:00Z"_s;
        QTest::newRow("a year back") << u"2025-06-01T12:00:00Z"_s;
    }
    void finishesABuildOverWhichTheClockJumps()
    {
        QFETCH(QString, then);
        Home home;
        Fault clock;
        clock.clock = home.path() + u"/clock"_s;
        Home::write(clock.clock, "2026-06-01T12:00:00Z");
        home.startAgent(clock);
        const QString first = deployNext(home, staticHere).deployment;
        // Over a build, and over one that waits in the queue behind it.
        PausedBuild held(home);
        QVERIFY(home.until([&] { return held.isBuilding(); }));
        writeNextVersion(home, staticHere);
        const QString behind = home.deploy(home.folder(u"site"_s));
        Home::write(clock.clock, then.toLatin1());
        QVERIFY(!home.until([&] { return !isOpen(recordOf(home, held.operation())); }, std::chrono::milliseconds(300)));
        held.releaseLock();
        QCOMPARE(home.ended(held.operation()).state, State::Done);
        QCOMPARE(home.ended(behind).state, State::Done);

        const store::DeploymentFilter all;
        const auto history = store::deployments(home.database(), all);
        QVERIFY(history);
        QStringList newestFirst;
        for (const store::Deployment& deployment : *history) {
            newestFirst << deployment.id;
            QVERIFY(deployment.durationMs >= 0 && deployment.durationMs < deadlineMs);
            qint64 before = 0;
            const auto stages = store::stages(home.database(), deployment.id);
            QVERIFY(stages);
            for (const store::Stage& stage : *stages) {
                QVERIFY2(stage.startedMs >= before && stage.endedMs >= stage.startedMs, qPrintable(stage.name));
                before = stage.endedMs;
            }
            QVERIFY(before <= deployment.durationMs);
        }
        const QString last = recordOf(home, behind).deployment;
        QCOMPARE(newestFirst, (QStringList{last, held.deployment(), first}));
        QCOMPARE(home.current(), last);
        const auto rollback =
            finish(home.deck().releases().rollback(ProjectId(u"site"_s), EnvironmentName(u"production"_s), {}));
        QCOMPARE(home.ended(rollback->id).state, State::Done);
        QCOMPARE(home.current(), held.deployment());
        QCOMPARE(broken(home), QStringList());
    }

    void waitsForALockedKeyringAndGoesOnWhenItIsOpen()
    {
        QTemporaryDir keys;
        Home::write(keys.path() + u"/passphrase"_s, "correct horse battery");
        QFile::setPermissions(keys.path() + u"/passphrase"_s, QFile::ReadOwner | QFile::WriteOwner);
        qputenv("SHIPDECK_PASSPHRASE_FILE", QFile::encodeName(keys.path() + u"/passphrase"_s));
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        NewVariable secret;
        secret.name = u"API_TOKEN"_s;
        secret.value = u"4f9d1c7be2a80356"_s;
        secret.secret = NewVariable::Secret::Yes;
        QVERIFY(finish(home.deck().variables().set(home.project().id, EnvironmentName(u"production"_s), {secret})));
        Fault locked;
        locked.passphrase = false;
        QVERIFY(QFile::rename(keys.path() + u"/passphrase"_s, keys.path() + u"/away"_s)); // a command named it
        home.startAgent(locked);
        writeNextVersion(home, staticHere);
        const QString id = home.deploy(home.folder(u"site"_s));
        QVERIFY(home.until([&] { return recordOf(home, id).state == State::Waiting; }));
        QCOMPARE(store::deployment(home.database(), recordOf(home, id).deployment)->state, store::State::Waiting);
        QVERIFY(QFile::rename(keys.path() + u"/away"_s, keys.path() + u"/passphrase"_s));
        QVERIFY(home.until([&] { return !isOpen(recordOf(home, id)); }));
        QCOMPARE(recordOf(home, id).state, State::Done);
        QCOMPARE(home.current(), recordOf(home, id).deployment);
        QCOMPARE(broken(home), QStringList());
        qunsetenv("SHIPDECK_PASSPHRASE_FILE");
    }

    void endsWhatAFullDiskStopped()
    {
        if (qEnvironmentVariableIsEmpty("SHIPDECK_FAULT_SMALL_DISK")) {
            if (::geteuid() != 0)
                QSKIP("A small disk can only be mounted as root.");
            QTemporaryDir place(u"/tmp/sdd-XXXXXX"_s);
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"SHIPDECK_FAULT_SMALL_DISK"_s, u"1"_s);
            environment.insert(u"TMPDIR"_s, place.path());
            QProcess inside;
            inside.setProcessEnvironment(environment);
            inside.setProcessChannelMode(QProcess::ForwardedChannels);
            inside.start(
                u"unshare"_s,
                {u"-m"_s, u"--propagation"_s, u"private"_s, u"sh"_s, u"-c"_s,
                 u"mount -t tmpfs -o size=420m tmpfs \"$1\" && exec \"$2\" -class WorldTest endsWhatAFullDiskStopped"_s,
                 u"sh"_s, place.path(), QCoreApplication::applicationFilePath()});
            QVERIFY(inside.waitForFinished(deadlineMs));
            QCOMPARE(inside.exitCode(), 0);
            return;
        }
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        PausedBuild held(home);
        QVERIFY(home.until([&] { return held.isBuilding(); }));
        const QString filler = fillDisk(home);
        held.releaseLock();
        // Whether it can even write down that it failed depends on how much room its journal has left.
        home.until([&] { return !isOpen(recordOf(home, held.operation())); }, std::chrono::seconds(3));
        QFile::remove(filler);
        const store::Operation operation = home.ended(held.operation());
        QVERIFY(operation.state == State::Done || operation.state == State::Failed);
        QVERIFY(operation.state == State::Done || !operation.error->next.isEmpty());
        QCOMPARE(broken(home), QStringList());
        QCOMPARE(deployNext(home, staticHere).state, State::Done);
    }
};
SHIPDECK_TEST(WorldTest)

} // namespace shipdeck::test

#include "world_test.moc"
