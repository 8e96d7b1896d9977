// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "store/github_reports.h"
#include "store/pushes.h"
#include "store_fixture.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;

class PushesTest : public QObject {
    Q_OBJECT

    static store::Project linked(test::StoreFixture& fixture)
    {
        store::Project project = fixture.hasProject(QStringLiteral("shop"));
        project.settings = {
            {QStringLiteral("github"), QJsonObject{{QStringLiteral("fullName"), QStringLiteral("mona/shop")}}}};
        const auto stored = fixture.store->write([&](auto& db) { return store::updateProject(db, project); });
        Q_ASSERT(stored);
        return project;
    }

private Q_SLOTS:
    void reportsOnlyDeploymentsOfLinkedProjects()
    {
        test::StoreFixture fixture;
        fixture.hasDeployment(fixture.hasProject(QStringLiteral("folder")), store::State::Queued);
        QVERIFY(store::openGitHubReports(fixture.db())->isEmpty());
        const auto deployment = fixture.hasDeployment(linked(fixture), store::State::Queued);
        const auto open = store::openGitHubReports(fixture.db());
        QCOMPARE(open->size(), 1);
        QCOMPARE(open->first().deployment, deployment.id);
    }

    void opensAReportAgainWhenItsDeploymentChanges()
    {
        test::StoreFixture fixture;
        auto deployment = fixture.hasDeployment(linked(fixture), store::State::Building);
        QVERIFY(store::closeGitHubReport(fixture.db(), deployment));
        QVERIFY(store::openGitHubReports(fixture.db())->isEmpty());
        QVERIFY(
            store::setStage(fixture.db(), deployment.id, 1, {QStringLiteral("build"), StageState::Running, 0, 0, {}}));
        QVERIFY(store::openGitHubReports(fixture.db())->isEmpty()); // nothing that GitHub shows
        deployment.state = store::State::Ready;
        QVERIFY(store::updateDeployment(fixture.db(), deployment));
        QCOMPARE(store::openGitHubReports(fixture.db())->size(), 1);
    }

    void doesNotCloseAReportWhoseDeploymentMovedOnMeanwhile()
    {
        test::StoreFixture fixture;
        const auto told = fixture.hasDeployment(linked(fixture), store::State::Building);
        auto later = told;
        later.state = store::State::Error;
        QVERIFY(store::updateDeployment(fixture.db(), later));
        QVERIFY(store::closeGitHubReport(fixture.db(), told));
        QCOMPARE(store::openGitHubReports(fixture.db())->size(), 1);
    }

    void keepsWhatFailedUntilItIsDueAndHurriesItWhenAsked()
    {
        test::StoreFixture fixture;
        const auto deployment = fixture.hasDeployment(linked(fixture), store::State::Building);
        const Error why = fail(Error::Kind::Network, "connection-lost", say("Lost.")).value();
        QVERIFY(store::postponeGitHubReport(fixture.db(), deployment.id, nowUtc().addSecs(60), why));
        auto report = store::gitHubReport(fixture.db(), deployment.id).value().value();
        QCOMPARE(report.attempts, 1);
        QVERIFY(report.dueAt > nowUtc());
        QCOMPARE(report.error->code, QStringLiteral("connection-lost"));
        QVERIFY(store::hurryGitHubReports(fixture.db()));
        QVERIFY(!store::gitHubReport(fixture.db(), deployment.id).value()->dueAt.isValid());
    }

    void knowsWhereAnEnvironmentStands()
    {
        test::StoreFixture fixture;
        const auto project = linked(fixture);
        const EnvironmentName where(QStringLiteral("production"));
        QVERIFY(!store::lastPush(fixture.db(), project.id, where).value());
        for (const char* commit : {"aaaa", "bbbb"})
            QVERIFY(
                store::insertPush(fixture.db(), {project.id, where, CommitId(QString::fromLatin1(commit)), {}, {}}));
        QCOMPARE(store::lastPush(fixture.db(), project.id, where).value()->commit, QStringLiteral("bbbb"));
        QVERIFY(store::wasPushed(fixture.db(), project.id, where, QStringLiteral("aaaa")).value());
        QVERIFY(store::forgetPushes(fixture.db(), project.id, where));
        QVERIFY(!store::wasPushed(fixture.db(), project.id, where, QStringLiteral("aaaa")).value());
    }

    void countsTheRequestsToPollAndWritesAWatchOnlyWhenItChanged()
    {
        test::StoreFixture fixture;
        const auto project = linked(fixture);
        QVERIFY(store::askToLook(fixture.db(), {}));
        store::Watch watch{project.id, store::Watch::State::Watching, 0, {}, {}};
        QVERIFY(store::keepWatch(fixture.db(), watch));
        QCOMPARE(store::watch(fixture.db(), project.id).value()->looks, 1);
        QCOMPARE(store::watch(fixture.db(), project.id).value()->state, store::Watch::State::Watching);
        QVERIFY(store::keepWatch(fixture.db(), watch));
        QCOMPARE(fixture.db().changes(), 0);
    }
};

SHIPDECK_TEST(PushesTest)
#include "pushes_test.moc"
