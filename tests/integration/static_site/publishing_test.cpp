// SPDX-License-Identifier: MIT
#include "deploy/targets/aws/static/publishing.h"

#include "../aws/on_rig.h"
#include "deploy/targets/aws/static/pruning.h"
#include "support/finish.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::site;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString script = u"assets/app-B1x9Zk_q.js"_s;
const QString assetKey = u"assets/"_s + script;

} // namespace

class PublishingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        NEEDS_AWS_RIG();
        OnRig::rig().post(u"/moto-api/reset"_s);
        on = std::make_unique<OnRig>();
        QVERIFY(finish(aws::s3::createBucket(&on->client(), u"site"_s)));
        store = std::make_unique<ReleaseStore>(&on->client(), u"site"_s);
        aws::TransferSettings settings;
        settings.bucket = u"site"_s;
        transfer = std::make_unique<aws::Transfer>(&on->client(), settings);
        folder = std::make_unique<QTemporaryDir>();
        write(u"index.html"_s, "<h1>one</h1>");
        write(u"about/index.html"_s, "<h1>about</h1>");
        write(u"404.html"_s, "<h1>nothing</h1>");
        write(u"logo.svg"_s, "<svg/>");
        write(script, "one()");
        write(u"_redirects"_s, "/a /b");
        write(u".env"_s, "SECRET=1");
        OnRig::rig().forget();
    }
    void cleanup()
    {
        if (OnRig::rig().isUp())
            QCOMPARE(OnRig::rig().violations(), QStringList());
    }

    void sendsEverythingInItsOrder()
    {
        const ReleaseManifest first = published(u"r1"_s);
        QStringList keys;
        for (const QString& call : OnRig::rig().calls())
            keys << call.section(u' ', 1, 1);
        QCOMPARE(keys.size(), 6);
        QCOMPARE(QStringList(sorted(keys.mid(0, 2))),
                 QStringList({u"/site/assets/assets/app-B1x9Zk_q.js"_s, u"/site/releases/r1/logo.svg"_s}));
        QCOMPARE(QStringList(sorted(keys.mid(2, 3))),
                 QStringList({u"/site/releases/r1/404.html"_s, u"/site/releases/r1/about/index.html"_s,
                              u"/site/releases/r1/index.html"_s}));
        QCOMPARE(keys.last(), u"/site/shipdeck/releases/r1.json"_s);
        QCOMPARE(*finish(store->manifest(u"r1"_s)), first);
        QCOMPARE(first.folder, u"r1"_s);
        const auto page = finish(aws::s3::get(&on->client(), u"site"_s, u"releases/r1/index.html"_s));
        QCOMPARE(page->body, "<h1>one</h1>");
        QCOMPARE(page->info.contentType, "text/html; charset=utf-8");
        const auto code = finish(aws::s3::get(&on->client(), u"site"_s, u"assets/assets/app-B1x9Zk_q.js"_s));
        QCOMPARE(code->info.contentType, "text/javascript; charset=utf-8");
    }

    void sendsOnlyWhatChanged()
    {
        const ReleaseManifest first = published(u"r1"_s);
        write(u"index.html"_s, "<h1>two</h1>");
        write(u"assets/new-C2y8Wl-r.js"_s, "two()");
        const Publication second = planned(u"r2"_s, {first});
        QCOMPARE(second.sent, 2);
        QCOMPARE(second.copied, 3);
        QCOMPARE(second.known, 1);
        QCOMPARE(second.sentBytes, 12 + 5);
        OnRig::rig().forget();
        const auto done = finish(publish(store.get(), transfer.get(), second));
        QVERIFY2(done, done ? "" : qPrintable(done.error().render()));
        QCOMPARE(OnRig::rig().calls().size(), 6);
        QCOMPARE(textOf(u"releases/r2/index.html"_s), "<h1>two</h1>");
        QCOMPARE(textOf(u"releases/r2/logo.svg"_s), "<svg/>");
        const auto copy = finish(aws::s3::head(&on->client(), u"site"_s, u"releases/r2/about/index.html"_s));
        QCOMPARE(copy->contentType, "text/html; charset=utf-8");
    }

    void sendsNothingWhenNothingChanged()
    {
        const ReleaseManifest first = published(u"r1"_s);
        OnRig::rig().forget();
        const ReleaseManifest second = published(u"r2"_s, {first});
        QCOMPARE(OnRig::rig().calls(), QStringList{u"PUT /site/shipdeck/releases/r2.json 200"_s});
        QCOMPARE(second.folder, u"r1"_s);
        QCOMPARE(second.files, first.files);
    }

    //! Whoever goes back to the first release, or still has it open, finds its script as it was.
    void givesAnAssetThatChangedUnderItsNameAPlaceOfItsOwn()
    {
        const ReleaseManifest first = published(u"r1"_s);
        write(script, "another()");
        const Publication second = planned(u"r2"_s, {first});
        QCOMPARE(second.changedAssets, QStringList{script});
        QCOMPARE(ownOf(second.manifest), QStringList{script});
        QCOMPARE(*finish(publish(store.get(), transfer.get(), second)), QStringList());
        QCOMPARE(textOf(assetKey), "one()");
        QCOMPARE(textOf(u"releases/r2/assets/app-B1x9Zk_q.js"_s), "another()");
        const auto info = finish(aws::s3::head(&on->client(), u"site"_s, u"releases/r2/assets/app-B1x9Zk_q.js"_s));
        QCOMPARE(info->contentType, "text/javascript; charset=utf-8");
        // The one after it is built on it: nothing to send, and nothing to warn of.
        const Publication third = planned(u"r3"_s, {second.manifest, first});
        QCOMPARE(third.changedAssets, QStringList());
        QCOMPARE(third.manifest.folder, u"r2"_s);
        write(u"index.html"_s, "<h1>four</h1>");
        const Publication fourth = planned(u"r4"_s, {second.manifest, first});
        QCOMPARE(fourth.changedAssets, QStringList());
        QCOMPARE(ownOf(fourth.manifest), QStringList{script});
        QCOMPARE(fourth.sent, 1);
    }

    void leavesAloneWhatNobodyKnewOfInTheBucket()
    {
        published(u"r1"_s);
        write(script, "another()");
        const Publication second = planned(u"r2"_s); // its manifest was not read
        QCOMPARE(second.changedAssets, QStringList());
        const auto taken = finish(publish(store.get(), transfer.get(), second));
        QCOMPARE(*taken, QStringList{script});
        QCOMPARE(finish(store->manifest(u"r2"_s)).error().code, u"site-release-missing"_s);
        const auto again =
            planPublication(*store, released(u"r2"_s), folder->path(), {}, {.isResumed = true, .taken = *taken});
        QCOMPARE(again->changedAssets, QStringList{script});
        QCOMPARE(*finish(publish(store.get(), transfer.get(), *again)), QStringList());
        QCOMPARE(textOf(assetKey), "one()");
        QCOMPARE(textOf(u"releases/r2/assets/app-B1x9Zk_q.js"_s), "another()");
    }

    void publishesOddNames()
    {
        write(u"a b+c#d%25&e='(f)'.txt"_s, "odd");
        write(u"\u1112\u1161\u11ab/\u1100\u1161.txt"_s, "hangul"); // NFD on the disk
        const ReleaseManifest first = published(u"r1"_s);
        QCOMPARE(textOf(u"releases/r1/a b+c#d%25&e='(f)'.txt"_s), "odd");
        QCOMPARE(textOf(u"releases/r1/\ud55c/\uac00.txt"_s), "hangul");
        write(u"index.html"_s, "<h1>two</h1>");
        published(u"r2"_s, {first});
        QCOMPARE(textOf(u"releases/r2/a b+c#d%25&e='(f)'.txt"_s), "odd");
        QCOMPARE(textOf(u"releases/r2/\ud55c/\uac00.txt"_s), "hangul");
    }

    void refusesNamesThatS3CannotHave()
    {
        write(QString(80, u'가') + u'/' + QString(80, u'나') + u'/' + QString(80, u'다') + u'/' + QString(80, u'라')
                  + u'/' + QString(80, u'마'),
              "x");
        const auto plan = planPublication(*store, released(u"r1"_s), folder->path(), {});
        QCOMPARE(plan.error().code, u"site-name-too-long"_s);
    }

    void showsThe404PageOfWhatIsCurrent()
    {
        const ReleaseManifest first = published(u"r1"_s);
        QVERIFY(finish(setNotFoundPage(store.get(), first, u"404.html"_s)));
        const auto info = finish(aws::s3::head(&on->client(), u"site"_s, u"errors/404.html"_s));
        QCOMPARE(info->contentType, "text/html; charset=utf-8");
        QCOMPARE(textOf(u"errors/404.html"_s), "<h1>nothing</h1>");
        QVERIFY(finish(setNotFoundPage(store.get(), first, {})));
        QVERIFY(textOf(u"errors/404.html"_s).contains("There is no page at this address."));
    }

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
        PruneWish wish;
        wish.keep = 1;
        wish.computer = u"laptop"_s;
        wish.operation = u"op1"_s;
        // Somebody else is deploying a preview.
        const auto theirs = finish(store->lock(u"preview"_s, u"op2"_s, u"tower"_s, 10min));
        QVERIFY(finish(prune(store.get(), wish))->isPutOff);
        QCOMPARE(finish(store->releases())->size(), 4);
        QVERIFY(finish(store->unlock(*theirs)));

        const auto pruned = finish(prune(store.get(), wish));
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
        PruneWish wish;
        wish.keep = 1;
        wish.computer = u"laptop"_s;
        wish.operation = u"op1"_s;
        const auto mine = finish(store->lock(u"production"_s, u"op1"_s, u"laptop"_s, 0s)); // it was away for too long
        QVERIFY(mine);
        const auto theirs = finish(store->lock(u"production"_s, u"op2"_s, u"tower"_s, 10min));
        QVERIFY(theirs);
        QVERIFY(finish(prune(store.get(), wish))->isPutOff);
        QCOMPARE(finish(store->releases())->size(), 3);
        QVERIFY(finish(store->unlock(*theirs)));
        QVERIFY(finish(store->lock(u"production"_s, u"op1"_s, u"laptop"_s, 10min)));
        QVERIFY(!finish(prune(store.get(), wish))->isPutOff);
        QCOMPARE(finish(store->releases())->size(), 2);
    }

    void keepsItsLockWhileItCleans()
    {
        publishedAndCurrent({u"r1"_s, u"r2"_s, u"r3"_s});
        PruneWish wish;
        wish.keep = 1;
        on->setPace(2min); // for each look at the clock
        OnRig::rig().forget();
        QVERIFY(finish(prune(store.get(), wish)));
        QVERIFY(OnRig::rig().calls().filter(u"PUT /site/shipdeck/locks/_cleaning.json 200"_s).size() > 1);
        QCOMPARE(finish(store->locks())->size(), 0);
    }

    void stopsCleaningWhenItsLockIsLost()
    {
        publishedAndCurrent({u"r1"_s, u"r2"_s, u"r3"_s});
        PruneWish wish;
        wish.keep = 1;
        on->setPace(2min);
        OnRig::rig().post(u"/_rig/faults"_s,
                          R"({"operation": "s3:PutObject", "path": "_cleaning", "nth": 2, "count": 0, "do": "error",
                              "status": 412, "code": "PreconditionFailed"})");
        const auto pruned = finish(prune(store.get(), wish));
        QVERIFY(!pruned);
        QCOMPARE(pruned.error().code, u"site-lock-lost"_s);
        QCOMPARE(finish(store->releases())->size(), 3);
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

    void sharesNoFolderOfAReleaseThatIsNotCurrent()
    {
        const ReleaseManifest first = published(u"r1"_s);
        const auto plan = planPublication(*store, released(u"r2"_s), folder->path(), {first}, {.mayShare = false});
        QCOMPARE(plan->manifest.folder, u"r2"_s);
        QCOMPARE(plan->copied, 4);
    }

    void readsNoFileWhoseDigestIsKnown()
    {
        const QByteArray wrong(64, 'a');
        PlanOptions options;
        options.digests = {{u"logo.svg"_s, wrong}};
        const auto plan = planPublication(*store, released(u"r1"_s), folder->path(), {}, options);
        const auto logo = std::find_if(plan->manifest.files.begin(), plan->manifest.files.end(),
                                       [](const ReleaseFile& file) { return file.path == u"logo.svg"; });
        QCOMPARE(logo->sha256, wrong);
        QCOMPARE(logo->size, 6);
        // What is sent is held against it.
        QVERIFY(!finish(publish(store.get(), transfer.get(), *plan)));
        QCOMPARE(finish(store->releases())->size(), 0);
    }

    void keepsWhatIsPinned()
    {
        publishedAndCurrent({u"r1"_s});
        QVERIFY(finish(store->pin(u"production"_s, u"r1"_s, true)));
        publishedAndCurrent({u"r2"_s, u"r3"_s, u"r4"_s});
        PruneWish wish;
        wish.keep = 1;
        QCOMPARE(finish(prune(store.get(), wish))->releases, QStringList{u"r2"_s});
        QCOMPARE(textOf(u"releases/r1/logo.svg"_s), "<svg/>");
    }

    void keepsTheCanary()
    {
        publishedAndCurrent({u"r1"_s, u"r2"_s, u"r3"_s, u"r4"_s});
        const Pointer now = *finish(store->pointer(u"production"_s));
        QVERIFY(finish(store->amend(u"production"_s, now, [](Pointer& to) { to.canary = {u"r1"_s, 5}; })));
        PruneWish wish;
        wish.keep = 1;
        QCOMPARE(finish(prune(store.get(), wish))->releases, QStringList{u"r2"_s});
        QCOMPARE(textOf(u"releases/r1/logo.svg"_s), "<svg/>");
    }

private:
    void write(const QString& name, const QByteArray& text)
    {
        const QString path = folder->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static ReleaseManifest released(const QString& id)
    {
        ReleaseManifest manifest;
        manifest.id = id;
        manifest.environment = u"production"_s;
        manifest.createdAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(id.mid(1).toInt());
        return manifest;
    }
    Publication planned(const QString& id, const QList<ReleaseManifest>& known = {})
    {
        const auto plan = planPublication(*store, released(id), folder->path(), known);
        if (!plan)
            qFatal("%s", qPrintable(plan.error().render()));
        return *plan;
    }
    ReleaseManifest published(const QString& id, const QList<ReleaseManifest>& known = {})
    {
        const Publication plan = planned(id, known);
        const auto done = finish(publish(store.get(), transfer.get(), plan));
        if (!done)
            qFatal("%s", qPrintable(done.error().render()));
        return plan.manifest;
    }
    //! One after the other, each with another page.
    void publishedAndCurrent(const QStringList& ids)
    {
        for (const QString& id : ids) {
            write(u"index.html"_s, id.toUtf8());
            published(id);
            move(id);
        }
    }
    void move(const QString& id)
    {
        const Pointer now = *finish(store->pointer(u"production"_s));
        QVERIFY(finish(store->makeCurrent(u"production"_s, now, id, u"laptop"_s)));
    }
    QByteArray textOf(const QString& key)
    {
        const auto object = finish(aws::s3::get(&on->client(), u"site"_s, key));
        return object ? object->body : object.error().code.toUtf8();
    }
    QStringList names()
    {
        const auto objects = finish(aws::s3::list(&on->client(), u"site"_s, {}));
        QStringList keys;
        for (const aws::ObjectInfo& info : *objects)
            keys << info.key;
        return keys;
    }
    static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }

    std::unique_ptr<OnRig> on;
    std::unique_ptr<ReleaseStore> store;
    std::unique_ptr<aws::Transfer> transfer;
    std::unique_ptr<QTemporaryDir> folder;
};

SHIPDECK_TEST(PublishingTest)
#include "publishing_test.moc"
