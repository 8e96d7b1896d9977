// SPDX-License-Identifier: MIT
#include "hosted.h"

#include "aws/connection.h"
#include "targets/cloudfront/place/routes.h"
#include "deploy/aws/stacks/stacks.h"
#include "support/finish.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! `doctor aws` of an account with sites in it: what is in order, what is not and the way out, and what may not be seen.
class CloudFrontDoctorTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void findsAWholeAccountInOrder()
    {
        deploy(u"shop"_s);
        const Answer said = doctor();
        QCOMPARE(said.exit, 0);
        QCOMPARE(states(said),
                 (QStringList{u"aws-credentials ok"_s, u"aws-keys-forever note"_s, u"aws-identity ok"_s,
                              u"aws-region ok"_s, u"aws-clock ok"_s, u"aws-region-enabled ok"_s, u"aws-stacks ok"_s,
                              u"aws-buckets ok"_s, u"aws-distributions ok"_s, u"aws-routes ok"_s, u"aws-sites ok"_s,
                              u"aws-tags ok"_s, u"aws-leftovers ok"_s, u"aws-permissions ok"_s, u"aws-quotas ok"_s}));
        QVERIFY2(of(said, u"aws-quotas"_s)[u"what"_s].toString().contains(u"distributions 1 of 500"_s), said.out);
        QVERIFY2(of(said, u"aws-quotas"_s)[u"what"_s].toString().contains(u"functions 1 of 100"_s), said.out);
    }

    //! Long before the 500 distributions of the account.
    void advisesAWildcardDomainWhereOneRouterHasManySites()
    {
        deploy(u"shop"_s);
        Hosted::byHand(u"front = boto3.client('cloudfront')\n"
                       u"one = front.list_distributions()['DistributionList']['Items'][0]['Id']\n"
                       u"config = front.get_distribution_config(Id=one)['DistributionConfig']\n"
                       u"for number in range(79):\n"
                       u"    config['CallerReference'] = str(number)\n"
                       u"    front.create_distribution(DistributionConfig=config)\n"_s);
        const QJsonObject quotas = of(doctor(), u"aws-quotas"_s);
        QCOMPARE(quotas[u"state"_s].toString(), u"note"_s);
        QVERIFY2(quotas[u"what"_s].toString().contains(u"distributions with the router of this region 80 of 100"_s),
                 qPrintable(quotas[u"what"_s].toString()));
        QVERIFY(quotas[u"next"_s].toString().contains(u"shipctl connections zone"_s));
    }

    void namesWhatIsNotInOrderAndTheWayOut()
    {
        const QJsonObject shop = deploy(u"shop"_s);
        const QString bucket = Hosted::inventory().filter(u"bucket shipdeck-shop"_s).value(0).section(u' ', 1);
        QVERIFY(!bucket.isEmpty());
        Hosted::byHand(u"s3 = boto3.client('s3')\n"
                       u"s3.delete_public_access_block(Bucket='%1')\n"
                       u"s3.delete_bucket_tagging(Bucket='%1')\n"
                       u"front = boto3.client('cloudfront')\n"
                       u"for one in front.list_distributions()['DistributionList']['Items']:\n"
                       u"    now = front.get_distribution_config(Id=one['Id'])\n"
                       u"    now['DistributionConfig']['Enabled'] = False\n"
                       u"    front.update_distribution(Id=one['Id'], IfMatch=now['ETag'],\n"
                       u"                              DistributionConfig=now['DistributionConfig'])\n"_s.arg(bucket));
        Hosted::rig().post(u"/_rig/settings"_s, R"({"max_distributions": 1})");
        const Answer said = doctor();
        QCOMPARE(said.exit, 1);
        const QStringList all = states(said);
        for (const auto& expected :
             {u"aws-bucket-public bad"_s, u"aws-bucket-tags note"_s, u"aws-tags note"_s,
              u"aws-distribution-disabled bad"_s, u"aws-site-dead bad"_s, u"aws-quotas bad"_s, u"aws-routes ok"_s})
            QVERIFY2(all.contains(expected), expected.toUtf8() + said.out);
        QVERIFY(!all.contains(u"aws-buckets ok"_s));
        const QString next = of(said, u"aws-bucket-public"_s)[u"next"_s].toString();
        QVERIFY2(next.contains(u"aws s3api put-public-access-block --bucket "_s + bucket), qPrintable(next));
        const QString address = shop[u"url"_s].toString().section(u'/', 2, 2);
        QVERIFY(of(said, u"aws-distribution-disabled"_s)[u"what"_s].toString().contains(address));
    }

    void seesThatABucketRefusesItsDistribution_data()
    {
        QTest::addColumn<QString>("script");
        const QString other = u"import json\n"
                              u"policy = json.loads(s3.get_bucket_policy(Bucket='%1')['Policy'])\n"
                              u"%2\n"
                              u"s3.put_bucket_policy(Bucket='%1', Policy=json.dumps(policy))\n"_s;
        QTest::newRow("gone") << u"s3.delete_bucket_policy(Bucket='%1')\n"_s;
        QTest::newRow("for another distribution")
            << other.arg(u"%1"_s, u"policy['Statement'][0]['Condition']['StringEquals']['AWS:SourceArn'] += 'X'"_s);
        QTest::newRow("for other files") << other.arg(
            u"%1"_s, u"policy['Statement'][0]['Resource'] = 'arn:aws:s3:::%1/public/*'"_s);
        QTest::newRow("everybody shut out")
            << other.arg(u"%1"_s,
                         u"policy['Statement'].append({'Effect': 'Deny', 'Principal': '*', 'Action': 's3:Get*', "
                         u"'Resource': 'arn:aws:s3:::%1/*'})"_s);
    }
    void seesThatABucketRefusesItsDistribution()
    {
        QFETCH(QString, script);
        const QString address = deploy(u"shop"_s)[u"url"_s].toString();
        const QString bucket = Hosted::inventory().filter(u"bucket shipdeck-shop"_s).value(0).section(u' ', 1);
        Hosted::byHand(u"s3 = boto3.client('s3')\n"_s + script.arg(bucket));
        const Answer said = doctor();
        QCOMPARE(said.exit, 1);
        const QJsonObject policy = of(said, u"aws-bucket-policy"_s);
        QCOMPARE(policy[u"state"_s].toString(), u"bad"_s);
        QVERIFY2(told(policy).contains(bucket), qPrintable(told(policy)));
        QVERIFY(!states(said).contains(u"aws-buckets ok"_s));
        QVERIFY(states(said).contains(u"aws-sites ok"_s)); // the edges have kept the page

        Hosted::byHand(forgotten);
        const Answer later = doctor();
        const QJsonObject dead = of(later, u"aws-site-dead"_s);
        QVERIFY2(told(dead).contains(address.section(u'/', 2, 2)) && told(dead).contains(u"403"_s), later.out);
        const QString mending = policy[u"next"_s].toString();
        const QString prefix = u"aws s3api put-bucket-policy --bucket %1 --policy '"_s.arg(bucket);
        QVERIFY2(mending.contains(prefix), qPrintable(mending));
        Hosted::byHand(u"boto3.client('s3').put_bucket_policy(Bucket='%1', Policy='%2')\n"_s.arg(
            bucket, mending.section(prefix, 1).section(u'\'', 0, 0)));
        Hosted::byHand(forgotten); // refusals are kept for some seconds, too
        const Answer mended = doctor();
        QVERIFY2(mended.exit == 0, mended.out);
        QVERIFY2(states(mended).contains(u"aws-buckets ok"_s) && states(mended).contains(u"aws-sites ok"_s),
                 mended.out);
    }

    void seesThatTheRouterIsAnother()
    {
        const QString address = deploy(u"shop"_s)[u"url"_s].toString();
        Hosted::byHand(u"front = boto3.client('cloudfront')\n"
                       u"name = [one['Name'] for one in front.list_functions()['FunctionList']['Items']\n"
                       u"        if one['Name'].startswith('shipdeck-router-')][0]\n"
                       u"now = front.describe_function(Name=name)\n"
                       u"made = front.update_function(Name=name, IfMatch=now['ETag'],\n"
                       u"    FunctionConfig=now['FunctionSummary']['FunctionConfig'],\n"
                       u"    FunctionCode=b'function handler(event) { return {statusCode: 503}; }')\n"
                       u"front.publish_function(Name=name, IfMatch=made['ETag'])\n"_s);
        QCOMPARE(Hosted::shown(address).left(3), QByteArray("503"));
        const Answer said = doctor();
        QCOMPARE(said.exit, 1);
        const QJsonObject dead = of(said, u"aws-site-dead"_s);
        QCOMPARE(dead[u"state"_s].toString(), u"bad"_s);
        for (const QString& part : {address.section(u'/', 2, 2), u"503"_s, u"shipdeck-router-"_s})
            QVERIFY2(told(dead).contains(part), qPrintable(told(dead)));
        const QString next = dead[u"next"_s].toString();
        for (const auto& part : {u"--stack-name shipdeck-foundation"_s, u"--deployment-mode REVERT_DRIFT"_s})
            QVERIFY2(next.contains(part), qPrintable(next));
    }

    void seesThatFilesAreGone()
    {
        const QString host = deploy(u"shop"_s)[u"url"_s].toString().section(u'/', 2, 2);
        const QString bucket = Hosted::inventory().filter(u"bucket shipdeck-shop"_s).value(0).section(u' ', 1);
        Hosted::byHand(u"bucket = boto3.resource('s3').Bucket('%1')\n"
                       "bucket.objects.filter(Prefix='releases/').delete()\n"
                       "bucket.objects.filter(Prefix='assets/').delete()\n"_s.arg(bucket)
                       + forgotten);
        seesThatItIsDead(host, u"404"_s);
    }

    void seesThatARouteIsGone()
    {
        const QString host = deploy(u"shop"_s)[u"url"_s].toString().section(u'/', 2, 2);
        const auto to = aws::Connection::open({}, Hosted::rig().environment(m->home.path())).value();
        const site::Stacks stacks(&to->client(), {});
        const aws::Stack foundation = finish(stacks.get(site::foundationName)).value().value();
        const site::Routes routes(&to->client(), foundation.outputs.value(u"Routes"_s));
        QVERIFY(finish(routes.drop(host)));
        seesThatItIsDead(host, u"route"_s);
    }

    void takesForAliveWhatHasNoFrontPage()
    {
        const QString folder = m->home.folder(u"shop"_s,
                                              {{u"public/start.html"_s, "<h1>shop</h1>\n"},
                                               {u"shipdeck.yml"_s, "build: false\noutput: public\n"}});
        const Answer made = m->deploy(folder);
        QVERIFY2(made.exit == 0, made.err);
        QVERIFY(Hosted::shown(made.json()[u"url"_s].toString()).startsWith("404"));
        const Answer said = doctor();
        QVERIFY2(said.exit == 0 && states(said).contains(u"aws-sites ok"_s), said.out);
    }

    void takesForAliveWhatNotEverybodyMaySee()
    {
        const QString address = deploy(u"shop"_s)[u"url"_s].toString();
        QCOMPARE(m->home.run({u"access"_s, u"shop"_s, u"--addresses"_s, u"198.51.100.7"_s}).exit, 0);
        QVERIFY(Hosted::shown(address).startsWith("403"));
        const Answer said = doctor();
        QVERIFY2(said.exit == 0 && states(said).contains(u"aws-sites ok"_s), said.out);
    }

    void namesWhatWasLeftOver()
    {
        deploy(u"shop"_s);
        const QString stack = Hosted::inventory().filter(u"stack shipdeck-shop"_s).value(0).section(u' ', 1);
        const QString bucket = Hosted::inventory().filter(u"bucket shipdeck-shop"_s).value(0).section(u' ', 1);
        Hosted::deleteStack(stack);
        const Answer said = doctor();
        QVERIFY2(states(said).contains(u"aws-leftovers note"_s), said.out);
        QVERIFY2(told(of(said, u"aws-leftovers"_s)).contains(bucket), said.out);
        QVERIFY(of(said, u"aws-leftovers"_s)[u"next"_s].toString().contains(u"shipctl inventory"_s));
    }

    //! Somebody took the tags off before the stack went: the files stay there, and cost.
    void namesABucketThatHasLostItsTags()
    {
        deploy(u"shop"_s);
        const QString stack = Hosted::inventory().filter(u"stack shipdeck-shop"_s).value(0).section(u' ', 1);
        const QString bucket = Hosted::inventory().filter(u"bucket shipdeck-shop"_s).value(0).section(u' ', 1);
        Hosted::byHand(u"boto3.client('s3').delete_bucket_tagging(Bucket='%1')\n"_s.arg(bucket));
        Hosted::deleteStack(stack);
        const Answer there = m->home.run({u"inventory"_s, u"--json"_s});
        const QJsonArray items = there.json()[u"items"_s].toArray();
        const auto found = std::find_if(items.begin(), items.end(), [&bucket](const QJsonValue& item) {
            return item[u"name"_s].toString() == u"arn:aws:s3:::"_s + bucket;
        });
        QVERIFY2(found != items.end(), there.out);
        QCOMPARE((*found)[u"place"_s].toString(), u"loose"_s);
        QVERIFY2((*found)[u"bytes"_s].toDouble() > 0, there.out);
        const Answer said = doctor();
        QVERIFY2(told(of(said, u"aws-leftovers"_s)).contains(bucket), said.out);
        // A name is no proof of whose it is.
        const Answer clean = m->home.run({u"connections"_s, u"clean"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(clean.exit == 0 && clean.err.contains("aws s3 rb s3://" + bucket.toUtf8()), clean.err);
        QCOMPARE(clean.json()[u"leftovers"_s].toArray(), QJsonArray());
        QCOMPARE(clean.json()[u"untagged"_s].toArray(), QJsonArray{bucket});
        QVERIFY(!Hosted::inventory().filter(u"bucket "_s + bucket).isEmpty());
    }

    void saysWhichPermissionItLacksAndGoesOn()
    {
        deploy(u"shop"_s);
        const Answer asked = m->home.run({u"connections"_s, u"policy"_s, u"--json"_s});
        QJsonArray kept;
        for (const QJsonValue statement : asked.json()[u"policy"_s][u"Statement"_s].toArray()) {
            const QString sid = statement[u"Sid"_s].toString();
            if (!sid.startsWith(u"Doctor"_s) && sid != u"Check" && sid != u"Inventory" && sid != u"Routes")
                kept << statement;
        }
        QJsonObject policy = asked.json()[u"policy"_s].toObject();
        policy[u"Statement"_s] = kept;
        Hosted::rig().post(u"/_rig/policy"_s, QJsonDocument(QJsonObject{{u"document"_s, policy}}).toJson());
        const Answer said = doctor();
        QCOMPARE(said.exit, 0);
        const QList<std::pair<QString, QString>> missing{{u"aws-bucket-public"_s, u"s3:GetBucketPublicAccessBlock"_s},
                                                         {u"aws-bucket-tags"_s, u"s3:GetBucketTagging"_s},
                                                         {u"aws-routes"_s,
                                                          u"cloudfront-keyvaluestore:DescribeKeyValueStore"_s},
                                                         {u"aws-tags"_s, u"tag:GetResources"_s},
                                                         {u"aws-permissions"_s, u"iam:SimulatePrincipalPolicy"_s},
                                                         {u"aws-quotas"_s, u"servicequotas:ListServiceQuotas"_s}};
        for (const auto& [code, permission] : missing) {
            const QJsonObject check = of(said, code);
            QCOMPARE(check[u"state"_s].toString(), u"skipped"_s);
            QVERIFY2(check[u"what"_s].toString().contains(permission), qPrintable(check[u"what"_s].toString()));
        }
        QVERIFY(states(said).contains(u"aws-distributions ok"_s));
    }

    void seesAClockThatIsOff()
    {
        Hosted::rig().post(u"/_rig/clock"_s, R"({"advance": 210})");
        QJsonObject clock = of(doctor(), u"aws-clock"_s);
        QCOMPARE(clock[u"state"_s].toString(), u"note"_s);
        QVERIFY2(told(clock).contains(u"3 minutes behind AWS's"_s), qPrintable(told(clock)));
        QVERIFY2(!told(clock).contains(u"may reject"_s), qPrintable(told(clock)));

        Hosted::rig().post(u"/_rig/clock"_s, R"({"advance": -810})");
        const Answer said = doctor();
        clock = of(said, u"aws-clock"_s);
        QCOMPARE(clock[u"state"_s].toString(), u"note"_s);
        // As whole minutes go: it was asked some moments later.
        static const QRegularExpression minutes(u"(9|10) minutes ahead of AWS's"_s);
        QVERIFY2(told(clock).contains(minutes), qPrintable(told(clock)));
        QVERIFY2(told(clock).contains(u"AWS may reject requests of other programs"_s), qPrintable(told(clock)));
        QCOMPARE(said.exit, 0);
        QVERIFY(of(said, u"aws-stacks"_s)[u"what"_s].toString().contains(u"us-east-1"_s)); // nothing there yet
    }

    void namesTheWayOutOfAStackThatIsStuck()
    {
        deploy(u"shop"_s);
        const QString stack = Hosted::inventory().filter(u"stack shipdeck-shop"_s).value(0).section(u' ', 1);
        Hosted::fault(
            R"({"operation": "cloudfront:DeleteDistribution", "via": "cloudformation", "do": "denied", "count": 0})");
        Hosted::byHand(u"from botocore.exceptions import WaiterError\n"
                       u"stacks = boto3.client('cloudformation')\n"
                       u"stacks.delete_stack(StackName='%1')\n"
                       u"try:\n"
                       u"    stacks.get_waiter('stack_delete_complete').wait(StackName='%1', "
                       u"WaiterConfig={'Delay': 0, 'MaxAttempts': 1000})\n"
                       u"except WaiterError as failed:\n"
                       u"    assert 'DELETE_FAILED' in str(failed), failed\n"_s.arg(stack));
        const Answer said = doctor();
        QCOMPARE(said.exit, 1);
        const QJsonObject stuck = of(said, u"aws-stack-stuck"_s);
        QCOMPARE(stuck[u"state"_s].toString(), u"bad"_s);
        QVERIFY(stuck[u"what"_s].toString().contains(stack));
        QVERIFY(stuck[u"next"_s].toString().contains(u"shipctl remove"_s));
    }

private:
    //! The edges keep nothing of what they have fetched.
    static inline const QString forgotten =
        u"import uuid\n"
        "front = boto3.client('cloudfront')\n"
        "for one in front.list_distributions()['DistributionList']['Items']:\n"
        "    front.create_invalidation(DistributionId=one['Id'], InvalidationBatch={\n"
        "        'CallerReference': str(uuid.uuid4()), 'Paths': {'Quantity': 1, 'Items': ['/*']}})\n"_s;
    //! And that what it says to do helps.
    void seesThatItIsDead(const QString& host, const QString& word)
    {
        const Answer said = doctor();
        QCOMPARE(said.exit, 1);
        const QJsonObject dead = of(said, u"aws-site-dead"_s);
        QVERIFY2(told(dead).contains(host) && told(dead).contains(word), said.out);
        QVERIFY(dead[u"next"_s].toString().contains(u"shipctl redeploy"_s));
        const Answer again = m->home.run({u"redeploy"_s, u"shop"_s});
        QVERIFY2(again.exit == 0, again.err);
        const Answer mended = doctor();
        QVERIFY2(states(mended).contains(u"aws-sites ok"_s), mended.out);
    }
    static QString told(const QJsonObject& check) { return check[u"what"_s].toString(); }
    QJsonObject deploy(const QString& name)
    {
        const Answer made = m->deploy(m->site(name));
        if (made.exit != 0)
            qWarning("%s", made.err.constData());
        return made.json();
    }
    Answer doctor() const { return m->home.run({u"doctor"_s, u"aws"_s, u"--json"_s}); }
    static QStringList states(const Answer& said)
    {
        QStringList all;
        for (const QJsonValue check : said.items())
            all << check[u"code"_s].toString() + u' ' + check[u"state"_s].toString();
        return all;
    }
    static QJsonObject of(const Answer& said, const QString& code)
    {
        for (const QJsonValue check : said.items())
            if (check[u"code"_s] == code)
                return check.toObject();
        return {};
    }
};

SHIPDECK_TEST(CloudFrontDoctorTest)
#include "doctor_test.moc"
