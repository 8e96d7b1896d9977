// SPDX-License-Identifier: MIT
#include "paused_build.h"
#include "invariants.h"
#include "store/operations.h"
#include "support/finish.h"
#include "support/registry.h"
#include "deck/deployments.h"
#include "deck/projects.h"
#include "deck/releases.h"

namespace shipdeck::test {

using namespace Qt::StringLiterals;
using State = store::Operation::State;

//! What waits for what, and what is skipped.
class QueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhatRunsSkipsTheMiddleAndBuildsTheNewest()
    {
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        PausedBuild held(home);
        QVERIFY(home.until([&] { return held.isBuilding(); }));
        writeNextVersion(home, staticHere);
        const QString middle = home.deploy(home.folder(u"site"_s));
        const QString newest = home.deploy(home.folder(u"site"_s));
        const store::Operation skipped = home.ended(middle);
        QCOMPARE(skipped.state, State::Canceled);
        QCOMPARE(skipped.error->code, u"overtaken"_s);
        QCOMPARE(store::deployment(home.database(), skipped.deployment)->state, store::State::Skipped);
        QVERIFY(held.isBuilding());
        held.releaseLock();
        QCOMPARE(home.ended(held.operation()).state, State::Done);
        const store::Operation built = home.ended(newest);
        QCOMPARE(built.state, State::Done);
        QCOMPARE(home.current(), built.deployment);
        QCOMPARE(broken(home), QStringList());
    }

    void doesNotLetARollbackWaitForABuildWhichThenEndsStaged()
    {
        Home home;
        home.startAgent();
        const QString first = deployNext(home, staticHere).deployment;
        deployNext(home, staticHere);
        PausedBuild held(home);
        QVERIFY(home.until([&] { return held.isBuilding(); }));
        const auto rollback =
            finish(home.deck().releases().rollback(ProjectId(u"site"_s), EnvironmentName(u"production"_s), {}));
        QVERIFY(rollback);
        QCOMPARE(home.ended(rollback->id).state, State::Done);
        QVERIFY(held.isBuilding());
        QCOMPARE(home.current(), first);
        held.releaseLock();
        QCOMPARE(home.ended(held.operation()).state, State::Done);
        QCOMPARE(store::deployment(home.database(), held.deployment())->role, store::ReleaseRole::Staged);
        QCOMPARE(home.current(), first);
        QCOMPARE(broken(home), QStringList());
    }

    void cancelsWhatIsQueuedWithoutTouchingWhatRuns()
    {
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        PausedBuild held(home);
        QVERIFY(home.until([&] { return held.isBuilding(); }));
        writeNextVersion(home, staticHere);
        const QString queued = home.deploy(home.folder(u"site"_s));
        QVERIFY(finish(home.deck().deployments().cancel(store::operation(home.database(), queued)->deployment)));
        const store::Operation canceled = home.ended(queued);
        QCOMPARE(canceled.state, State::Canceled);
        QCOMPARE(store::deployment(home.database(), canceled.deployment)->state, store::State::Canceled);
        QVERIFY(held.isBuilding());
        held.releaseLock();
        QCOMPARE(home.ended(held.operation()).state, State::Done);
        QCOMPARE(home.current(), held.deployment());
        QCOMPARE(broken(home), QStringList());
    }

    void removesAProjectInTheMiddleOfABuild()
    {
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        PausedBuild held(home);
        QVERIFY(home.until([&] { return held.isBuilding(); }));
        const auto removal = finish(home.deck().projects().remove(ProjectId(u"site"_s)));
        QVERIFY(removal);
        QCOMPARE(home.ended(removal->id).state, State::Done);
        QCOMPARE(leftOver(home), QStringList());
    }

    void keepsTheReleaseThatARollbackGoesToWhateverTheRetention()
    {
        Home home;
        home.startAgent();
        const QString good = deployNext(home, staticHere).deployment;
        QVERIFY(finish(home.deck().projects().setSettings(ProjectId(u"site"_s), {{u"retention"_s, 1}})));
        for (int round = 0; round < 2; ++round) {
            deployNext(home, staticHere);
            const auto rollback =
                finish(home.deck().releases().rollback(ProjectId(u"site"_s), EnvironmentName(u"production"_s), {}));
            QVERIFY2(rollback, "the only good release was pruned for one that was rolled back from");
            QCOMPARE(home.ended(rollback->id).state, State::Done);
            QCOMPARE(home.current(), good);
            QVERIFY(finish(home.deck().releases().unpin(ProjectId(u"site"_s), EnvironmentName(u"production"_s))));
            QCOMPARE(broken(home), QStringList());
        }
    }

    void keepsTwoProjectsApart()
    {
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        deployNext(home, staticHere, u"other"_s);
        const auto removal = finish(home.deck().projects().remove(ProjectId(u"site"_s)));
        QVERIFY(removal);
        QCOMPARE(home.ended(removal->id).state, State::Done);
        QVERIFY(!home.current(u"other"_s).isEmpty());
        QCOMPARE(broken(home), QStringList());
    }
};
SHIPDECK_TEST(QueueTest)

} // namespace shipdeck::test

#include "queue_test.moc"
