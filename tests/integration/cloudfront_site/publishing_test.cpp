// SPDX-License-Identifier: MIT
#include "site_in_a_bucket.h"
#include "support/registry.h"
#include "support/wait.h"

using namespace shipdeck;
using namespace shipdeck::site;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PublishingTest : public SiteInABucket {
    Q_OBJECT
private Q_SLOTS:
    void sendsEverythingAndTheManifestLast()
    {
        const ReleaseManifest first = published(u"r1"_s);
        QStringList keys;
        for (const QString& call : OnRig::rig().calls())
            keys << call.section(u' ', 1, 1);
        QCOMPARE(keys.size(), 6);
        QCOMPARE(QStringList(sorted(keys.mid(0, 5))),
                 QStringList({u"/site/assets/assets/app-B1x9Zk_q.js"_s, u"/site/releases/r1/404.html"_s,
                              u"/site/releases/r1/about/index.html"_s, u"/site/releases/r1/index.html"_s,
                              u"/site/releases/r1/logo.svg"_s}));
        QCOMPARE(keys.last(), u"/site/shipdeck/releases/r1.json"_s);
        QCOMPARE(*finish(store->manifest(u"r1"_s)), first);
        QCOMPARE(cache().copyOf(u"r1"_s), first);
        QCOMPARE(first.folder, u"r1"_s);
        const auto page = finish(aws::s3::get(client, u"site"_s, u"releases/r1/index.html"_s));
        QCOMPARE(page->body, "<h1>one</h1>");
        QCOMPARE(page->info.contentType, "text/html; charset=utf-8");
        const auto code = finish(aws::s3::get(client, u"site"_s, u"assets/assets/app-B1x9Zk_q.js"_s));
        QCOMPARE(code->info.contentType, "text/javascript; charset=utf-8");
    }

    //! Pages follow the files, of which they await no answer. The manifest awaits all.
    void awaitsAnswersForTheManifestOnly()
    {
        const auto pages = [] { return OnRig::rig().calls().filter(u".html"_s).size(); };
        OnRig::rig().post(u"/_rig/faults"_s,
                          R"({"operation": "s3:PutObject", "path": "app-B1x9Zk_q|logo", "do": "hold", "count": 0})");
        const Publication plan = planned(u"r1"_s, {});
        auto publishing = publish(store.get(), transfer.get(), cache(), plan);
        QTRY_COMPARE(pages(), 3);
        QCOMPARE(OnRig::rig().calls().size(), 3);
        QCOMPARE(textOf(u"shipdeck/releases/r1.json"_s), "aws-no-such-key");
        OnRig::rig().request("DELETE", u"/_rig/faults"_s);
        QVERIFY(finish(std::move(publishing)));
        QVERIFY(OnRig::rig().calls().last().contains("r1.json"_L1));
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
        const auto done = sent(second);
        QVERIFY2(done, done ? "" : qPrintable(done.error().render()));
        QCOMPARE(OnRig::rig().calls().size(), 6);
        QCOMPARE(textOf(u"releases/r2/index.html"_s), "<h1>two</h1>");
        QCOMPARE(textOf(u"releases/r2/logo.svg"_s), "<svg/>");
        const auto copy = finish(aws::s3::head(client, u"site"_s, u"releases/r2/about/index.html"_s));
        QCOMPARE(copy->contentType, "text/html; charset=utf-8");
        QVERIFY(copy->metadata.contains(std::pair(QByteArray("cache-tag"), QByteArray("p-shop,r-r2"))));
        const auto asset = finish(aws::s3::head(client, u"site"_s, assetKey));
        QVERIFY(asset->metadata.contains(std::pair(QByteArray("cache-tag"), QByteArray("p-shop"))));
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
        QCOMPARE(*sent(second), QStringList());
        QCOMPARE(textOf(assetKey), "one()");
        QCOMPARE(textOf(u"releases/r2/assets/app-B1x9Zk_q.js"_s), "another()");
        const auto info = finish(aws::s3::head(client, u"site"_s, u"releases/r2/assets/app-B1x9Zk_q.js"_s));
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
        const auto taken = sent(second);
        QCOMPARE(*taken, QStringList{script});
        QCOMPARE(finish(store->manifest(u"r2"_s)).error().code, u"site-release-missing"_s);
        const auto again = plan(u"r2"_s, {}, {.isResumed = true, .taken = *taken});
        QCOMPARE(again->changedAssets, QStringList{script});
        QCOMPARE(*sent(*again), QStringList());
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
        QCOMPARE(plan(u"r1"_s).error().code, u"site-name-too-long"_s);
    }

    void showsThe404PageOfWhatIsCurrent()
    {
        const ReleaseManifest first = published(u"r1"_s);
        QVERIFY(finish(setNotFoundPage(store.get(), first, u"404.html"_s)));
        const auto info = finish(aws::s3::head(client, u"site"_s, u"errors/404.html"_s));
        QCOMPARE(info->contentType, "text/html; charset=utf-8");
        QCOMPARE(textOf(u"errors/404.html"_s), "<h1>nothing</h1>");
        QVERIFY(finish(setNotFoundPage(store.get(), first, {})));
        QVERIFY(textOf(u"errors/404.html"_s).contains("There is no page at this address."));
    }

    void sharesNoFolderOfAReleaseThatIsNotCurrent()
    {
        const ReleaseManifest first = published(u"r1"_s);
        const auto second = plan(u"r2"_s, {first}, {.mayShare = false});
        QCOMPARE(second->manifest.folder, u"r2"_s);
        QCOMPARE(second->copied, 4);
    }

    void readsNoFileWhoseDigestIsKnown()
    {
        const QByteArray wrong(64, 'a');
        const auto first = plan(u"r1"_s, {}, {}, {{u"logo.svg"_s, wrong}});
        const auto logo = std::find_if(first->manifest.files.begin(), first->manifest.files.end(),
                                       [](const ReleaseFile& file) { return file.path == u"logo.svg"; });
        QCOMPARE(logo->sha256, wrong);
        QCOMPARE(logo->size, 6);
        // What is sent is held against it.
        QVERIFY(!sent(*first));
        QCOMPARE(finish(store->releases())->size(), 0);
        QVERIFY(!cache().copyOf(u"r1"_s));
    }

    void mendsABucketThatWasChangedByHand()
    {
        const ReleaseManifest first = published(u"r1"_s);
        QVERIFY(finish(aws::s3::remove(client, u"site"_s, assetKey)));
        QVERIFY(finish(aws::s3::remove(client, u"site"_s, u"releases/r1/logo.svg"_s)));
        const auto second = plan(u"r2"_s, {first}, {.isTrusted = false});
        QCOMPARE(*sent(*second), QStringList());
        QCOMPARE(textOf(assetKey), "one()");
        QCOMPARE(textOf(u"releases/r2/logo.svg"_s), "<svg/>");
    }
};

SHIPDECK_TEST(PublishingTest)
#include "publishing_test.moc"
