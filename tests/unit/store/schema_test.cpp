// SPDX-License-Identifier: MIT
#include "store/operations.h"
#include "store_fixture.h"
#include "support/registry.h"

#include <QProcess>

using namespace shipdeck;

class SchemaTest : public QObject {
    Q_OBJECT

    static void hasStepsNamedAfterStatic(store::Database& db)
    {
        QVERIFY(db.execute(R"sql(
INSERT INTO journal (operation, step, phase, token, epoch, at) VALUES ('op', 'publish-static', 'intent', 't', 1, '');
INSERT INTO calls (operation, deployment, step, command, at, ms, outcome)
  VALUES ('op', 'd', 'publish-static (undo)', 'aws', '', 0, '');
INSERT INTO operations (id, kind, project, environment, state, plan, created_at) VALUES ('op', 'deploy', 'p', 'e', 'done',
  '{"steps":[{"commands":["rm -r out-static"],"name":"publish-static","permissions":[]}]}', '');
UPDATE projects SET settings = json_set(settings, '$.aws', json('{"zoneWish":"shop.test"}'));
)sql"));
    }
    static QString firstTextIn(store::Database& db, const char* query)
    {
        auto statement = db.prepare(query);
        return statement && *statement->step() ? statement->text(0) : QString();
    }

private Q_SLOTS:
    void opensAnEmptyFolderAndFindsItAgain()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("Shop"));
        const auto again = store::Store::open(fixture.paths);
        QVERIFY(again);
        QCOMPARE(store::project((*again)->database(), QStringLiteral("shop"))->id, project.id);
    }

    void bringsADatabaseOfTheFirstReleaseUpToDate()
    {
        test::StoreFixture fixture;
        const auto deployment = fixture.hasDeployment(fixture.hasProject(QStringLiteral("Shop")), store::State::Ready);
        // Until then the person stood where the commit's author does.
        const auto pushed = fixture.hasDeployment(fixture.hasProject(QStringLiteral("Tea")), store::State::Ready,
                                                  store::ReleaseRole::None, QStringLiteral("Say hello"));
        QVERIFY(fixture.db().execute("UPDATE deployments SET author = 'Bob', cause = 'push' WHERE message <> ''"));
        QVERIFY(fixture.db().execute("UPDATE deployments SET author = 'mona', cause = 'deploy' WHERE message = ''"));
        QVERIFY(fixture.db().execute("DROP TRIGGER deployments_words_insert; DROP TRIGGER deployments_words_update"));
        for (const char* drop :
             {"ALTER TABLE deployments DROP COLUMN deployed_by", "ALTER TABLE operations DROP COLUMN requested_by",
              "ALTER TABLE deployments DROP COLUMN log_pruned_at", "ALTER TABLE deployments DROP COLUMN log_budget",
              "ALTER TABLE deployments DROP COLUMN weight", "ALTER TABLE deployments DROP COLUMN left_at",
              "ALTER TABLE environments DROP COLUMN access", "ALTER TABLE environments DROP COLUMN stopped"})
            QVERIFY(fixture.db().execute(drop));
        QVERIFY(fixture.db().execute("DROP TRIGGER github_reports_new; DROP TRIGGER github_reports_changed"));
        QVERIFY(fixture.db().execute("DROP TRIGGER settings_rev_insert; DROP TRIGGER settings_rev_update;"
                                     "DROP TRIGGER settings_rev_delete; DROP INDEX settings_rev;"
                                     "ALTER TABLE settings DROP COLUMN rev"));
        for (const char* drop : {"DROP TABLE accounts", "DROP TABLE github_farewells", "DROP TABLE github_reports",
                                 "DROP TABLE pushes", "DROP TABLE watches", "DROP TABLE requests", "DROP TABLE domains",
                                 "DROP TABLE shares", "DROP TABLE canaries", "DROP TABLE audits"})
            QVERIFY(fixture.db().execute(drop));
        QVERIFY(fixture.db().execute("DROP TRIGGER deployments_newest; DROP INDEX projects_newest;"
                                     "ALTER TABLE projects DROP COLUMN newest"));
        QVERIFY(fixture.db().execute("UPDATE projects SET settings = json_set(settings, '$.target', 'static')"));
        QVERIFY(fixture.db().execute("UPDATE deployments SET target = 'static'"));
        QVERIFY(fixture.db().execute("INSERT INTO settings (key, value) VALUES ('static.record.shop', 'kept')"));
        hasStepsNamedAfterStatic(fixture.db());
        QVERIFY(fixture.db().execute("PRAGMA user_version = 1"));
        fixture.store.reset();
        const auto again = store::Store::open(fixture.paths);
        QVERIFY2(again, again ? "" : qPrintable(again.error().render()));
        store::Database& db = (*again)->database();
        QCOMPARE(store::deployment(db, deployment.id)->id, deployment.id);
        QCOMPARE(store::deployment(db, deployment.id)->target, QStringLiteral("cloudfront"));
        QCOMPARE(store::deployment(db, deployment.id)->deployedBy, QStringLiteral("mona"));
        QCOMPARE(store::deployment(db, deployment.id)->author, QString());
        QCOMPARE(store::deployment(db, pushed.id)->deployedBy, store::byPush);
        QCOMPARE(store::deployment(db, pushed.id)->author, QStringLiteral("Bob"));
        QCOMPARE(store::project(db, deployment.project)->settings[QStringLiteral("target")].toString(),
                 QStringLiteral("cloudfront"));
        QCOMPARE(store::projects(db, 1)->first().name,
                 QStringLiteral("Tea")); // not the first by name, but of the newest deployment
        QCOMPARE(*store::setting(db, QStringLiteral("cloudfront.record.shop"), QString()), QStringLiteral("kept"));
        QCOMPARE(QDir(fixture.paths.data + QStringLiteral("/backups")).entryList(QDir::Files).size(), 1);
        // What a running operation resumes by, and what a window joins by.
        QCOMPARE(store::journal(db, QStringLiteral("op"))->first().step, QStringLiteral("publish-cloudfront"));
        QCOMPARE(firstTextIn(db, "SELECT step FROM calls"), QStringLiteral("publish-cloudfront (undo)"));
        QCOMPARE(firstTextIn(db, "SELECT plan FROM operations"),
                 QStringLiteral(R"({"steps":[{"commands":["rm -r out-static"],"name":"publish-cloudfront",)"
                                R"("permissions":[]}]})"));
        QCOMPARE(firstTextIn(db, "SELECT json_extract(settings, '$.aws.requestedZone') FROM projects"),
                 QStringLiteral("shop.test"));
    }

    void refusesADatabaseOfANewerProgram()
    {
        test::StoreFixture fixture;
        QVERIFY(fixture.db().execute("PRAGMA user_version = 9000"));
        const auto opened = store::Store::open(fixture.paths);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QStringLiteral("database-newer"));
        QVERIFY(!opened.error().next.isEmpty());
    }

    void saysThatADatabaseIsDamagedAndLeavesItAlone()
    {
        QTemporaryDir home;
        qputenv("SHIPDECK_HOME", QFile::encodeName(home.path()));
        const Paths paths = *Paths::fromEnvironment();
        QFile file(paths.database());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray rubbish(8192, 'x');
        file.write(rubbish);
        file.close();
        const auto opened = store::Store::open(paths);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QStringLiteral("database-damaged"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), rubbish);
    }

    void keepsTheDatabaseToItsOwner()
    {
        test::StoreFixture fixture;
        const auto others =
            QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
        QVERIFY(!(QFile::permissions(fixture.paths.database()) & others));
    }

    void undoesAFailedTransactionAsAWhole()
    {
        test::StoreFixture fixture;
        const auto written = fixture.store->write([](store::Database& db) -> Result<> {
            SD_CHECK(store::setSetting(db, QStringLiteral("a"), QStringLiteral("1")));
            return fail(Error::Kind::Bug, "on-purpose", say("On purpose."));
        });
        QVERIFY(!written);
        QCOMPARE(store::setting(fixture.db(), QStringLiteral("a")).value(), QString());
    }
};

SHIPDECK_TEST(SchemaTest)
#include "schema_test.moc"
