// SPDX-License-Identifier: MIT
#include "hosted.h"

#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! `doctor aws` of an account with sites in it: what is in order, what is not and the way out, and what may not be seen.
class AwsStaticDoctorTest : public HostedTest {
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
                              u"aws-buckets ok"_s, u"aws-distributions ok"_s, u"aws-routes ok"_s, u"aws-tags ok"_s,
                              u"aws-leftovers ok"_s, u"aws-permissions ok"_s, u"aws-quotas ok"_s}));
        QVERIFY2(of(said, u"aws-quotas"_s)[u"what"_s].toString().contains(u"distributions 1 of 500"_s), said.out);
        QVERIFY2(of(said, u"aws-quotas"_s)[u"what"_s].toString().contains(u"functions 1 of 100"_s), said.out);
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
        for (const auto& expected : {u"aws-bucket-public bad"_s, u"aws-bucket-tags note"_s, u"aws-tags note"_s,
                                     u"aws-distribution-disabled bad"_s, u"aws-quotas bad"_s, u"aws-routes ok"_s})
            QVERIFY2(all.contains(expected), expected.toUtf8() + said.out);
        QVERIFY(!all.contains(u"aws-buckets ok"_s));
        const QString next = of(said, u"aws-bucket-public"_s)[u"next"_s].toString();
        QVERIFY2(next.contains(u"aws s3api put-public-access-block --bucket "_s + bucket), qPrintable(next));
        const QString address = shop[u"url"_s].toString().section(u'/', 2, 2);
        QVERIFY(of(said, u"aws-distribution-disabled"_s)[u"what"_s].toString().contains(address));
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
        QVERIFY2(!told(clock).contains(u"refuse"_s), qPrintable(told(clock)));

        Hosted::rig().post(u"/_rig/clock"_s, R"({"advance": -810})");
        const Answer said = doctor();
        clock = of(said, u"aws-clock"_s);
        QCOMPARE(clock[u"state"_s].toString(), u"note"_s);
        // As whole minutes go: it was asked some moments later.
        static const QRegularExpression minutes(u"(9|10) minutes ahead of AWS's"_s);
        QVERIFY2(told(clock).contains(minutes), qPrintable(told(clock)));
        QVERIFY2(told(clock).contains(u"AWS may refuse other programs"_s), qPrintable(told(clock)));
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

SHIPDECK_TEST(AwsStaticDoctorTest)
#include "doctor_test.moc"
