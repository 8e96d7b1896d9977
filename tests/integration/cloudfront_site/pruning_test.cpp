// SPDX-License-Identifier: MIT
#include "targets/cloudfront/place/pruning.h"

#include "site_in_a_bucket.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::site;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PruningTest : public SiteInABucket {
    Q_OBJECT
private Q_SLOTS:
    void removesWhatNoKeptReleaseNames()
    {
        const ReleaseManifest first = published(u"r1"_s);
        move(u"r1"_s);
        QFile::remove(folder->filePath(script));
        write(u"assets/new-C2y8Wl-r.js"_s, "two()");
        const ReleaseManifest second = published(u"r2"_s, {first});
        move(u"r2"_s);
        const ReleaseManifest third = published(u"r3"_s, {second}); // lives in the folder of r2
        move(u"r3"_s);
        write(u"index.html"_s, "<h1>four</h1>");
        published(u"r4"_s, {third});
        move(u"r4"_s);
        QVERIFY(finish(store->writeLog(u"r1"_s, "log")));
        PruneOptions options;
        options.keep = 1;
        options.computer = u"laptop"_s;
        options.operation = u"op1"_s;
        // Somebody else is deploying a preview.
        const auto theirs = finish(store->lock(u"preview"_s, u"op2"_s, u"tower"_s, 10min));
        QVERIFY(finish(prune(store.get(), options))->isPutOff);
        QCOMPARE(finish(store->releases())->size(), 4);
        QVERIFY(finish(store->unlock(*theirs)));

        const auto pruned = finish(prune(store.get(), options));
        QVERIFY2(pruned, pruned ? "" : qPrintable(pruned.error().render()));
        QCOMPARE(sorted(pruned->releases), QStringList({u"r1"_s, u"r2"_s}));
        QCOMPARE(names(),
                 QStringList({u"assets/assets/new-C2y8Wl-r.js"_s, u"releases/r2/404.html"_s,
                              u"releases/r2/about/index.html"_s, u"releases/r2/index.html"_s, u"releases/r2/logo.svg"_s,
                              u"releases/r4/404.html"_s, u"releases/r4/about/index.html"_s, u"releases/r4/index.html"_s,
                              u"releases/r4/logo.svg"_s, u"shipdeck/environments/production.json"_s,
                              u"shipdeck/releases/r3.json"_s, u"shipdeck/releases/r4.json"_s}));
    }

    void removesNothingWhileItsOwnEnvironmentIsSomebodyElses()
    {
        publishedAndCurrent({u"r1"_s, u"r2"_s, u"r3"_s});
        PruneOptions options;
        options.keep = 1;
        options.computer = u"laptop"_s;
        options.operation = u"op1"_s;
        const auto mine = finish(store->lock(u"production"_s, u"op1"_s, u"laptop"_s, 0s)); // it was away for too long
        QVERIFY(mine);
        const auto theirs = finish(store->lock(u"production"_s, u"op2"_s, u"tower"_s, 10min));
        QVERIFY(theirs);
        QVERIFY(finish(prune(store.get(), options))->isPutOff);
        QCOMPARE(finish(store->releases())->size(), 3);
        QVERIFY(finish(store->unlock(*theirs)));
        QVERIFY(finish(store->lock(u"production"_s, u"op1"_s, u"laptop"_s, 10min)));
        QVERIFY(!finish(prune(store.get(), options))->isPutOff);
        QCOMPARE(finish(store->releases())->size(), 2);
    }

    void keepsItsLockWhileItCleans()
    {
        publishedAndCurrent({u"r1"_s, u"r2"_s, u"r3"_s});
        PruneOptions options;
        options.keep = 1;
        on->setPace(1min); // for each look at the clock: ten of them, and a lock is over
        OnRig::rig().forget();
        const auto pruned = finish(prune(store.get(), options));
        QVERIFY2(pruned, pruned ? "" : qPrintable(pruned.error().render()));
        QVERIFY(OnRig::rig().calls().filter(u"PUT /site/shipdeck/locks/_cleaning.json 200"_s).size() > 1);
        QCOMPARE(finish(store->locks())->size(), 0);
    }

    void stopsCleaningWhenItsLockIsLost()
    {
        publishedAndCurrent({u"r1"_s, u"r2"_s, u"r3"_s});
        PruneOptions options;
        options.keep = 1;
        on->setPace(2min);
        OnRig::rig().post(u"/_rig/faults"_s,
                          R"({"operation": "s3:PutObject", "path": "_cleaning", "nth": 2, "count": 0, "do": "error",
                              "status": 412, "code": "PreconditionFailed"})");
        const auto pruned = finish(prune(store.get(), options));
        QVERIFY(!pruned);
        QCOMPARE(pruned.error().code, u"site-lock-lost"_s);
        QCOMPARE(finish(store->releases())->size(), 3);
    }

    //! Who may not write the lock is told so by the first answer; there is nothing to be had from a second one.
    void asksOnceWhereItsLockIsRefused()
    {
        publishedAndCurrent({u"r1"_s, u"r2"_s, u"r3"_s});
        OnRig::rig().post(u"/_rig/faults"_s,
                          R"({"operation": "s3:PutObject", "path": "_cleaning", "count": 0, "do": "denied"})");
        QStringList commands;
        const auto pruned = finish(prune(store.get(), requestReportedTo(&commands)));
        QCOMPARE(pruned.error().kind, Error::Kind::Denied);
        QCOMPARE(OnRig::rig().calls().filter(u"PUT /site/shipdeck/locks/_cleaning.json"_s),
                 QStringList{u"PUT /site/shipdeck/locks/_cleaning.json 403"_s});
        QCOMPARE(commands.size(), 1);
        QCOMPARE(finish(store->releases())->size(), 3);
    }

    //! It may have been written all the same, and would hold up others until it is over.
    void asksAgainWhereNobodyKnowsWhetherItHasTheLock()
    {
        publishedAndCurrent({u"r1"_s, u"r2"_s, u"r3"_s});
        OnRig::rig().post(
            u"/_rig/faults"_s,
            R"({"operation": "s3:PutObject", "path": "_cleaning", "count": 3, "do": "status", "status": 500})");
        QStringList commands;
        const auto pruned = finish(prune(store.get(), requestReportedTo(&commands)));
        QVERIFY2(pruned, pruned ? "" : qPrintable(pruned.error().render()));
        QCOMPARE(commands.filter(u"put-object --if-none-match"_s).size(), 2);
        QCOMPARE(finish(store->releases())->size(), 2);
        QCOMPARE(finish(store->locks())->size(), 0);
    }

    void keepsTheCanary()
    {
        publishedAndCurrent({u"r1"_s, u"r2"_s, u"r3"_s, u"r4"_s});
        const Pointer now = *finish(store->pointer(u"production"_s));
        QVERIFY(finish(store->amend(u"production"_s, now, [](Pointer& to) { to.canary = {u"r1"_s, 5}; })));
        QCOMPARE(prunedToOne(), QStringList{u"r2"_s});
        QCOMPARE(textOf(u"releases/r1/logo.svg"_s), "<svg/>");
    }

    void keepsWhereTheNextRollbackGoes()
    {
        publishedAndCurrent({u"r1"_s, u"r2"_s, u"r3"_s, u"r4"_s});
        const Pointer now = *finish(store->pointer(u"production"_s));
        const auto back = [](Pointer& to) { to.moveTo(u"r3"_s, u"laptop"_s, QDateTime::currentDateTimeUtc(), true); };
        QVERIFY(finish(store->amend(u"production"_s, now, back)));
        QCOMPARE(finish(store->pointer(u"production"_s))->stepBack(), u"r2"_s); // r4 was found bad
        QCOMPARE(prunedToOne(), QStringList{u"r1"_s});
    }

    void takesBackARelease()
    {
        published(u"r1"_s);
        QVERIFY(finish(dropRelease(store.get(), u"r1"_s, true)));
        QCOMPARE(names(), QStringList{assetKey});
        QVERIFY(finish(dropRelease(store.get(), u"r1"_s, true)));
    }

    void leavesTheFolderThatANewerReleaseShares()
    {
        const ReleaseManifest first = published(u"r1"_s);
        QCOMPARE(published(u"r2"_s, {first}).folder, u"r1"_s);
        QVERIFY(finish(dropRelease(store.get(), u"r1"_s, true)));
        QCOMPARE(textOf(u"releases/r1/logo.svg"_s), "<svg/>");
        QCOMPARE(finish(store->releases())->size(), 1);
    }

    void leavesTheFolderThatSomebodyMayBeAboutToShare()
    {
        published(u"r1"_s);
        QVERIFY(finish(dropRelease(store.get(), u"r1"_s, false)));
        QCOMPARE(textOf(u"releases/r1/logo.svg"_s), "<svg/>");
        QCOMPARE(finish(store->releases())->size(), 0);
    }

private:
    //! Each thing that is done is told of.
    static PruneOptions requestReportedTo(QStringList* commands)
    {
        PruneOptions options;
        options.keep = 1;
        options.shown = [commands](ShownCommand command, Effect effect) {
            *commands << command.text();
            return effect();
        };
        return options;
    }
    QStringList prunedToOne()
    {
        return finish(prune(store.get(), {.keep = 1, .operation = {}, .computer = {}}))->releases;
    }
};

SHIPDECK_TEST(PruningTest)
#include "pruning_test.moc"
