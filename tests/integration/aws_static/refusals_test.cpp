// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! What is not done, and what is said about it.
class AwsStaticRefusalsTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void needsAnAccountBeforeAnythingIsStored()
    {
        m->home.environment().remove(u"AWS_ACCESS_KEY_ID"_s);
        m->home.environment().remove(u"AWS_SECRET_ACCESS_KEY"_s);
        const Answer answer = m->deploy(m->site(u"shop"_s));
        QCOMPARE(answer.exit, 3);
        QCOMPARE(answer.errorCode(), u"aws-no-credentials"_s);
        QCOMPARE(m->home.run({u"projects"_s, u"--json"_s}).items().size(), 0);
    }

    void hasNoPlaceForOtherEnvironmentsAndServers()
    {
        const Answer preview = m->deploy(m->site(u"shop"_s), {u"--env"_s, u"staging"_s});
        QCOMPARE(preview.exit, 2);
        QCOMPARE(preview.errorCode(), u"static-production-only"_s);
        const Answer server = m->deploy(m->home.server(u"api"_s));
        QCOMPARE(server.errorCode(), u"static-only"_s);
        QVERIFY(server.errorNext().contains(u"--target local"_s));
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void aDeniedActionIsNamedAndNothingStays()
    {
        Hosted::fault(R"({"operation": "cloudfront:CreateDistribution", "via": "cloudformation", "do": "denied"})");
        const Answer answer = m->deploy(m->site(u"shop"_s));
        QVERIFY(answer.exit != 0);
        QCOMPARE(answer.errorCode(), u"aws-stack-failed"_s);
        QVERIFY(answer.out.contains("cloudfront:CreateDistribution"));
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void aFirstDeploymentThatFailsLeavesNothing_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QByteArray& operation, const QByteArray& how, const QString& said) {
            QTest::newRow(name) << operation << how << said;
        };
        row("quota", "cloudfront:CreateDistribution",
            R"("do": "error", "code": "TooManyDistributions", "message": "You have reached your limit", "via": "cloudformation")",
            u"You have reached your limit"_s);
        row("name taken", "s3:CreateBucket",
            R"("do": "error", "code": "BucketAlreadyExists", "status": 409, "message": "The name is taken",
               "via": "cloudformation")",
            u"The name is taken"_s);
        row("denied bucket policy", "s3:PutBucketPolicy", R"("do": "denied", "via": "cloudformation")",
            u"PutBucketPolicy"_s);
        row("denied routes", "cloudfront-keyvaluestore:UpdateKeys", R"("do": "denied")", u"UpdateKeys"_s);
        row("denied uploads", "s3:PutObject", R"("do": "denied", "nth": 2)", u"PutObject"_s);
    }
    //! The cause is named as AWS names it, and what to do next.
    void aFirstDeploymentThatFailsLeavesNothing()
    {
        QFETCH(QByteArray, operation);
        QFETCH(QByteArray, how);
        QFETCH(QString, said);
        Hosted::fault("{\"operation\": \"" + operation + "\", " + how + "}");
        const Answer answer = m->deploy(m->site(u"shop"_s));
        QVERIFY(answer.exit != 0);
        QVERIFY2(QString::fromUtf8(answer.out).contains(said), answer.out);
        QVERIFY2(!answer.errorNext().isEmpty(), answer.out);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    //! Neither made nor taken back: the undo deletes it all the same.
    void aStackInRollbackFailedGoes()
    {
        Hosted::fault(R"({"operation": "cloudfront:CreateDistribution", "via": "cloudformation", "do": "denied"})");
        Hosted::fault(R"({"operation": "s3:DeleteBucket", "via": "cloudformation", "do": "denied"})");
        const Answer answer = m->deploy(m->site(u"shop"_s));
        QVERIFY(answer.exit != 0);
        QVERIFY(!Hosted::rig().calls().filter(u"DeleteStack 200"_s).isEmpty());
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void anUploadThatIsDeniedLeavesVisitorsWhereTheyWere()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        Hosted::setHeading(folder, "second");
        Hosted::fault(R"({"operation": "s3:PutObject", "path": "/releases/", "do": "denied", "count": 0})");
        const Answer second = m->deploy(folder);
        QVERIFY(second.exit != 0);
        QVERIFY(second.out.contains("s3:PutObject"));
        Hosted::rig().post(u"/_rig/settings"_s, "{}");
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
    }

    void keysOfAnotherAccountAreRefused()
    {
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        const QByteArray other =
            "<GetCallerIdentityResponse xmlns=\\\"https://sts.amazonaws.com/doc/2011-06-15/\\\">"
            "<GetCallerIdentityResult><Arn>arn:aws:iam::999999999999:user/x</Arn><UserId>U</UserId>"
            "<Account>999999999999</Account></GetCallerIdentityResult>"
            "<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>"
            "</GetCallerIdentityResponse>";
        Hosted::fault(R"({"operation": "sts:GetCallerIdentity", "do": "status", "status": 200, "body": ")" + other
                      + R"(", "headers": {"Content-Type": "text/xml"}})");
        Hosted::setHeading(folder, "second");
        const Answer answer = m->deploy(folder);
        QCOMPARE(answer.exit, 3);
        QCOMPARE(answer.errorCode(), u"aws-account-differs"_s);
        QVERIFY(answer.err.contains("999999999999") || answer.out.contains("999999999999"));
    }
};
SHIPDECK_TEST(AwsStaticRefusalsTest)

#include "refusals_test.moc"
