// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! What others do to a site meanwhile is said, with a next step that helps.
class CloudFrontOutsideTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void whatOthersHaveMadeIsShownWhenAskedForAndNothingMore()
    {
        Hosted::byHand(uR"(s3 = boto3.client('s3')
s3.create_bucket(Bucket='lees-photos')
s3.put_bucket_tagging(Bucket='lees-photos', Tagging={'TagSet': [{'Key': 'owner', 'Value': 'lee'}]})
)"_s);
        QVERIFY(!m->home.run({u"inventory"_s}).out.contains("lees-photos"));
        const Answer all = m->home.run({u"inventory"_s, u"--all"_s});
        QVERIFY2(all.text().contains(
                     QRegularExpression(u"(?m)^– +\\(not Shipdeck's\\) +– +s3 +arn:aws:s3:::lees-photos$"_s)),
                 all.out);
        const Answer told = m->home.run({u"inventory"_s, u"--all"_s, u"--json"_s});
        QCOMPARE(told.json()[u"items"_s][0][u"place"_s].toString(), u"others"_s);
        QVERIFY(told.json()[u"isEmpty"_s].toBool()); // of Shipdeck's
        const Answer clean = m->home.run({u"connections"_s, u"clean"_s, u"--yes"_s, u"--json"_s});
        QCOMPARE(clean.json()[u"state"_s].toString(), u"clean"_s);
        QCOMPARE(Hosted::inventory(), QStringList{u"bucket lees-photos"_s});
    }

    void aStackWhoseTemplateSomebodyEditedIsSaid()
    {
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        const QString stack = Hosted::inventory().filter(u"stack shipdeck-shop"_s).value(0).section(u' ', 1);
        Hosted::byHand(u"stacks = boto3.client('cloudformation')\n"
                       u"body = stacks.get_template(StackName='%1')['TemplateBody']\n"
                       u"head, outputs = body.split('\\nOutputs:\\n')\n"
                       u"outputs = outputs.replace('  Bucket:', '  BucketOfOurs:')\n"
                       u"stacks.update_stack(StackName='%1', TemplateBody=head + '\\nOutputs:\\n' + outputs, "
                       u"Parameters=[\n"
                       u"    {'ParameterKey': 'Project', 'UsePreviousValue': True},\n"
                       u"    {'ParameterKey': 'PriceClass', 'ParameterValue': 'PriceClass_100'}])\n"
                       u"stacks.get_waiter('stack_update_complete').wait(StackName='%1', "
                       u"WaiterConfig={'Delay': 0, 'MaxAttempts': 1000})\n"_s.arg(stack));
        Hosted::setHeading(folder, "second");
        const Answer changed = m->deploy(folder);
        QVERIFY(changed.exit != 0);
        QVERIFY2(changed.errorCode() == u"cloudfront-changed-outside", changed.out);
        QVERIFY2(changed.out.contains(stack.toUtf8()), changed.out);
        verifyStandsAnew(folder, "second");
    }

    void aReleaseThatSomebodyElseHasOverwrittenIsNotTaken()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        const QString bucket = Hosted::inventory().filter(u"bucket "_s).value(0).section(u' ', 1);
        // From now on who asks for the next release's manifest gets the first one's, once.
        Hosted::byHand(
            u"import json, os, urllib.request\n"
            u"first = boto3.client('s3').get_object(Bucket='%1', Key='shipdeck/releases/%2.json')['Body']\n"
            u"fault = {'operation': 's3:GetObject', 'path': '/shipdeck/releases/(?!%2)', 'do': 'status',\n"
            u"         'status': 200, 'body': first.read().decode(), 'headers': {'Content-Type': 'application/json'}}\n"
            u"urllib.request.urlopen(os.environ['AWS_ENDPOINT_URL'] + '/_rig/faults', json.dumps(fault).encode())\n"_s
                .arg(bucket, first.json()[u"id"_s].toString()));
        Hosted::setHeading(folder, "second");
        const Answer second = m->deploy(folder);
        QVERIFY(second.exit != 0);
        QVERIFY2(second.errorCode() == u"cloudfront-differs", second.out);
        QVERIFY2(second.out.contains(bucket.toUtf8()), second.out);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
        const Answer again = m->deploy(folder); // as it says
        QVERIFY2(again.exit == 0, again.err);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("second"));
    }

    void aBucketThatAwsOnlySaysIsGoneIsNamed()
    {
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        const QString bucket = Hosted::inventory().filter(u"bucket "_s).value(0).section(u' ', 1);
        Hosted::fault(R"({"operation": "s3:DeleteBucket", "do": "error", "status": 404, "code": "NoSuchBucket",
                          "count": 0})");
        const QStringList remove{u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s};
        const Answer removed = m->home.run(remove);
        QVERIFY(removed.exit != 0);
        QVERIFY2(removed.errorCode() == u"cloudfront-left-behind", removed.out);
        QVERIFY2(removed.out.contains("s3://" + bucket.toUtf8()), removed.out);
        Hosted::rig().request("DELETE", u"/_rig/faults"_s);
        const Answer again = m->home.run(remove); // as it says
        QVERIFY2(again.exit == 0, again.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }
};
SHIPDECK_TEST(CloudFrontOutsideTest)

#include "outside_test.moc"
