// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

// What a person does in AWS's console to the one site of an account; parts that the rows below put together.
const QString siteStack = u"cfn = boto3.client('cloudformation')\n"
                          "stack = [s['StackName'] for s in cfn.describe_stacks()['Stacks']\n"
                          "         if s['StackName'].startswith('shipdeck-shop-')][0]\n"
                          "parts = {r['ResourceType']: r['PhysicalResourceId'] for r in\n"
                          "         cfn.describe_stack_resources(StackName=stack)['StackResources']}\n"_s;
const QString bucket = siteStack
    + u"bucket = boto3.resource('s3').Bucket(parts['AWS::S3::Bucket'])\n"
      "def delete(part):\n"
      "    all = [o for o in bucket.objects.all() if part in o.key]\n"
      "    assert all, part\n"
      "    for one in all: one.delete()\n"_s;
//! The older one of two releases.
const QString older = bucket
    + u"release = min((o.last_modified, o.key) for o in bucket.objects.all()\n"
      "              if o.key.startswith('shipdeck/releases/'))[1].split('/')[-1].split('.')[0]\n"_s;
const QString distribution = siteStack
    + u"front = boto3.client('cloudfront')\n"
      "id = parts['AWS::CloudFront::Distribution']\n"
      "def disable():\n"
      "    got = front.get_distribution_config(Id=id)\n"
      "    config = got['DistributionConfig'] | {'Enabled': False}\n"
      "    done = front.update_distribution(Id=id, IfMatch=got['ETag'],\n"
      "                                     DistributionConfig=config)\n"
      "    return done['ETag']\n"_s;

const QString deleteStack = siteStack
    + u"cfn.delete_stack(StackName=stack)\n"
      "cfn.get_waiter('stack_delete_complete').wait(StackName=stack, WaiterConfig={'Delay': 1})\n"_s;

} // namespace

//! What a person has changed in AWS's console meanwhile, met by a rollback and by a removal.
class AwsStaticByHandTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void aRollbackMeetsWhatWasChanged_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("said");
        QTest::newRow("pointer gone") << bucket + u"delete('shipdeck/environments/')\n"_s << u"no-earlier-release"_s
                                      << u"shipctl rollback shop --to "_s;
        QTest::newRow("release gone") << older + u"delete(release)\n"_s << u"no-earlier-release"_s
                                      << u"shipctl list --project shop"_s;
        QTest::newRow("bucket gone") << bucket + u"delete('')\nbucket.delete()\n"_s << u"no-earlier-release"_s
                                     << u"is not in the AWS account any more"_s;
        QTest::newRow("distribution off")
            << distribution + u"disable()\n"_s << u"static-distribution-off"_s << u"Switch it on"_s;
        QTest::newRow("stack gone") << deleteStack << u"static-distribution-gone"_s << u"Deploy again"_s;
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
        Hosted::byHand(bucket + u"delete('shipdeck/environments/')\n"_s);
        const Answer back =
            m->home.run({u"rollback"_s, u"shop"_s, u"--to"_s, first.json()[u"id"_s].toString(), u"--json"_s});
        QVERIFY2(back.exit == 0, back.out + back.err);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
    }

    void aRemovalMeetsWhatWasChanged_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("bucket gone") << bucket + u"delete('')\nbucket.delete()\n"_s;
        QTest::newRow("everything in it gone") << bucket + u"delete('')\n"_s;
        QTest::newRow("distribution off") << distribution + u"disable()\n"_s;
        QTest::newRow("distribution gone") << distribution + u"front.delete_distribution(Id=id, IfMatch=disable())\n"_s;
        QTest::newRow("stack gone") << deleteStack;
        QTest::newRow("something of somebody's in the bucket")
            << bucket + u"bucket.put_object(Key='notes.txt', Body=b'mine')\n"_s;
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
SHIPDECK_TEST(AwsStaticByHandTest)

#include "by_hand_test.moc"
