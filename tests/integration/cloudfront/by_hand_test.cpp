// SPDX-License-Identifier: MIT
#include "console.h"
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

//! The older one of two releases.
const QString older = console::bucket
    + u"release = min((o.last_modified, o.key) for o in bucket.objects.all()\n"
      "              if o.key.startswith('shipdeck/releases/'))[1].split('/')[-1].split('.')[0]\n"_s;

} // namespace

//! What a person has changed in AWS's console meanwhile, met by a rollback and by a removal.
class CloudFrontByHandTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void aRollbackMeetsWhatWasChanged_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("said");
        QTest::newRow("pointer gone") << console::bucket + u"delete('shipdeck/environments/')\n"_s
                                      << u"no-earlier-release"_s << u"shipctl rollback shop --to "_s;
        QTest::newRow("release gone") << older + u"delete(release)\n"_s << u"no-earlier-release"_s
                                      << u"shipctl list --project shop"_s;
        QTest::newRow("bucket gone") << console::bucket + u"delete('')\nbucket.delete()\n"_s << u"no-earlier-release"_s
                                     << u"is no longer in the AWS account"_s;
        QTest::newRow("distribution off")
            << console::distribution + u"disable()\n"_s << u"cloudfront-distribution-off"_s
            << u"Enable it in the CloudFront console"_s;
        QTest::newRow("stack gone") << console::deleteStack << u"cloudfront-distribution-gone"_s << u"Deploy again"_s;
    }
    void aRollbackMeetsWhatWasChanged()
    {
        QFETCH(QString, script);
        QFETCH(QString, code);
        QFETCH(QString, said);
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        const QString address = first.json()[u"url"_s].toString();
        Hosted::setHeading(folder, "second");
        QCOMPARE(m->deploy(folder).exit, 0);
        Hosted::byHand(script);
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QCOMPARE(back.errorCode(), code);
        QVERIFY2(back.out.contains(said.toUtf8()), back.out);
        QVERIFY(!Hosted::shown(address).contains("first"));
    }

    void whatIsSaidToDoHelps()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        Hosted::setHeading(folder, "second");
        QCOMPARE(m->deploy(folder).exit, 0);
        Hosted::byHand(console::bucket + u"delete('shipdeck/environments/')\n"_s);
        const Answer back =
            m->home.run({u"rollback"_s, u"shop"_s, u"--to"_s, first.json()[u"id"_s].toString(), u"--json"_s});
        QVERIFY2(back.exit == 0, back.out + back.err);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
    }

    void aRemovalMeetsWhatWasChanged_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("bucket gone") << console::bucket + u"delete('')\nbucket.delete()\n"_s;
        QTest::newRow("everything in it gone") << console::bucket + u"delete('')\n"_s;
        QTest::newRow("distribution off") << console::distribution + u"disable()\n"_s;
        QTest::newRow("distribution gone")
            << console::distribution + u"front.delete_distribution(Id=id, IfMatch=disable())\n"_s;
        QTest::newRow("stack gone") << console::deleteStack;
        QTest::newRow("store of the routes gone") << console::shared + u"drop_store()\n"_s;
        QTest::newRow("lock and route garbled, versions kept, a spoiled pointer") << console::route
                + u"lead('not json')\n"
                  "bucket = boto3.resource('s3').Bucket(parts['AWS::S3::Bucket'])\n"
                  "bucket.put_object(Key='shipdeck/locks/cleaning.json', Body=b'mine')\n"
                  "bucket.put_object(Key='shipdeck/locks/production.json', Body=b'mine')\n"
                  "bucket.Versioning().enable()\n"
                  "bucket.put_object(Key='shipdeck/environments/production.json', Body=b'{')\n"_s;
        QTest::newRow("something of somebody's in the bucket")
            << console::bucket + u"bucket.put_object(Key='notes.txt', Body=b'mine')\n"_s;
    }
    void aRemovalMeetsWhatWasChanged()
    {
        QFETCH(QString, script);
        QVERIFY(m->deploy(m->site(u"shop"_s)).exit == 0);
        Hosted::byHand(script);
        const Answer removed = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(removed.exit == 0, removed.out + removed.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }
};
SHIPDECK_TEST(CloudFrontByHandTest)

#include "by_hand_test.moc"
