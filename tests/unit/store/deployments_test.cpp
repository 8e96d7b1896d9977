// SPDX-License-Identifier: MIT
#include "store/builds.h"
#include "store/canaries.h"
#include "store/served.h"
#include "store/taken_over.h"
#include "store_fixture.h"
#include "support/registry.h"

using namespace shipdeck;
using store::ReleaseRole;
using store::State;

static QList<store::Holding> holdingsOf(store::Database& db)
{
    QList<store::Holding> all;
    (void)store::eachHolding(db, [&all](const store::Holding& one) { all << one; });
    return all;
}

class DeploymentsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryFieldOfARow()
    {
        test::StoreFixture fixture;
        auto deployment = fixture.hasDeployment(fixture.hasProject(QStringLiteral("shop")), State::Queued);
        deployment.state = State::Error;
        deployment.snapshot = {{QStringLiteral("k"), 7}};
        deployment.durationMs = 1234;
        deployment.error =
            fail(Error::Kind::Build, "build-failed", say("It said %1.", {QStringLiteral("no")}), say("Try again."))
                .value();
        QVERIFY(store::updateDeployment(fixture.db(), deployment));
        const auto read = *store::deployment(fixture.db(), deployment.id);
        QCOMPARE(read.state, State::Error);
        QCOMPARE(read.snapshot, deployment.snapshot);
        QCOMPARE(read.durationMs, 1234);
        QCOMPARE(read.error->code, QStringLiteral("build-failed"));
        QCOMPARE(read.error->what.render(), QStringLiteral("It said no."));
        QCOMPARE(read.error->next.render(), QStringLiteral("Try again."));
    }

    void oneThatHasServedIsAmongThoseThatHave()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        QList<DeploymentId> expected;
        for (const State state : {State::Queued, State::Ready, State::Error, State::RollingBack, State::RolledBack})
            for (const ReleaseRole role : {ReleaseRole::None, ReleaseRole::Staged, ReleaseRole::Rolling,
                                           ReleaseRole::Current, ReleaseRole::Superseded}) {
                const auto deployment = fixture.hasDeployment(project, state, role);
                if (store::hasServed(deployment))
                    expected << deployment.id;
            }
        const auto served =
            *store::servedReleases(fixture.db(), project.id, EnvironmentName(QStringLiteral("production")));
        QCOMPARE(QSet<DeploymentId>(served.begin(), served.end()),
                 QSet<DeploymentId>(expected.begin(), expected.end()));
        QCOMPARE(served.size(), 16);
    }

    void findsByPersonAndDay()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        const QDateTime noon(QDate(2026, 11, 18), QTime(12, 0), Qt::UTC);
        const auto add = [&](const QString& author, const QString& deployedBy, int day) {
            store::Deployment one;
            one.id = DeploymentId(newId());
            one.project = project.id;
            one.environment = EnvironmentName(QStringLiteral("production"));
            one.target = QStringLiteral("local");
            one.author = author;
            one.deployedBy = deployedBy;
            one.createdAt = noon.addDays(day);
            QVERIFY(store::insertDeployment(fixture.db(), one));
        };
        add(QStringLiteral("Bob"), QStringLiteral("mona"), 0);
        add(QStringLiteral("Bob"), store::byPush, 1);
        add({}, QStringLiteral("bert"), 2);
        const auto count = [&](const QString& person, const QDateTime& since, const QDateTime& until) {
            store::DeploymentFilter filter;
            filter.person = person;
            filter.since = since;
            filter.until = until;
            return store::deployments(fixture.db(), filter)->size();
        };
        QCOMPARE(count(QStringLiteral("Bob"), {}, {}), 2);
        QCOMPARE(count(QStringLiteral("mona"), {}, {}), 1);
        QCOMPARE(count(store::byPush, {}, {}), 1);
        QCOMPARE(count({}, noon.addDays(1), {}), 2);
        QCOMPARE(count({}, {}, noon.addDays(1)), 1);
        QCOMPARE(count(QStringLiteral("Bob"), noon.addDays(1), noon.addDays(2)), 1);
        QCOMPARE(*store::people(fixture.db(), project.id),
                 (QStringList{QStringLiteral("bert"), QStringLiteral("Bob"), QStringLiteral("mona")}));
        store::DeploymentFilter searched;
        searched.text = QStringLiteral("mona");
        QCOMPARE(store::deployments(fixture.db(), searched)->size(), 1);
    }

    void findsOneByAnyUniquePrefix()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        const auto a = fixture.hasDeployment(project, State::Ready);
        const auto b = fixture.hasDeployment(project, State::Ready);
        QCOMPARE(store::deployment(fixture.db(), a.id.left(10).toUpper())->id, a.id);
        const auto both = store::deployment(fixture.db(), a.id.left(3));
        QCOMPARE(both.error().code, QStringLiteral("id-ambiguous"));
        QCOMPARE(store::deployment(fixture.db(), QStringLiteral("zzz")).error().code,
                 QStringLiteral("deployment-missing"));
        QCOMPARE(store::deployment(fixture.db(), QString()).error().code, QStringLiteral("deployment-missing"));
        Q_UNUSED(b);
    }

    void listsNewestFirstAndPagesOn()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        QStringList made;
        for (int i = 0; i < 5; ++i)
            made.prepend(fixture.hasDeployment(project, State::Ready).id);
        store::DeploymentFilter page;
        page.project = project.id;
        page.limit = 2;
        QStringList seen;
        for (;;) {
            const auto rows = *store::deployments(fixture.db(), page);
            if (rows.isEmpty())
                break;
            for (const auto& row : rows)
                seen << row.id;
            page.before = rows.last().seq;
        }
        QCOMPARE(seen, made);
    }

    void searchesMessagesInAnyLengthAndWithAnyCharacters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        QTest::newRow("word") << QStringLiteral("checkout") << 1;
        QTest::newRow("part of a word") << QStringLiteral("eckou") << 1;
        QTest::newRow("two Korean letters") << QString::fromUtf8("결제") << 1;
        QTest::newRow("percent is no wildcard") << QStringLiteral("%") << 0;
        QTest::newRow("query syntax is text") << QStringLiteral("\" OR message:*") << 0;
        QTest::newRow("nothing") << QStringLiteral("banana") << 0;
    }
    void searchesMessagesInAnyLengthAndWithAnyCharacters()
    {
        QFETCH(QString, text);
        QFETCH(int, found);
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        fixture.hasDeployment(project, State::Ready, ReleaseRole::None, QStringLiteral("Fix the checkout"));
        fixture.hasDeployment(project, State::Ready, ReleaseRole::None, QString::fromUtf8("결제 화면 고침"));
        store::DeploymentFilter filter;
        filter.text = text;
        QCOMPARE(store::deployments(fixture.db(), filter)->size(), found);
    }

    void movesCurrentSoThatThereIsExactlyOne()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        const auto old = fixture.hasDeployment(project, State::Ready, ReleaseRole::Current);
        const auto fresh = fixture.hasDeployment(project, State::Deploying);
        QVERIFY(fixture.store->write([&](store::Database& db) { return store::moveCurrent(db, fresh, State::Ready); }));
        QCOMPARE(store::deployment(fixture.db(), old.id)->role, ReleaseRole::Superseded);
        QCOMPARE(store::deployment(fixture.db(), fresh.id)->role, ReleaseRole::Current);
        QCOMPARE(store::environment(fixture.db(), project.id, QStringLiteral("production"))->current, fresh.id);

        // Rolled back from: it is no face of the environment any more.
        QVERIFY(
            fixture.store->write([&](store::Database& db) { return store::moveCurrent(db, old, State::RolledBack); }));
        QCOMPARE(store::deployment(fixture.db(), fresh.id)->state, State::RolledBack);
        QCOMPARE(store::deployment(fixture.db(), fresh.id)->role, ReleaseRole::None);
    }

    void goesBackToWhatWasCurrentLast()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        const auto before = fixture.hasDeployment(project, State::Ready, ReleaseRole::Superseded);
        const auto current = fixture.hasDeployment(project, State::Ready, ReleaseRole::Current);
        const auto late = fixture.hasDeployment(project, State::Ready, ReleaseRole::Superseded); // heard of only now
        const auto left = [&](const store::Deployment& one, const char* at) {
            return store::setOutcome(fixture.db(), one.id,
                                     {State::Ready, ReleaseRole::Superseded, 0,
                                      QDateTime::fromString(QLatin1String(at), Qt::ISODateWithMs)});
        };
        QVERIFY(left(late, "2026-01-01T10:00:00.000Z"));
        QVERIFY(left(before, "2026-01-01T11:00:00.000Z"));
        QCOMPARE(store::rollbackChoices(fixture.db(), project.id, current.environment)->size(), 2);
        QCOMPARE(*store::lastShown(fixture.db(), project.id, current.environment), before.id);
    }

    void sharesVisitorsWithOneReleaseAtMost()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        const auto current = fixture.hasDeployment(project, State::Ready, ReleaseRole::Current);
        const auto first = fixture.hasDeployment(project, State::Deploying);
        const auto second = fixture.hasDeployment(project, State::Ready, ReleaseRole::Staged);
        const auto rolling = [&] { return *store::rolling(fixture.db(), project.id, current.environment); };
        const auto roll = [&](const store::Deployment& deployment, int weight) {
            return fixture.store->write([&](store::Database& db) { return store::setRolling(db, deployment, weight); });
        };
        QVERIFY(!rolling());
        QVERIFY(roll(first, 10));
        QCOMPARE(rolling()->id, first.id);
        QCOMPARE(rolling()->weight, 10);
        QCOMPARE(rolling()->state, State::Ready);
        QVERIFY(roll(second, 25));
        QCOMPARE(rolling()->id, second.id);
        QCOMPARE(store::deployment(fixture.db(), first.id)->role, ReleaseRole::Staged);
        QVERIFY(roll(current, 50)); // which everybody gets anyway
        QCOMPARE(store::deployment(fixture.db(), current.id)->role, ReleaseRole::Current);
        QVERIFY(roll(second, 30));
        const auto holdings = holdingsOf(fixture.db());
        QVERIFY(std::all_of(holdings.begin(), holdings.end(), [](const auto& one) { return one.isNeeded; }));
        QVERIFY(
            fixture.store->write([&](store::Database& db) { return store::moveCurrent(db, second, State::Ready); }));
        QVERIFY(!rolling());
        QCOMPARE(store::deployment(fixture.db(), second.id)->role, ReleaseRole::Current);
        QCOMPARE(store::deployment(fixture.db(), second.id)->weight, 0);
    }

    void knowsHowTheLastCanaryEnded()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        const auto current = fixture.hasDeployment(project, State::Ready, ReleaseRole::Current);
        const auto first = fixture.hasDeployment(project, State::Ready, ReleaseRole::Staged);
        const auto second = fixture.hasDeployment(project, State::Ready, ReleaseRole::Staged);
        const auto ended = [&] { return *store::endedCanary(fixture.db(), project.id, current.environment); };
        const auto roll = [&](const store::Deployment& deployment) {
            return fixture.store->write([&](store::Database& db) -> Result<> {
                SD_CHECK(store::setRolling(db, deployment, 10));
                return store::setCanaryRecord(db, {deployment.id, CanaryTraffic{{30, 2}, {70, 0}, {}}});
            });
        };
        QVERIFY(roll(first));
        QVERIFY(roll(first)); // another share of the same one
        QVERIFY(!ended());
        QVERIFY(roll(second));
        QCOMPARE(ended()->deployment, first.id);
        QVERIFY(ended()->endedAt.isValid());
        QVERIFY(!ended()->isPromoted);
        QCOMPARE(ended()->traffic.canary.errors, 2);
        QVERIFY(
            fixture.store->write([&](store::Database& db) { return store::moveCurrent(db, second, State::Ready); }));
        QCOMPARE(store::canaryRecord(fixture.db(), first.id)->value().isPromoted, false);
        QVERIFY(store::canaryRecord(fixture.db(), second.id)->value().isPromoted);
        QVERIFY(roll(first));
        QVERIFY(!store::canaryRecord(fixture.db(), first.id)->value().endedAt.isValid());
        QCOMPARE(ended()->deployment, second.id);
    }

    void keepsWhatAnEnvironmentWasInItsHistory()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        const auto gone = fixture.hasDeployment(project, State::Ready, ReleaseRole::Current);
        QVERIFY(fixture.store->write(
            [&](store::Database& db) { return store::forgetEnvironment(db, project.id, gone.environment); }));
        // Whoever only looks for it does not bring it back.
        QVERIFY(!*store::knownEnvironment(fixture.db(), project.id, gone.environment));
        QVERIFY(store::environments(fixture.db(), project.id)->isEmpty());
        fixture.hasDeployment(project, State::Ready, ReleaseRole::Staged);
        fixture.hasDeployment(project, State::Error);
        store::DeploymentFilter removed;
        removed.state = QStringLiteral("removed");
        const auto found = *store::deployments(fixture.db(), removed);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().id, gone.id);
        QCOMPARE(found.first().role, ReleaseRole::None);
    }

    void knowsWhatMustStayOnTheDisk()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        fixture.hasDeployment(project, State::Ready, ReleaseRole::Superseded);
        const auto former = fixture.hasDeployment(project, State::Ready, ReleaseRole::Superseded);
        fixture.hasDeployment(project, State::RolledBack);
        const auto current = fixture.hasDeployment(project, State::Ready, ReleaseRole::Current);
        const auto staged = fixture.hasDeployment(project, State::Ready, ReleaseRole::Staged);
        fixture.hasDeployment(project, State::Error);
        const auto running = fixture.hasDeployment(project, State::Building);
        QStringList needed;
        const auto all = holdingsOf(fixture.db());
        for (const auto& holding : all)
            if (holding.isNeeded)
                needed << holding.id;
        QCOMPARE(all.size(), 7);
        QCOMPARE(needed, (QStringList{former.id, current.id, staged.id, running.id}));
    }

    void forgetsFailedArtifactsOnceALaterOneIsReady()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        const auto failed = fixture.hasDeployment(project, State::Error);
        const EnvironmentName production{QStringLiteral("production")};
        QCOMPARE(store::forgetFailedArtifacts(fixture.db(), project.id, production).value(), QStringList());
        const auto ready = fixture.hasDeployment(project, State::Ready, ReleaseRole::Current);
        const auto later = fixture.hasDeployment(project, State::Error);
        QCOMPARE(store::forgetFailedArtifacts(fixture.db(), project.id, production).value(),
                 QStringList{failed.artifact});
        QCOMPARE(store::deployment(fixture.db(), failed.id)->artifact, QString());
        QCOMPARE(store::deployment(fixture.db(), ready.id)->artifact, ready.artifact);
        QCOMPARE(store::deployment(fixture.db(), later.id)->artifact, later.artifact);
    }

    void aReleaseThatItsTargetHasNeedsNoArtifactHere()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        const auto former = fixture.hasDeployment(project, State::Ready, ReleaseRole::Superseded);
        const auto failed = fixture.hasDeployment(project, State::Error);
        const auto current = fixture.hasDeployment(project, State::Ready, ReleaseRole::Current);
        const QStringList keeping{QStringLiteral("elsewhere"), former.target};
        const auto needed = [&](const QStringList& targets) {
            const QStringList found = *store::neededArtifacts(fixture.db(), targets);
            return QSet<QString>(found.begin(), found.end());
        };
        QCOMPARE(needed({}), (QSet<QString>{former.artifact, failed.artifact, current.artifact}));
        QCOMPARE(needed(keeping), (QSet<QString>{failed.artifact, current.artifact}));
        QVERIFY(store::rememberBuild(
            fixture.db(), {QStringLiteral("key"), project.id, former.artifact, QStringLiteral("static"), 1, {}}));
        QVERIFY(needed(keeping).contains(former.artifact)); // the next build may use it
        for (const auto& lost : {former, failed})
            QVERIFY(store::forgetReleasesOf(fixture.db(), lost.artifact, keeping));
        const auto choices = [&] { return *store::rollbackChoices(fixture.db(), project.id, current.environment); };
        QCOMPARE(choices().size(), 1);
        QCOMPARE(choices().first().id, former.id);
        QVERIFY(store::deployment(fixture.db(), failed.id)->artifact.isEmpty());
        QVERIFY(store::forgetRelease(fixture.db(), former.id)); // its target has pruned it
        QVERIFY(choices().isEmpty());
        QVERIFY(!needed({}).contains(former.artifact));
    }

    void saysWhenAndForWhatBudgetALogWent()
    {
        test::StoreFixture fixture;
        const auto deployment = fixture.hasDeployment(fixture.hasProject(QStringLiteral("shop")), State::Ready);
        QVERIFY(!store::deployment(fixture.db(), deployment.id)->logPrunedAt.isValid());
        QVERIFY(store::setLogPruned(fixture.db(), deployment.id, 5 << 20));
        // A row that was read before must not bring the log back.
        QVERIFY(store::updateDeployment(fixture.db(), deployment));
        const auto read = *store::deployment(fixture.db(), deployment.id);
        QVERIFY(read.logPrunedAt.isValid());
        QCOMPARE(read.logBudget, 5 << 20);
    }
};

SHIPDECK_TEST(DeploymentsTest)
#include "deployments_test.moc"
