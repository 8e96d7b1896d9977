// SPDX-License-Identifier: MIT
#include "deploy/aws/history/release_store.h"

#include "../aws/on_rig.h"
#include "base/files.h"
#include "deploy/aws/history/gzip.h"
#include "deploy/aws/history/manifest_cache.h"
#include "support/current.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDirIterator>
#include <QTemporaryDir>

using namespace shipdeck;
using namespace shipdeck::site;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ReleaseStoreTest : public OnRigTest {
    Q_OBJECT
private:
    void prepare() override
    {
        other = std::make_unique<OnRig>();
        QVERIFY(finish(aws::s3::createBucket(client, u"site"_s)));
        here = std::make_unique<ReleaseStore>(client, u"site"_s);
        there = std::make_unique<ReleaseStore>(&other->client(), u"site"_s);
    }

private Q_SLOTS:
    void keepsManifests()
    {
        QCOMPARE(finish(here->releases())->size(), 0);
        const ReleaseManifest first = manifestOf(u"r1"_s);
        QVERIFY(finish(here->writeManifest(first)));
        QVERIFY(finish(here->writeManifest(manifestOf(u"r2"_s))));
        const auto read = finish(there->manifest(u"r1"_s));
        QVERIFY2(read, read ? "" : qPrintable(read.error().render()));
        QCOMPARE(*read, first);
        const QList<ReleaseName> names = *finish(there->releases());
        QCOMPARE(names.size(), 2);
        QVERIFY(names[0].writtenAt.isValid());
        QCOMPARE(QStringList({names[0].id, names[1].id}), QStringList({u"r2"_s, u"r1"_s}));
        const auto both = finish(there->manifests({u"r2"_s, u"r1"_s}));
        QCOMPARE(both->at(0).id, u"r2"_s);
        QCOMPARE(both->at(1), first);
        QCOMPARE(finish(there->manifest(u"gone"_s)).error().code, u"site-release-missing"_s);
        QCOMPARE(finish(there->manifests({u"r1"_s, u"gone"_s})).error().code, u"site-release-missing"_s);
    }

    void readsAManifestOnce()
    {
        const QTemporaryDir folder;
        const ManifestCache cache(folder.path(), *here);
        const ReleaseManifest first = manifestOf(u"r1"_s);
        QVERIFY(finish(here->writeManifest(first)));
        QVERIFY(finish(here->writeManifest(manifestOf(u"r2"_s))));
        QCOMPARE(finish(cache.read(here.get(), {u"r1"_s}))->at(0), first);
        OnRig::rig().forget();
        const auto both = finish(cache.read(here.get(), {u"r2"_s, u"r1"_s}));
        QCOMPARE(both->at(0).id, u"r2"_s);
        QCOMPARE(both->at(1), first);
        QCOMPARE(OnRig::rig().calls(), QStringList{u"GET /site/shipdeck/releases/r2.json 200"_s});
        // Of r1 nobody has asked any more, the copy of r2 is damaged: both are fetched.
        QVERIFY(finish(cache.read(here.get(), {u"r2"_s})));
        QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        QVERIFY(writeFile(files.next(), "{\"format\":1,"));
        QVERIFY(!files.hasNext());
        OnRig::rig().forget();
        QCOMPARE(finish(cache.read(here.get(), {u"r1"_s, u"r2"_s}))->at(0), first);
        QCOMPARE(OnRig::rig().calls().size(), 2);
        // Another bucket's releases are others.
        const ReleaseStore elsewhere(client, u"site"_s, u"sites/shop/"_s);
        QCOMPARE(finish(ManifestCache(folder.path(), elsewhere).read(&elsewhere, {u"r1"_s})).error().code,
                 u"site-release-missing"_s);
    }

    void neverChangesAManifest()
    {
        ReleaseManifest manifest = manifestOf(u"r1"_s);
        QVERIFY(finish(here->writeManifest(manifest)));
        QVERIFY(finish(there->writeManifest(manifest))); // the same
        manifest.commit = u"other"_s;
        QCOMPARE(finish(there->writeManifest(manifest)).error().kind, Error::Kind::Conflict);
        QCOMPARE(finish(here->manifest(u"r1"_s))->commit, u"c0ffee"_s);
    }

    void saysWhenADocumentIsNotOurs()
    {
        QVERIFY(finish(aws::s3::put(client, raw(here->manifestKey(u"new"_s), R"({"format":2})"))));
        QCOMPARE(finish(here->manifest(u"new"_s)).error().code, u"site-manifest-newer"_s);
        QVERIFY(finish(aws::s3::put(client, raw(here->manifestKey(u"bad"_s), "<html>"))));
        QCOMPARE(finish(here->manifest(u"bad"_s)).error().code, u"site-manifest-unreadable"_s);
    }

    void movesThePointer()
    {
        const Pointer none = *finish(here->pointer(u"production"_s));
        QCOMPARE(none, Pointer());
        const auto first = finish(makeCurrent(*here, u"production"_s, none, u"r1"_s, u"laptop"_s));
        QVERIFY2(first, first ? "" : qPrintable(first.error().render()));
        OnRig::rig().forget();
        QVERIFY(finish(makeCurrent(*here, u"production"_s, *first, u"r2"_s, u"laptop"_s)));
        QCOMPARE(OnRig::rig().calls(), QStringList{u"PUT /site/shipdeck/environments/production.json 200"_s});
        const Pointer now = *finish(there->pointer(u"production"_s));
        QCOMPARE(now.current, u"r2"_s);
        QCOMPARE(now.previous, u"r1"_s);
        QCOMPARE(now.history.size(), 2);
        QCOMPARE(now.history[0].release, u"r2"_s);
        QCOMPARE(now.history[0].computer, u"laptop"_s);
        QVERIFY(now.history[0].at.isValid());
        QCOMPARE(finish(here->pointers())->keys(), QStringList{u"production"_s});
        QVERIFY(finish(here->removePointer(u"production"_s)));
        QCOMPARE(finish(here->pointers())->size(), 0);
    }

    void knowsTheCanary()
    {
        const Pointer first = *finish(makeCurrent(*here, u"production"_s, {}, u"r1"_s, u"laptop"_s));
        const auto share = [](Pointer& pointer) { pointer.canary = {u"r2"_s, 10}; };
        const auto shared = finish(here->amend(u"production"_s, first, share));
        QVERIFY2(shared, shared ? "" : qPrintable(shared.error().render()));
        const Pointer seen = *finish(there->pointer(u"production"_s));
        QCOMPARE(seen.canary, (std::optional<Pointer::Canary>({u"r2"_s, 10})));
        QCOMPARE(seen.current, u"r1"_s);
        // Whatever becomes Current, also the same again, everybody gets it.
        QCOMPARE(finish(makeCurrent(*there, u"production"_s, seen, u"r1"_s, u"tower"_s))->canary,
                 std::optional<Pointer::Canary>());
        // Somebody else has moved Current meanwhile.
        QVERIFY(finish(makeCurrent(*here, u"production"_s, *finish(here->pointer(u"production"_s)), u"r3"_s, u"x"_s)));
        QCOMPARE(finish(there->amend(u"production"_s, seen, share)).error().code, u"site-changed-elsewhere"_s);
        QCOMPARE(finish(here->pointer(u"production"_s))->canary, std::optional<Pointer::Canary>());
    }

    void takesBackAMoveAsIfItHadNotBeen()
    {
        Pointer now = *finish(makeCurrent(*here, u"production"_s, {}, u"r1"_s, u"laptop"_s));
        now = *finish(makeCurrent(*here, u"production"_s, now, u"r2"_s, u"laptop"_s));
        const Pointer before = now;
        QVERIFY(finish(makeCurrent(*here, u"production"_s, now, u"r3"_s, u"laptop"_s)));
        QVERIFY(finish(here->takeBack(u"production"_s, u"r3"_s)));
        Pointer after = *finish(there->pointer(u"production"_s));
        QCOMPARE(after.current, u"r2"_s);
        QCOMPARE(after.previous, u"r1"_s); // and not the one that is gone
        QCOMPARE(after.history.size(), before.history.size());
        QVERIFY(finish(here->takeBack(u"production"_s, u"r3"_s))); // it is not there any more
        QCOMPARE(finish(there->pointer(u"production"_s))->current, u"r2"_s);

        QVERIFY(finish(makeCurrent(*here, u"production"_s, after, u"r1"_s, u"laptop"_s, true))->isHeld);
        QVERIFY(finish(here->takeBack(u"production"_s, u"r1"_s)));
        after = *finish(there->pointer(u"production"_s));
        QVERIFY(!after.isHeld);
        QCOMPARE(after.previous, u"r1"_s);
        QVERIFY(finish(here->takeBack(u"production"_s, u"r2"_s)));
        QVERIFY(finish(here->takeBack(u"production"_s, u"r1"_s)));
        QCOMPARE(finish(there->pointers())->size(), 0);
    }

    void keepsWhatIsSetBeforeTheFirstRelease()
    {
        const auto share = [](Pointer& pointer) { pointer.canary = {u"r1"_s, 10}; };
        QVERIFY(finish(here->amend(u"preview"_s, {}, share)));
        QCOMPARE(finish(there->pointer(u"preview"_s))->canary, (std::optional<Pointer::Canary>({u"r1"_s, 10})));
    }

    void saysThatAnotherComputerWasFaster()
    {
        const Pointer seen = *finish(makeCurrent(*here, u"production"_s, {}, u"r1"_s, u"laptop"_s));
        QVERIFY(finish(makeCurrent(*there, u"production"_s, seen, u"r2"_s, u"tower"_s)));
        const auto late = finish(makeCurrent(*here, u"production"_s, seen, u"r3"_s, u"laptop"_s));
        QCOMPARE(late.error().code, u"site-changed-elsewhere"_s);
        QCOMPARE(late.error().what.args, QStringList({u"production"_s, u"r2"_s, u"tower"_s}));
        QCOMPARE(finish(here->pointer(u"production"_s))->current, u"r2"_s);
        // Both begin at nothing.
        QVERIFY(finish(makeCurrent(*here, u"preview"_s, {}, u"r1"_s, u"laptop"_s)));
        QCOMPARE(finish(makeCurrent(*there, u"preview"_s, {}, u"r2"_s, u"tower"_s)).error().code,
                 u"site-changed-elsewhere"_s);
    }

    void locksAnEnvironment()
    {
        const auto mine = finish(here->lock(u"production"_s, u"op1"_s, u"laptop"_s, 10min));
        QVERIFY2(mine, mine ? "" : qPrintable(mine.error().render()));
        const auto theirs = finish(there->lock(u"production"_s, u"op2"_s, u"tower"_s, 10min));
        QCOMPARE(theirs.error().code, u"site-busy"_s);
        QCOMPARE(theirs.error().what.args, QStringList({u"laptop"_s, u"production"_s}));
        QVERIFY(finish(there->lock(u"preview"_s, u"op2"_s, u"tower"_s, 10min)));
        QCOMPARE(finish(here->locks())->size(), 2);
        // After a crash the same operation goes on.
        const auto again = finish(here->lock(u"production"_s, u"op1"_s, u"laptop"_s, 10min));
        QVERIFY(again);
        QCOMPARE(finish(here->renew(*mine)).error().code, u"site-lock-lost"_s);
        const auto renewed = finish(here->renew(*again));
        QVERIFY(renewed);
        QVERIFY(finish(here->unlock(*renewed)));
        QVERIFY(finish(there->lock(u"production"_s, u"op2"_s, u"tower"_s, 10min)));
    }

    void doesNotWaitForItsOwnCleaning()
    {
        // Killed in the clean-up, and taken up again.
        QVERIFY(finish(here->lock(ReleaseStore::cleaning(), u"op1"_s, u"laptop"_s, 10min)));
        OnRig::rig().forget();
        QVERIFY(finish(here->lock(u"production"_s, u"op1"_s, u"laptop"_s, 10min)));
        QCOMPARE(OnRig::rig().calls().filter(u"GET"_s).size(), 1);
    }

    void whoRemovesEverythingWaitsForNobodyAndLetsNobodyIn()
    {
        const IsOver none;
        // An environment that the one who removes has never heard of.
        const auto working = finish(here->lock(u"pr-7"_s, u"op1"_s, u"laptop"_s, 10min));
        QVERIFY(working);
        const auto refused = finish(there->lockAll(u"op2"_s, u"tower"_s, 10min, none));
        QCOMPARE(refused.error().code, u"site-busy"_s);
        QCOMPARE(refused.error().what.args, QStringList({u"laptop"_s, u"pr-7"_s}));
        QVERIFY(refused.error().next.render().contains(u"shipctl unlock <project> --env pr-7"_s));
        QCOMPARE(finish(here->locks())->size(), 1); // it took nothing with it
        QVERIFY(finish(here->unlock(*working)));
        // Those of operations that have ended, and those that are over, are nobody's.
        QVERIFY(finish(here->lock(u"pr-8"_s, u"op1"_s, u"laptop"_s, 0s)));
        QVERIFY(finish(there->lock(u"production"_s, u"earlier"_s, u"tower"_s, 10min)));
        const auto mine = finish(there->lockAll(u"op2"_s, u"tower"_s, 10min, areOver({u"earlier"_s})));
        QVERIFY2(mine, mine ? "" : qPrintable(mine.error().render()));
        const auto late = finish(here->lock(u"pr-9"_s, u"op3"_s, u"laptop"_s, 10min));
        QCOMPARE(late.error().code, u"site-busy"_s);
        QCOMPARE(late.error().what.args, QStringList{u"tower"_s});
        QCOMPARE(finish(here->lockAll(u"op3"_s, u"laptop"_s, 10min, none)).error().code, u"site-busy"_s);
        const auto after =
            finish(there->lockAll(u"op4"_s, u"tower"_s, 10min, areOver({u"earlier"_s, u"op2"_s}))); // it was killed
        QVERIFY2(after, after ? "" : qPrintable(after.error().render()));
        QCOMPARE(finish(there->lockAll(u"op4"_s, u"tower"_s, 10min, none)).error().code, u"site-busy"_s); // "earlier"
        QVERIFY(finish(here->lock(u"pr-9"_s, u"op3"_s, u"laptop"_s, 10min)));
    }

    //! A removal that looks at the locks just then sees it and gives up.
    void whoWorksAlreadyIsNotStoppedByARemoval()
    {
        QVERIFY(finish(here->lock(u"production"_s, u"op1"_s, u"laptop"_s, 10min)));
        OnRig::rig().post(u"/_rig/faults"_s, R"({"operation": "s3:ListObjectsV2", "do": "hold"})");
        const IsOver none;
        auto removing = there->lockAll(u"op2"_s, u"tower"_s, 10min, none);
        QVERIFY(becomesTrue([] { return OnRig::rig().calls().filter(u"_cleaning.json 200"_s).size() == 1; }));
        const auto again = finish(here->lock(u"production"_s, u"op1"_s, u"laptop"_s, 10min));
        QVERIFY2(again, again ? "" : qPrintable(again.error().render()));
        OnRig::rig().request("DELETE", u"/_rig/faults"_s);
        QCOMPARE(finish(std::move(removing)).error().code, u"site-busy"_s);
        QCOMPARE(finish(here->locks())->size(), 1);
    }

    void takesTheLockOfADeadOwner()
    {
        const auto dead = finish(here->lock(u"production"_s, u"op1"_s, u"laptop"_s, 0s));
        QVERIFY(dead);
        QCOMPARE(finish(there->locks())->size(), 0);
        const auto theirs = finish(there->lock(u"production"_s, u"op2"_s, u"tower"_s, 10min));
        QVERIFY2(theirs, theirs ? "" : qPrintable(theirs.error().render()));
        // The dead one comes back: it has lost, and does not take the lock away.
        QCOMPARE(finish(here->renew(*dead)).error().code, u"site-lock-lost"_s);
        QVERIFY(finish(here->unlock(*dead)));
        QCOMPARE(finish(here->locks())->first().computer, u"tower"_s);
    }

    void removesAnExpiredLockThatNamesAnotherEnvironment()
    {
        SiteLock lock;
        lock.environment = ReleaseStore::removing();
        QVERIFY(finish(aws::s3::put(client, raw(here->lockKey(u"production"_s), lock.toJson()))));
        QCOMPARE(finish(there->passLocks())->size(), 0);
        QCOMPARE(finish(aws::s3::list(client, u"site"_s, u"shipdeck/locks/"_s))->size(), 0);
    }

    void aComputerThatSleptGoesOnWhereItWasAlone()
    {
        const auto mine = finish(here->lock(u"production"_s, u"op1"_s, u"laptop"_s, 10min));
        sleeps();
        QCOMPARE(finish(there->locks())->size(), 0);
        const auto renewed = finish(here->renew(*mine));
        QVERIFY2(renewed, renewed ? "" : qPrintable(renewed.error().render()));
        QCOMPARE(finish(there->passLocks())->size(), 1); // it holds again
        QVERIFY(finish(here->renew(*renewed)));
    }

    //! They did not touch its lock: it was over. But what it guarded may be gone.
    void aComputerThatSleptStopsWhereOthersHaveBeen_data()
    {
        QTest::addColumn<QString>("lock");
        QTest::newRow("whoever removes everything, past a deployment") << u"production"_s;
        QTest::newRow("a deployment, past a clean-up") << ReleaseStore::cleaning();
    }
    void aComputerThatSleptStopsWhereOthersHaveBeen()
    {
        QFETCH(QString, lock);
        const auto mine = finish(here->lock(lock, u"op1"_s, u"laptop"_s, 10min));
        sleeps();
        const auto theirs = lock == ReleaseStore::cleaning()
            ? finish(there->lock(u"preview"_s, u"op2"_s, u"tower"_s, 10min))
            : finish(there->lockAll(u"op2"_s, u"tower"_s, 10min, {}));
        QVERIFY2(theirs, theirs ? "" : qPrintable(theirs.error().render()));
        QVERIFY(finish(there->unlock(*theirs)));
        const Error error = finish(here->renew(*mine)).error();
        QCOMPARE(error.code, u"site-lock-lost"_s);
        QVERIFY(error.what.render().contains(u"away for too long"_s));
        QVERIFY(!error.next.isEmpty());
        QVERIFY(finish(here->unlock(*mine)));
    }

    void keepsLogs()
    {
        const QByteArray text = QByteArray("한 줄\n").repeated(300'000);
        QVERIFY(finish(here->writeLog(u"r1"_s, text)));
        QCOMPARE(*finish(there->log(u"r1"_s)), text);
        QCOMPARE(finish(there->log(u"r2"_s)).error().code, u"site-log-missing"_s);
        QCOMPARE(gunzipped("no gzip").error().code, u"site-log-damaged"_s);
        QCOMPARE(gunzipped(gzipped(text).chopped(9)).error().code, u"site-log-damaged"_s);
        QCOMPARE(gunzipped(gzipped(text), 1 << 20).error().code, u"site-log-too-large"_s);
        QCOMPARE(gunzipped(gzipped({}))->size(), 0);
    }

    void staysBelowItsPrefix()
    {
        const ReleaseStore shop(client, u"site"_s, u"sites/shop/"_s);
        QVERIFY(finish(shop.writeManifest(manifestOf(u"r1"_s))));
        QVERIFY(finish(makeCurrent(shop, u"production"_s, {}, u"r1"_s, u"laptop"_s)));
        QVERIFY(finish(shop.lock(u"production"_s, u"op1"_s, u"laptop"_s, 10min)));
        QVERIFY(finish(shop.writeLog(u"r1"_s, "x")));
        QCOMPARE(finish(aws::s3::list(client, u"site"_s, {}))->size(), 4);
        QCOMPARE(finish(aws::s3::list(client, u"site"_s, u"sites/shop/shipdeck/"_s))->size(), 4);
        QCOMPARE(finish(shop.releases())->first().id, u"r1"_s);
        QCOMPARE(finish(here->releases())->size(), 0);
        QCOMPARE(shop.keyOf(manifestOf(u"r1"_s), manifestOf(u"r1"_s).files[1]), u"sites/shop/releases/r1/index.html"_s);
    }

private:
    static IsOver areOver(const QStringList& operations)
    {
        return [operations](const QString& one) { return operations.contains(one); };
    }
    //! Longer than the locks of these tests last.
    static void sleeps() { OnRig::rig().post(u"/_rig/clock"_s, R"({"advance": 660})"); }
    static ReleaseManifest manifestOf(const QString& id)
    {
        ReleaseManifest manifest;
        manifest.id = id;
        manifest.project = u"shop"_s;
        manifest.environment = u"production"_s;
        manifest.createdAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
        manifest.commit = u"c0ffee"_s;
        manifest.ref = u"main"_s;
        manifest.source = u"github.com/o/shop"_s;
        manifest.artifact = u"ab12"_s;
        manifest.folder = id;
        manifest.rules = {{u"i"_s, id}};
        manifest.files = {{u"assets/app-B1x9Zk_q.js"_s, 7, QByteArray(64, 'a'), true, "text/javascript; charset=utf-8"},
                          {u"index.html"_s, qint64(5) << 32, QByteArray(64, 'b'), false, "text/html; charset=utf-8"}};
        return manifest;
    }
    static aws::NewObject raw(const QString& key, const QByteArray& body)
    {
        aws::NewObject object;
        object.bucket = u"site"_s;
        object.key = key;
        object.body = body;
        return object;
    }

    std::unique_ptr<OnRig> other;
    std::unique_ptr<ReleaseStore> here;
    std::unique_ptr<ReleaseStore> there;
};

SHIPDECK_TEST(ReleaseStoreTest)
#include "release_store_test.moc"
