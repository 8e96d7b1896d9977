// SPDX-License-Identifier: MIT
#include "store/project_names.h"
#include "store_fixture.h"
#include "support/registry.h"

using namespace shipdeck;

class ProjectsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesNamesThatCannotBeTyped_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("blank") << QString();
        QTest::newRow("only spaces") << QStringLiteral("   ");
        QTest::newRow("path") << QStringLiteral("a/b");
        QTest::newRow("backslash") << QStringLiteral("a\\b");
        QTest::newRow("dash first") << QStringLiteral("-rf");
        QTest::newRow("parent") << QStringLiteral("..");
        QTest::newRow("newline") << QStringLiteral("a\nb");
        QTest::newRow("too long") << QString(201, u'x');
    }
    void refusesNamesThatCannotBeTyped()
    {
        QFETCH(QString, name);
        const auto checked = store::checkedProjectName(name);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, QStringLiteral("project-name"));
        QVERIFY(!checked.error().next.isEmpty());
    }

    void findsAProjectWhateverTheCaseAndTheFormOfItsName()
    {
        test::StoreFixture fixture;
        const QString composed = QString::fromUtf8("가게-Über");
        const auto project = fixture.hasProject(composed);
        QCOMPARE(store::project(fixture.db(), composed.normalized(QString::NormalizationForm_D).toUpper())->id,
                 project.id);
    }

    void doesNotTakeTheSameNameTwice()
    {
        test::StoreFixture fixture;
        store::Project twin = fixture.hasProject(QStringLiteral("Shop"));
        twin.id = ProjectId(newId());
        twin.name = QStringLiteral("SHOP");
        twin.slug = QStringLiteral("other");
        const auto made = store::insertProject(fixture.db(), twin);
        QVERIFY(!made);
        QCOMPARE(made.error().code, QStringLiteral("project-exists"));
    }

    void aNameMayHave200CharactersOfAnyScript_data()
    {
        QTest::addColumn<QString>("character");
        QTest::newRow("Hangul") << QString::fromUtf8("가");
        QTest::newRow("two UTF-16 units") << QString::fromUtf8("🚢");
    }
    void aNameMayHave200CharactersOfAnyScript()
    {
        QFETCH(QString, character);
        QCOMPARE(store::checkedProjectName(character.repeated(200)).value_or(QString()), character.repeated(200));
        const auto longer = store::checkedProjectName(character.repeated(201));
        QVERIFY(!longer);
        QVERIFY2(longer.error().why.render().contains(QStringLiteral("201")), qPrintable(longer.error().why.render()));
    }

    void aRenamedProjectKeepsWhatItIsCalledElsewhere()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        QVERIFY(fixture.store->write(
            [&](store::Database& db) { return store::renameProject(db, project.id, QStringLiteral("The Shop")); }));
        const auto now = store::project(fixture.db(), QStringLiteral("the shop"));
        QVERIFY(now);
        QCOMPARE(now->id, project.id);
        QCOMPARE(now->name, QStringLiteral("The Shop"));
        QCOMPARE(now->slug, project.slug);
        QVERIFY(!store::project(fixture.db(), QStringLiteral("shop")));
        // Another case of its own name is no other project's.
        QVERIFY(fixture.store->write(
            [&](store::Database& db) { return store::renameProject(db, project.id, QStringLiteral("THE SHOP")); }));
    }

    void aNameThatIsTakenIsRefusedUnlessNobodySeesThatProject()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        const auto other = fixture.hasProject(QStringLiteral("docs"));
        const auto rename = [&] {
            return fixture.store->write(
                [&](store::Database& db) { return store::renameProject(db, project.id, QStringLiteral("Docs")); });
        };
        const auto refused = rename();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("project-exists"));
        fixture.hasDeployment(other, store::State::Error); // a mistyped address is in no list
        QVERIFY(rename());
        QCOMPARE(store::project(fixture.db(), QStringLiteral("docs"))->id, project.id);
    }

    void removesEverythingOfAProjectAndNothingOfAnother()
    {
        test::StoreFixture fixture;
        const auto gone = fixture.hasProject(QStringLiteral("gone"));
        const auto kept = fixture.hasProject(QStringLiteral("kept"));
        fixture.hasDeployment(gone, store::State::Ready, store::ReleaseRole::Current);
        const auto left = fixture.hasDeployment(kept, store::State::Ready, store::ReleaseRole::Current);
        QVERIFY(fixture.store->write([&](store::Database& db) { return store::deleteProject(db, gone.id); }));
        QVERIFY(!store::project(fixture.db(), gone.id));
        const auto all = *store::deployments(fixture.db(), {});
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().id, left.id);
    }
};

SHIPDECK_TEST(ProjectsTest)
#include "projects_test.moc"
