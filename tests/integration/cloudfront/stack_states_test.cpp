// SPDX-License-Identifier: MIT
#include "console.h"
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

//! Shipdeck's own foundation, made by somebody's hand.
const QString makeFoundation =
    u"cfn = boto3.client('cloudformation')\n"
    "name, body = 'shipdeck-foundation', open('%1').read()\n"
    "def settled():\n"
    "    import time\n"
    "    while (now := cfn.describe_stacks(StackName=name)['Stacks'][0]['StackStatus']).endswith('_IN_PROGRESS'):\n"
    "        time.sleep(0.02)\n"
    "    return now\n"
    "def make(**more):\n"
    "    cfn.create_stack(StackName=name, TemplateBody=body, Capabilities=['CAPABILITY_NAMED_IAM'], **more)\n"_s;

QByteArray refused(const char* operation, const char* more = "")
{
    return QByteArray(R"({"operation": ")") + operation + R"(", "via": "cloudformation", "do": "denied")" + more + '}';
}

} // namespace

//! The site's stack, or that of the foundation, in each state in which somebody may have left it.
class CloudFrontStackStatesTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void aFirstDeploymentGetsOnWithAFoundationThatWasNeverFinished_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("then");
        QTest::addColumn<QString>("script");
        const QByteArray none;
        const QByteArray noRouter = refused("cloudfront:CreateFunction");
        QTest::newRow("ROLLBACK_COMPLETE")
            << noRouter << none << u"make()\nassert settled() == 'ROLLBACK_COMPLETE'\n"_s;
        QTest::newRow("ROLLBACK_FAILED") << noRouter << refused("cloudfront:DeleteKeyValueStore")
                                         << u"make()\nassert settled() == 'ROLLBACK_FAILED'\n"_s;
        QTest::newRow("CREATE_FAILED") << noRouter << none
                                       << u"make(OnFailure='DO_NOTHING')\nassert settled() == 'CREATE_FAILED'\n"_s;
        QTest::newRow("REVIEW_IN_PROGRESS")
            << none << none
            << u"cfn.create_change_set(StackName=name, ChangeSetName='x', ChangeSetType='CREATE', TemplateBody=body,\n"
               "                      Capabilities=['CAPABILITY_NAMED_IAM'])\n"_s;
        QTest::newRow("CREATE_IN_PROGRESS") << none << none << u"make()\n"_s;
        QTest::newRow("CREATE_COMPLETE") << none << none << u"make()\nsettled()\n"_s;
    }
    void aFirstDeploymentGetsOnWithAFoundationThatWasNeverFinished()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, then);
        QFETCH(QString, script);
        Hosted::rig().post(u"/_rig/settings"_s, R"({"resource_seconds": 0.2})");
        for (const QByteArray& fault : {first, then})
            if (!fault.isEmpty())
                Hosted::fault(fault);
        Hosted::byHand(makeFoundation.arg(foundationFile()) + script);
        Hosted::rig().request("DELETE", u"/_rig/faults"_s);
        Hosted::rig().post(u"/_rig/settings"_s, R"({"resource_seconds": 0})");
        verifyWholeLife();
    }

    void aFirstDeploymentNamesWhatKeepsAFoundationFromGoing()
    {
        Hosted::fault(refused("cloudfront:DeleteFunction", R"(, "count": 0)"));
        Hosted::byHand(
            makeFoundation.arg(foundationFile())
            + u"make()\nsettled()\ncfn.delete_stack(StackName=name)\nassert settled() == 'DELETE_FAILED'\n"_s);
        Hosted::rig().request("DELETE", u"/_rig/faults"_s);
        const Answer met = m->deploy(m->site(u"shop"_s));
        QVERIFY2(met.errorCode() == u"aws-stack-stuck", met.out);
        QVERIFY2(met.out.contains("Router") && met.errorNext().contains(u"shipctl connections remove"_s), met.out);
        QCOMPARE(m->home.run({u"connections"_s, u"remove"_s, u"--yes"_s, u"--wait"_s}).exit, 0); // as it says
        QCOMPARE(Hosted::inventory(), QStringList());
        verifyWholeLife();
    }

    //! Its first deployment failed, and who may not delete stacks could not take it back.
    void aSiteThatWasNeverFinishedIsMadeAgainOrGoes_data()
    {
        QTest::addColumn<QByteArrayList>("faults");
        QTest::addColumn<QString>("state");
        const QByteArray none = refused("cloudfront:CreateDistribution");
        QTest::newRow("ROLLBACK_COMPLETE") << QByteArrayList{none} << u"ROLLBACK_COMPLETE"_s;
        QTest::newRow("ROLLBACK_FAILED") << QByteArrayList{none, refused("s3:DeleteBucket")} << u"ROLLBACK_FAILED"_s;
        QTest::newRow("REVIEW_IN_PROGRESS")
            << QByteArrayList{R"({"operation": "cloudformation:ExecuteChangeSet", "do": "denied", "nth": 2})"}
            << u"REVIEW_IN_PROGRESS"_s;
    }
    void aSiteThatWasNeverFinishedIsMadeAgainOrGoes()
    {
        QFETCH(QByteArrayList, faults);
        QFETCH(QString, state);
        for (const bool isRemoved : {true, false}) {
            for (const QByteArray& fault : std::as_const(faults))
                Hosted::fault(fault);
            Hosted::fault(R"({"operation": "cloudformation:DeleteStack", "do": "denied", "count": 0})");
            const Answer failed = m->deploy(m->site(u"shop"_s));
            QVERIFY2(failed.errorCode() == u"left-behind", failed.out);
            QVERIFY(failed.errorNext().contains(u"Then deploy again, or remove the project"_s));
            const QJsonObject error = failed.json()[u"error"_s].toObject();
            if (error[u"next"_s].toString().contains(u"\"Effect\":\"Allow\""_s))
                QCOMPARE(error[u"details"_s][u"statement"_s][u"Effect"_s].toString(), u"Allow"_s);
            Hosted::rig().request("DELETE", u"/_rig/faults"_s);
            Hosted::byHand(console::siteStack + u"assert cfn.describe_stacks(StackName=stack)['Stacks'][0]"_s
                           + u"['StackStatus'] == '%1'\n"_s.arg(state));
            if (isRemoved)
                QCOMPARE(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
            else
                verifyWholeLife();
            QCOMPARE(Hosted::inventory(), QStringList());
        }
    }

    void aStackThatIsStuckHoldsUpNoRollbackAndHasAWayOut_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("way"); //!< in the words of AWS CLI
        const QString stuck = u"boto3.client('s3').create_bucket(Bucket='taken')\n"
                              "taken = '\\nResources:\\n  Taken: {Type: AWS::S3::Bucket, DependsOn: %2, Properties: '\n"
                              "update(%1, %3 text=('\\nResources:\\n', taken + '{BucketName: taken}}\\n'))\n"
                              "assert settled(%1) == 'UPDATE_ROLLBACK_FAILED'\n"
                              "boto3.client('s3').delete_bucket(Bucket='taken')\n"_s;
        QTest::newRow("UPDATE_ROLLBACK_FAILED of the site")
            << refused("cloudfront:UpdateDistribution", R"(, "nth": 2)")
            << stuck.arg(u"stack"_s, u"Distribution"_s, u"{'PriceClass': 'PriceClass_100'},"_s)
            << u"Continue update rollback"_s << u"continue-update-rollback"_s;
        QTest::newRow("UPDATE_FAILED of the site")
            << refused("cloudfront:UpdateDistribution")
            << u"update(stack, {'PriceClass': 'PriceClass_100'}, DisableRollback=True)\n"
               "assert settled(stack) == 'UPDATE_FAILED'\n"_s
            << u"Roll back"_s << u"rollback-stack"_s;
    }
    void aStackThatIsStuckHoldsUpNoRollbackAndHasAWayOut()
    {
        QFETCH(QByteArray, fault);
        QFETCH(QString, script);
        QFETCH(QString, said);
        QFETCH(QString, way);
        const QString address = deployTwice();
        Hosted::fault(fault);
        Hosted::byHand(console::update + script);
        Hosted::rig().request("DELETE", u"/_rig/faults"_s);
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.out);
        QVERIFY(Hosted::shown(address).contains("first"));
        QCOMPARE(m->home.run({u"unpin"_s, u"shop"_s}).exit, 0);
        for (const QStringList& more : {QStringList(), QStringList{u"--canary"_s, u"50"_s}}) {
            const Answer met = m->deploy(m->site(u"shop"_s, "third"), more);
            QVERIFY2(met.errorCode() == u"aws-stack-stuck", met.out);
            QVERIFY2(met.errorNext().contains(said), met.out);
            QVERIFY(Hosted::shown(address).contains("first"));
        }
        Hosted::byHand(console::siteStack
                       + u"getattr(cfn, '%1'.replace('-', '_'))(StackName=stack)\n"
                         "assert settled(stack) == 'UPDATE_ROLLBACK_COMPLETE'\n"_s.arg(way));
        const Answer again = m->deploy(m->site(u"shop"_s, "third"));
        QVERIFY2(again.exit == 0, again.out);
        QVERIFY(Hosted::shown(address).contains("third"));
        verifyGoes();
    }

    void aStackThatCouldNotBeDeletedIsNamedAndGoesByTheRemoval()
    {
        const QString address = deployTwice();
        Hosted::fault(refused("cloudfront:DeleteDistribution", R"(, "count": 0)"));
        Hosted::byHand(console::siteStack
                       + u"cfn.delete_stack(StackName=stack)\nassert settled(stack) == 'DELETE_FAILED'\n"_s);
        Hosted::rig().request("DELETE", u"/_rig/faults"_s);
        for (const QStringList& command :
             {QStringList{u"rollback"_s, u"shop"_s, u"--json"_s}, QStringList{u"redeploy"_s, u"shop"_s, u"--json"_s}}) {
            const Answer met = m->home.run(command);
            QVERIFY2(met.errorCode() == u"aws-stack-stuck", met.out);
            QVERIFY2(met.errorNext().contains(u"shipctl remove"_s), met.out);
        }
        QVERIFY(!Hosted::shown(address).contains("first"));
        verifyGoes();
    }

    void whatSomebodyElseDoesToAStackIsWaitedForWhereItMatters()
    {
        const QString address = deployTwice();
        Hosted::rig().post(u"/_rig/settings"_s, R"({"resource_seconds": 3})");
        const auto begin = [](const QString& name, const QString& how) {
            Hosted::byHand(console::update + u"update(%1, %2)\n"_s.arg(name, how));
        };
        begin(u"stack"_s, u"{'PriceClass': 'PriceClass_100'}"_s);
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s}); // at once
        QVERIFY2(back.exit == 0, back.out);
        QVERIFY(Hosted::shown(address).contains("first"));
        QCOMPARE(m->home.run({u"unpin"_s, u"shop"_s}).exit, 0);
        const Answer again = m->deploy(m->site(u"shop"_s, "third"));
        QVERIFY2(again.exit == 0, again.out);
        QVERIFY(Hosted::shown(address).contains("third"));
        begin(u"'shipdeck-foundation'"_s, u"text=('Comment: Host name to release', 'Comment: Other')"_s);
        const Answer later = m->deploy(m->site(u"shop"_s, "fourth"));
        QVERIFY2(later.exit == 0, later.out);
        QVERIFY(Hosted::shown(address).contains("fourth"));
        begin(u"stack"_s, u"{'PriceClass': 'PriceClass_200'}"_s);
        Hosted::rig().post(u"/_rig/settings"_s, R"({"resource_seconds": 0})");
        verifyGoes();
    }

private:
    QString foundationFile() const
    {
        const QString file = m->home.path() + u"/foundation.yaml"_s;
        Home::write(file, m->home.run({u"connections"_s, u"template"_s, u"foundation"_s}).out);
        return file;
    }
    QString deployTwice() const
    {
        const Answer first = m->deploy(m->site(u"shop"_s));
        const Answer second = m->deploy(m->site(u"shop"_s, "second"));
        if (first.exit != 0 || second.exit != 0)
            qWarning() << first.err << second.err;
        return second.json()[u"url"_s].toString();
    }
    void verifyGoes() const
    {
        const Answer removed = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(removed.exit == 0, removed.out + removed.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }
    void verifyWholeLife() const
    {
        const Answer made = m->deploy(m->site(u"shop"_s));
        QVERIFY2(made.exit == 0, made.out + made.err);
        QVERIFY(Hosted::shown(made.json()[u"url"_s].toString()).contains("first"));
        verifyGoes();
    }
};
SHIPDECK_TEST(CloudFrontStackStatesTest)

#include "stack_states_test.moc"
