// SPDX-License-Identifier: MIT
#include "store/backups.h"

#include "base/files.h"
#include "store_fixture.h"
#include "support/registry.h"

#include <QDir>

using namespace shipdeck;
using namespace Qt::StringLiterals;

class BackupsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheThreeNewestCopies()
    {
        test::StoreFixture fixture;
        QVERIFY(store::isBackupDue(fixture.paths));
        for (int i = 0; i < 5; ++i) {
            QTest::qWait(2); // their names are milliseconds
            QVERIFY(store::backUp(fixture.paths));
        }
        QCOMPARE(copies(fixture).size(), 3);
        QCOMPARE(store::newestBackup(fixture.paths.database()), folder(fixture) + copies(fixture).last());
        QVERIFY(!store::isBackupDue(fixture.paths)); // the newest is of today
    }
    void isDueOnceADayWhenSomethingChanged()
    {
        test::StoreFixture fixture;
        QVERIFY(store::backUp(fixture.paths));
        const QDateTime longAgo = QDateTime::currentDateTimeUtc().addDays(-2);
        setTime(store::newestBackup(fixture.paths.database()), longAgo);
        QVERIFY(store::isBackupDue(fixture.paths));
        for (const QString& file : {fixture.paths.database(), fixture.paths.database() + u"-wal"_s})
            setTime(file, longAgo.addSecs(-60));
        QVERIFY(!store::isBackupDue(fixture.paths));
    }
    void aDamagedDatabasePushesOutNoCopy()
    {
        test::StoreFixture fixture;
        QVERIFY(store::backUp(fixture.paths));
        const QString good = store::newestBackup(fixture.paths.database());
        fixture.store.reset();
        QVERIFY(writeFile(fixture.paths.database(), QByteArray(8192, 'x')));
        QCOMPARE(store::backUp(fixture.paths).error().code, u"database-damaged"_s);
        QCOMPARE(store::newestBackup(fixture.paths.database()), good);
    }
    void anEmptyFileIsDamageOnlyWhereThereIsACopy()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(u"Shop"_s);
        const QString database = fixture.paths.database();
        QVERIFY(store::backUp(fixture.paths));
        fixture.store.reset();
        QVERIFY(writeFile(database, {}));
        const auto opened = store::Store::open(fixture.paths);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"database-damaged"_s);
        QVERIFY(opened.error().next.render().contains(store::newestBackup(database)));
        QVERIFY(QDir(folder(fixture)).removeRecursively());
        QVERIFY(store::Store::open(fixture.paths));
    }
    void noticesThatAnotherFileTookItsPlace()
    {
        test::StoreFixture fixture;
        const QString database = fixture.paths.database();
        QVERIFY(fixture.store->isInPlace());
        QVERIFY(QFile::rename(database, database + u".damaged"_s));
        QVERIFY(!fixture.store->isInPlace());
        QVERIFY(QFile::copy(database + u".damaged"_s, database));
        QVERIFY(!fixture.store->isInPlace());
    }

private:
    static QString folder(test::StoreFixture& fixture) { return fixture.paths.data + u"/backups/"_s; }
    static QStringList copies(test::StoreFixture& fixture)
    {
        return QDir(folder(fixture)).entryList(QDir::Files, QDir::Name);
    }
    static void setTime(const QString& path, const QDateTime& time)
    {
        QFile file(path);
        if (file.open(QIODevice::ReadWrite))
            QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
    }
};

SHIPDECK_TEST(BackupsTest)

#include "backups_test.moc"
