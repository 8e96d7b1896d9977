// SPDX-License-Identifier: MIT
#include "store_fixture.h"
#include "store/pushes.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QSignalSpy>

using namespace shipdeck;

class FeedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatAnotherConnectionCommitted()
    {
        test::StoreFixture fixture;
        const auto other = *store::Store::open(fixture.paths);
        store::Feed feed(other->database(), fixture.paths);
        QList<store::Changes> seen;
        connect(&feed, &store::Feed::changed, this, [&](const store::Changes& changes) { seen << changes; });
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        QTRY_VERIFY(!seen.isEmpty());
        QVERIFY(seen.first().present.value(QStringLiteral("projects")).contains(project.id));
    }

    void tellsOfRowsThatAreGone()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        store::Feed feed(fixture.db(), fixture.paths);
        QList<store::Changes> seen;
        connect(&feed, &store::Feed::changed, this, [&](const store::Changes& changes) { seen << changes; });
        QVERIFY(fixture.store->write([&](store::Database& db) { return store::deleteProject(db, project.id); }));
        feed.look();
        QVERIFY(!seen.isEmpty());
        QVERIFY(seen.first().gone.value(QStringLiteral("projects")).contains(project.id));
    }

    void tellsHowTheWatchOverARepositoryGoes()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        store::Feed feed(fixture.db(), fixture.paths);
        QList<store::Changes> seen;
        connect(&feed, &store::Feed::changed, this, [&](const store::Changes& changes) { seen << changes; });
        QVERIFY(store::askToLook(fixture.db(), project.id));
        feed.look();
        QVERIFY(!seen.isEmpty());
        QVERIFY(seen.first().present.value(QStringLiteral("watches")).contains(project.id));
    }

    void staysSilentWhenNothingChanged()
    {
        test::StoreFixture fixture;
        store::Feed feed(fixture.db(), fixture.paths);
        int rings = 0;
        connect(&feed, &store::Feed::changed, this, [&] { ++rings; });
        feed.look();
        QCOMPARE(rings, 0);
    }

    void tellsHowAWatchGoes()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        store::Feed feed(fixture.db(), fixture.paths);
        QList<store::Changes> seen;
        connect(&feed, &store::Feed::changed, this, [&](const store::Changes& changes) { seen << changes; });
        const store::Watch watch{project.id, store::Watch::State::Watching, 0, {}, {}};
        QVERIFY(store::keepWatch(fixture.db(), watch));
        feed.look();
        QVERIFY(!seen.isEmpty() && seen.first().touches(QStringLiteral("watches")));
    }

    //! One that the query of Feed leaves out would reach windows late, or never.
    void tellsOfEachTableThatCountsItsChanges()
    {
        test::StoreFixture fixture;
        store::Database& db = fixture.db();
        store::Feed feed(db, fixture.paths);
        QSet<QString> told;
        connect(&feed, &store::Feed::changed, this, [&](const store::Changes& changes) {
            for (const auto& [table, ids] : changes.present.asKeyValueRange())
                told << table;
        });
        const auto first = [](const store::Statement& row) { return row.text(0); };
        QVERIFY(db.execute("PRAGMA foreign_keys = off"));
        const QList<QString> tables = *db.prepare("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name "
                                                  "LIKE '%\\_rev\\_insert' ESCAPE '\\'")
                                           ->rows(first);
        QVERIFY(tables.size() > 10);
        for (const QString& table : tables) {
            const QStringList needed = *db.prepare("SELECT name FROM pragma_table_info(?1) WHERE dflt_value IS NULL AND"
                                                   " (pk OR \"notnull\") AND NOT (pk AND type = 'INTEGER')")
                                            ->with(table)
                                            .rows(first);
            QStringList values(needed.size(), QStringLiteral("'language'"));
            const QString sql =
                QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table, needed.join(u','), values.join(u','));
            QVERIFY2(db.execute(sql.toUtf8().constData()), qPrintable(sql));
            feed.look();
            QVERIFY2(told.contains(table), qPrintable(table));
        }
    }

    void aRowIsToldAgainEachTimeItChanges()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        store::Feed feed(fixture.db(), fixture.paths);
        int rings = 0;
        connect(&feed, &store::Feed::changed, this,
                [&](const store::Changes& changes) { rings += changes.touches(QStringLiteral("environments")); });
        for (const bool pinned : {true, false}) {
            QVERIFY(store::setPinned(fixture.db(), project.id, QStringLiteral("production"), pinned));
            feed.look();
        }
        QCOMPARE(rings, 2);
    }
};

SHIPDECK_TEST(FeedTest)
#include "feed_test.moc"
