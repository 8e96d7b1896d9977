// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

#include <filesystem>
#include <fstream>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! What is not done, and what is said about it.
class CloudFrontRefusalsTest : public HostedTest {
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
        QCOMPARE(preview.errorCode(), u"cloudfront-production-only"_s);
        const Answer server = m->deploy(m->home.server(u"api"_s));
        QCOMPARE(server.errorCode(), u"cloudfront-static-only"_s);
        QVERIFY(server.errorNext().contains(u"--target local"_s));
        QCOMPARE(m->home.run({u"projects"_s, u"--json"_s}).items().size(), 0);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void whatCannotBeServedIsSaidBeforeAnythingIsMade_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QByteArray>("said");
        QByteArray many;
        for (int i = 0; i < 1500; ++i)
            many += "/from-" + QByteArray::number(i) + "/* /to/" + QByteArray::number(i) + "/:splat 301\n";
        QTest::newRow("NFC and NFD") << QByteArray("\xe1\x84\x92\xe1\x85\xa1.txt") << QByteArray("x")
                                     << u"edge-names-equal"_s << QByteArray("NFC");
        QTest::newRow("too many rules") << QByteArray("_redirects") << many << u"edge-rules-too-many"_s
                                        << QByteArray("rules");
        QTest::newRow("backslash") << QByteArray("a\\b.txt") << QByteArray("x") << u"edge-name-unservable"_s
                                   << QByteArray("backslash");
        QTest::newRow("control") << QByteArray("a\tb.txt") << QByteArray("x") << u"edge-name-unservable"_s
                                 << QByteArray("x09");
        QTest::newRow("too long") << (QByteArray(200, 'd') + '/').repeated(4) + "page.html" << QByteArray("x")
                                  << u"site-name-too-long"_s << QByteArray("S3");
        QTest::newRow("broken rule") << QByteArray("_redirects") << QByteArray("/old /about/ 301\n\n/lost\n")
                                     << u"edge-rules-invalid"_s << QByteArray("_redirects:3");
        QTest::newRow("not UTF-8") << QByteArray("caf\xe9.txt") << QByteArray("x") << u"edge-name-unservable"_s
                                   << QByteArray("xe9");
    }
    void whatCannotBeServedIsSaidBeforeAnythingIsMade()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QFETCH(QByteArray, said);
        const QString folder = m->site(u"shop"_s);
        Home::write(folder + u"/\ud558.txt"_s, "x");
        std::filesystem::create_directories(
            std::filesystem::path((folder.toUtf8() + '/' + name).toStdString()).parent_path());
        std::ofstream((folder.toUtf8() + '/' + name).toStdString()) << text.toStdString(); // Qt writes no such names
        const QStringList what{u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s, u"--plan"_s, u"--json"_s};
        const Answer plan = m->home.run(what);
        QCOMPARE(plan.errorCode(), code);
        QVERIFY2(plan.out.contains(said), plan.out);
        // A build writes it as well: only then it is known.
        const QString built = m->home.built(u"built"_s, "mkdir dist && cp -r site/. dist/");
        QVERIFY(QProcess::execute(u"cp"_s, {u"-r"_s, folder, built + u"/site"_s}) == 0);
        for (const Answer& answer : {m->deploy(folder), m->deploy(built)}) {
            QCOMPARE(answer.errorCode(), code);
            QVERIFY2(answer.out.contains(said), answer.out);
            QVERIFY(!answer.errorNext().isEmpty());
        }
        QVERIFY(Hosted::rig().calls().filter(u"CreateChangeSet"_s).isEmpty());
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void rulesThatAreTooMuchForTheEdgeAreTakenBack_data()
    {
        QTest::addColumn<int>("rules");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("visitors get 503") << 60 << QByteArray("FunctionExecutionError");
        QTest::newRow("visitors are served yet") << 34 << QByteArray("% of what CloudFront allows a function");
    }
    void rulesThatAreTooMuchForTheEdgeAreTakenBack()
    {
        QFETCH(int, rules);
        QFETCH(QByteArray, said);
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        QByteArray many;
        for (int i = 0; i < rules; ++i)
            many += "/:any/x" + QByteArray::number(i) + " /y 301\n";
        Home::write(folder + u"/_redirects"_s, many);
        Hosted::setHeading(folder, "second");
        const Answer second = m->deploy(folder);
        QVERIFY2(second.errorCode() == u"edge-rules-too-heavy", second.out + second.err);
        QVERIFY2(second.out.contains(said), second.out);
        QVERIFY2(!second.errorNext().isEmpty(), second.out);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
    }

    void aDeniedActionIsNamedAndNothingStays()
    {
        Hosted::fault(R"({"operation": "cloudfront:CreateDistribution", "via": "cloudformation", "do": "denied"})");
        const Answer answer = m->deploy(m->site(u"shop"_s));
        QVERIFY(answer.exit != 0);
        QCOMPARE(answer.errorCode(), u"aws-stack-failed"_s);
        QVERIFY(answer.out.contains("cloudfront:CreateDistribution"));
        QVERIFY2(answer.errorNext().contains(uR"({"Action":"cloudfront:CreateDistribution","Effect":"Allow",)"_s),
                 qPrintable(answer.errorNext()));
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
            u"request-service-quota-increase"_s);
        row("quota of what sites share", "cloudfront:CreateDistribution",
            R"("do": "error", "code": "TooManyDistributionsWithFunctionAssociations", "message": "The maximum is reached",
               "via": "cloudformation")",
            u"shipctl connections zone"_s);
        row("quota of the foundation", "cloudfront:CreateFunction",
            R"("do": "error", "code": "TooManyFunctions", "message": "You have reached your limit", "via": "cloudformation")",
            u"Service Quotas"_s);
        row("left by somebody", "cloudfront:CreateCachePolicy",
            R"("do": "error", "code": "CachePolicyAlreadyExists", "status": 409, "message": "A policy has that name",
               "via": "cloudformation")",
            u"shipctl inventory --all"_s);
        row("name taken", "s3:CreateBucket",
            R"("do": "error", "code": "BucketAlreadyExists", "status": 409, "message": "The name is taken",
               "via": "cloudformation")",
            u"The name is taken"_s);
        row("denied bucket policy", "s3:PutBucketPolicy", R"("do": "denied", "via": "cloudformation")",
            u"PutBucketPolicy"_s);
        row("denied routes", "cloudfront-keyvaluestore:UpdateKeys", R"("do": "denied")", u"UpdateKeys"_s);
        row("denied uploads", "s3:PutObject", R"("do": "denied", "nth": 2)", u"PutObject"_s);
        row("denied writing at all", "s3:PutObject", R"("do": "denied", "count": 0)", u"PutObject"_s);
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
        QVERIFY2(answer.errorCode() != u"left-behind", answer.out);
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

    void aRemovalThatIsDeniedNamesWhatIsMissingAndGoesOnFromThere()
    {
        QCOMPARE(m->deploy(m->site(u"shop"_s)).exit, 0);
        Hosted::fault(
            R"({"operation": "cloudfront:DeleteDistribution", "via": "cloudformation", "do": "denied", "count": 0})");
        const QStringList remove{u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s};
        const Answer failed = m->home.run(remove);
        QVERIFY(failed.exit != 0);
        QVERIFY2(failed.errorCode() == u"aws-stack-failed", failed.out);
        QVERIFY2(failed.errorNext().contains(uR"({"Action":"cloudfront:DeleteDistribution","Effect":"Allow",)"_s),
                 failed.out);
        Hosted::rig().request("DELETE", u"/_rig/faults"_s);
        const Answer removed = m->home.run(remove); // of a stack in DELETE_FAILED
        QVERIFY2(removed.exit == 0, removed.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void aDistributionWithAPricingPlanIsNamed()
    {
        QCOMPARE(m->deploy(m->site(u"shop"_s)).exit, 0);
        Hosted::fault(
            R"({"operation": "cloudfront:DeleteDistribution", "via": "cloudformation", "count": 0, "do": "error",
                          "status": 412, "code": "PreconditionFailed", )"
            R"("message": "You can't delete this distribution while it's subscribed to a pricing plan."})");
        const QStringList remove{u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s};
        const Answer failed = m->home.run(remove);
        QVERIFY(failed.exit != 0);
        QVERIFY2(failed.errorNext().contains(u"flat-rate pricing plan"_s), failed.out);
        Hosted::rig().request("DELETE", u"/_rig/faults"_s);
        const Answer removed = m->home.run(remove);
        QVERIFY2(removed.exit == 0, removed.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    //! A change by hand that AWS could not take back.
    void aStackThatIsStuckInARollbackIsNamedWithItsWayOut()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        const QString stack = Hosted::inventory().filter(u"stack shipdeck-shop"_s).value(0).section(u' ', 1);
        Hosted::fault(
            R"({"operation": "cloudfront:UpdateDistribution", "via": "cloudformation", "do": "denied", "nth": 2})");
        Hosted::byHand(u"from botocore.exceptions import WaiterError\n"
                       u"boto3.client('s3').create_bucket(Bucket='taken')\n"
                       u"stacks = boto3.client('cloudformation')\n"
                       u"body = stacks.get_template(StackName='%1')['TemplateBody']\n"
                       u"taken = '  Taken: {Type: AWS::S3::Bucket, DependsOn: Distribution, Properties: '\n"
                       u"taken += '{BucketName: taken}}'\n"
                       u"body = body.replace('\\nResources:\\n', '\\nResources:\\n' + taken + '\\n')\n"
                       u"stacks.update_stack(StackName='%1', TemplateBody=body, Parameters=[\n"
                       u"    {'ParameterKey': 'Project', 'UsePreviousValue': True},\n"
                       u"    {'ParameterKey': 'PriceClass', 'ParameterValue': 'PriceClass_100'}])\n"
                       u"try:\n"
                       u"    stacks.get_waiter('stack_update_complete').wait(StackName='%1', "
                       u"WaiterConfig={'Delay': 0, 'MaxAttempts': 1000})\n"
                       u"except WaiterError as failed:\n"
                       u"    assert 'UPDATE_ROLLBACK_FAILED' in str(failed), failed\n"_s.arg(stack));
        Hosted::setHeading(folder, "second");
        const Answer stuck = m->deploy(folder);
        QVERIFY(stuck.exit != 0);
        QVERIFY2(stuck.errorCode() == u"aws-stack-stuck", stuck.out);
        QVERIFY2(stuck.errorNext().contains(u"Continue update rollback"_s) && stuck.errorNext().contains(stack),
                 stuck.out);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
        // What is said to do helps.
        Hosted::byHand(u"stacks = boto3.client('cloudformation')\n"
                       u"stacks.continue_update_rollback(StackName='%1')\n"
                       u"stacks.get_waiter('stack_rollback_complete').wait(StackName='%1', "
                       u"WaiterConfig={'Delay': 0, 'MaxAttempts': 1000})\n"_s.arg(stack));
        const Answer again = m->deploy(folder);
        QVERIFY2(again.exit == 0, again.err);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("second"));
    }

    void aRegionThatIsOffIsNamedBeforeAnythingIsMade()
    {
        Hosted::fault(R"({"operation": "sts:", "do": "error", "code": "RegionDisabledException", "status": 403,
                          "message": "STS is not activated in this region for account:123456789012.", "count": 0})");
        const Answer answer = m->deploy(m->site(u"shop"_s), {u"--region"_s, u"ap-east-1"_s});
        QVERIFY2(answer.errorCode() == u"aws-region-disabled", answer.out);
        QVERIFY2(answer.errorNext().contains(u"enable-region"_s), answer.out);
        QVERIFY2(answer.out.contains("STS is not activated"), answer.out);
        QCOMPARE(m->home.run({u"projects"_s, u"--json"_s}).items().size(), 0);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void aProjectStaysInItsRegion()
    {
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        Hosted::setHeading(folder, "second");
        const Answer other = m->deploy(folder, {u"--region"_s, u"eu-west-1"_s});
        QVERIFY2(other.errorCode() == u"aws-region-differs", other.out);
        QVERIFY2(other.errorNext().contains(u"--region"_s), other.out);
        const Answer same = m->deploy(folder); // as it says
        QVERIFY2(same.exit == 0, same.err);
        QVERIFY(Hosted::shown(same.json()[u"url"_s].toString()).contains("second"));
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

    void aPlanOfWhatStandsMakesNothingAnewWhereNobodyAnswers()
    {
        const QString folder = m->site(u"shop"_s);
        const QStringList plan{u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s, u"--plan"_s};
        QVERIFY(m->home.run(plan).out.contains("The first deployment takes some minutes"));
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        QVERIFY(!m->home.run(plan).out.contains("The first deployment takes some minutes"));
        m->home.environment().insert(u"AWS_ENDPOINT_URL"_s, u"http://127.0.0.1:9"_s); // nobody listens there
        const Answer alone = m->home.run(plan);
        QVERIFY2(alone.exit == 0, alone.err);
        QVERIFY2(alone.out.contains("of this site could not be reached"), alone.out);
        QVERIFY2(!alone.out.contains("AWS::S3::Bucket") && !alone.out.contains("as if it had no Shipdeck resources"),
                 alone.out);
        QVERIFY(!alone.out.contains("The first deployment takes some minutes"));
        QVERIFY(alone.out.contains(first.json()[u"url"_s].toString().toUtf8()));
    }

    void aBucketDeletedByHandIsSaid()
    {
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        Hosted::byHand(u"s3 = boto3.resource('s3')\n"
                       "for bucket in s3.buckets.all():\n"
                       "    bucket.objects.all().delete()\n"
                       "    bucket.delete()\n"_s);
        Hosted::setHeading(folder, "second");
        const Answer gone = m->deploy(folder);
        QVERIFY(gone.exit != 0);
        QVERIFY2(gone.errorCode() == u"cloudfront-bucket-gone", gone.out);
        QVERIFY(gone.errorNext().contains(u"shipctl remove shop"_s));
        verifyStandsAnew(folder, "second");
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
SHIPDECK_TEST(CloudFrontRefusalsTest)

#include "refusals_test.moc"
