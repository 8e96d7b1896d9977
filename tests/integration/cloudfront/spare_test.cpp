// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"
#include "support/wait.h"

#include <csignal>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! What is made ahead in an account: the first site of a project takes it, whoever asks first.
class CloudFrontSpareTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsMadeUnasked()
    {
        const Answer answer = m->home.run({u"connections"_s, u"prepare"_s});
        QCOMPARE(answer.exit, 2);
        QVERIFY2(answer.err.contains("Distribution (AWS::CloudFront::Distribution)"), answer.err);
        QVERIFY2(answer.err.contains("Free until someone visits"), answer.err);
        QVERIFY2(answer.err.contains("--yes"), answer.err);
        // Each step as a plan of a deployment has it: its commands, what it needs and how it is taken back.
        for (const char* line :
             {"provision  Create one warm distribution", " $ aws cloudformation create-change-set ",
              " # needs cloudfront: CreateDistribution", " < undo: Resources created by this operation"})
            QVERIFY2(answer.err.contains(line), answer.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void theFirstSiteTakesItAndANewOneFollows()
    {
        prepare();
        const Answer again = m->home.run({u"connections"_s, u"prepare"_s, u"--json"_s});
        QCOMPARE(again.exit, 0);
        const QString spare = again.json()[u"spare"_s].toString();
        QVERIFY2(spare.endsWith(u".cloudfront.net/"_s), again.out);
        QCOMPARE(Hosted::shown(spare).left(3), "404");

        const QString folder = m->site(u"shop"_s);
        const Answer plan = m->deploy(folder, {u"--plan"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        QCOMPARE(plan.json()[u"address"_s].toString(), spare);
        QVERIFY(plan.out.contains("the warm distribution"));
        QVERIFY(!plan.out.contains("AWS::CloudFront::Distribution"));

        // Whoever had to make a distribution now would wait for longer than this test.
        Hosted::rig().post(u"/_rig/settings"_s, R"({"distribution_seconds": 3600})");
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        QCOMPARE(first.json()[u"url"_s].toString(), spare);
        QVERIFY(Hosted::shown(spare).contains("first"));
        const QByteArray calls = m->home.run({u"show"_s, first.json()[u"id"_s].toString(), u"--calls"_s}).out;
        QVERIFY(calls.contains("aws s3api put-object --if-none-match '*'"));
        QVERIFY(!calls.contains("create-change-set"));
        QCOMPARE(m->keptStep(first, u"provision"_s), Hosted::plannedStep(plan, u"provision"_s));
        Hosted::setHeading(folder, "second");
        const Answer second = m->deploy(folder);
        QVERIFY2(second.exit == 0, second.err);
        QVERIFY(Hosted::shown(spare).contains("second"));
        // The same yes holds: a new one is being made.
        QTRY_VERIFY(spares().size() == 2);
    }

    void goesWithTheConnectionAndSitesStay()
    {
        prepare();
        const Answer first = m->deploy(m->site(u"shop"_s));
        QVERIFY2(first.exit == 0, first.err);
        const QString address = first.json()[u"url"_s].toString();
        QTRY_VERIFY(isPrepared());
        const Answer there = m->home.run({u"inventory"_s, u"--json"_s});
        QStringList projects;
        for (const QJsonValue stack : there.json()[u"stacks"_s].toArray())
            projects << stack[u"project"_s].toString();
        projects.sort();
        QCOMPARE(projects, (QStringList{QString(), u"shop"_s, u"spare"_s}));

        const Answer gone = m->home.run({u"connections"_s, u"remove"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(spares().size(), 1); // the site's
        QCOMPARE(gone.json()[u"removed"_s].toArray().size(), 1);
        QVERIFY(!spares().contains(u"stack "_s + gone.json()[u"removed"_s][0].toString()));
        QCOMPARE(gone.json()[u"stays"_s].toArray(), QJsonArray{u"shipdeck-foundation"_s});
        const QJsonValue because = gone.json()[u"staysBecause"_s];
        QCOMPARE(because[u"what"_s], u"The stack shipdeck-foundation stays, because sites need it: shop."_s);
        QVERIFY2(because[u"next"_s].toString().contains(u"shipctl remove"_s), gone.out);
        QVERIFY(Hosted::shown(address).contains("first"));
        // Nobody wants one any more.
        const Answer blog = m->deploy(m->site(u"blog"_s));
        QVERIFY2(blog.exit == 0, blog.err);
        QCOMPARE(spares().size(), 1);
        QCOMPARE(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(m->home.run({u"remove"_s, u"blog"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void isRemovedToTheLastPiece()
    {
        prepare();
        const QByteArray spare = spares().value(0).mid(6).toUtf8();
        QVERIFY(!spare.isEmpty());
        const QStringList remove{u"connections"_s, u"remove"_s, u"--yes"_s};
        const Answer gone = m->home.run(remove);
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(gone.out,
                 "Prepared resources in 123456789012, us-east-1 were deleted: " + spare + ", shipdeck-foundation.\n");
        QCOMPARE(Hosted::inventory(), QStringList());
        const Answer again = m->home.run(remove); // nothing left is fine
        QCOMPARE(again.exit, 0);
        QCOMPARE(again.out, "There was no warm distribution to delete in 123456789012, us-east-1.\n");
    }

    //! By its own name, which can be typed as it stands; one that a project has is none of them.
    void aRemovalNamesEachThatGoes()
    {
        prepare();
        const QString first = spares().value(0).section(u' ', 1, 1);
        Hosted::byHand(inBucketOf(first) + u"put(Body=b'{\"v\":1,\"project\":\"p\",\"operation\":\"o\"}')\n"_s);
        prepare();
        QCOMPARE(spares().size(), 2);
        const Answer one = m->home.run({u"connections"_s, u"remove"_s});
        QCOMPARE(one.exit, 2); // nobody to ask: it is shown
        QVERIFY2(!one.err.contains(first.toUtf8()), one.err);
        QCOMPARE(one.err.count("--stack-name shipdeck-spare-"), 1);

        Hosted::byHand(inBucketOf(first) + u"delete()\n"_s);
        const Answer both = m->home.run({u"connections"_s, u"remove"_s});
        QVERIFY2(!both.err.contains('<'), both.err);
        for (const QString& stack : spares())
            QCOMPARE(both.err.count("--stack-name " + stack.section(u' ', 1, 1).toUtf8()), 1);
        for (const QString& bucket : Hosted::inventory().filter(u"bucket "_s)) {
            const QByteArray name = bucket.section(u' ', 1, 1).toUtf8();
            QVERIFY2(both.err.contains("aws s3 rm s3://" + name + " --recursive"), both.err);
            QVERIFY2(both.err.contains("aws s3api delete-bucket --bucket " + name), both.err);
        }
        QCOMPARE(both.err.count("the warm distribution "), 2);

        const Answer gone = m->home.run({u"connections"_s, u"remove"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void whatIsInNoStackAnyMoreIsDeletedWhenSomebodySaysSo()
    {
        const Answer nothing = m->home.run({u"connections"_s, u"clean"_s, u"--json"_s});
        QCOMPARE(nothing.json()[u"state"_s].toString(), u"clean"_s);
        QVERIFY(m->deploy(m->site(u"shop"_s)).exit == 0);
        QVERIFY(m->deploy(m->site(u"blog"_s)).exit == 0);
        const QStringList before = Hosted::inventory().filter(u"bucket "_s);
        QCOMPARE(before.size(), 2);
        const QString stack = Hosted::inventory().filter(u"stack shipdeck-shop-"_s).value(0).section(u' ', 1);
        Hosted::deleteStack(stack); // by hand, in AWS's console
        QCOMPARE(Hosted::inventory().filter(u"bucket "_s), before);

        const Answer asked = m->home.run({u"connections"_s, u"clean"_s});
        QCOMPARE(asked.exit, 2);
        QVERIFY2(asked.err.contains("the bucket shipdeck-") && asked.err.contains("--yes"), asked.err);
        QCOMPARE(Hosted::inventory().filter(u"bucket "_s), before);
        const Answer gone = m->home.run({u"connections"_s, u"clean"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(gone.json()[u"leftovers"_s].toArray().size(), 1);
        QCOMPARE(Hosted::inventory().filter(u"bucket "_s).size(), 1);
        QCOMPARE(m->home.run({u"connections"_s, u"clean"_s, u"--yes"_s, u"--json"_s}).json()[u"state"_s], u"clean"_s);
        QCOMPARE(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(m->home.run({u"remove"_s, u"blog"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    //! It bears no tags, and the foundation cannot be made while it is there.
    void aBoundaryThatWasLeftIsNamedAndGoes()
    {
        const Answer policy = m->home.run({u"connections"_s, u"policy"_s, u"--json"_s});
        Hosted::byHand(uR"(boto3.client('iam').create_policy(
    PolicyName='shipdeck-boundary-us-east-1', Path='/shipdeck/', PolicyDocument='{"Version": "2012-10-17",'
    '"Statement": [{"Effect": "Deny", "Action": "*", "Resource": "*"}]}'))"_s);
        const QStringList left{u"policy shipdeck-boundary-us-east-1"_s};
        QCOMPARE(Hosted::inventory(), left);
        Hosted::rig().post(u"/_rig/policy"_s,
                           QJsonDocument(QJsonObject{{u"document"_s, policy.json()[u"policy"_s]}}).toJson());
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 1);

        const QString arn = u"arn:aws:iam::123456789012:policy/shipdeck/shipdeck-boundary-us-east-1"_s;
        const Answer found = m->home.run({u"inventory"_s});
        QVERIFY2(found.out.contains(arn.toUtf8()) && found.out.contains("(in no stack)"), found.out);
        QString said;
        for (const QJsonValue check : m->home.run({u"doctor"_s, u"aws"_s, u"--json"_s}).items())
            if (check[u"code"_s] == u"aws-leftovers"_s)
                said = check[u"what"_s].toString();
        QVERIFY2(said.contains(u"shipdeck-boundary-us-east-1"_s), qPrintable(said));
        const Answer asked = m->home.run({u"connections"_s, u"clean"_s});
        QCOMPARE(asked.exit, 2);
        QVERIFY2(asked.err.contains("the permissions boundary " + arn.toUtf8() + " for roles"), asked.err);
        const Answer gone = m->home.run({u"connections"_s, u"clean"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(gone.json()[u"leftovers"_s].toArray(), QJsonArray{arn});
        const Answer again = m->home.run({u"connections"_s, u"clean"_s, u"--yes"_s, u"--json"_s});
        QCOMPARE(again.json()[u"state"_s].toString(), u"clean"_s);

        const Answer made = m->deploy(folder);
        QVERIFY2(made.exit == 0, made.err);
        for (const QJsonValue item : m->home.run({u"inventory"_s, u"--json"_s}).json()[u"items"_s].toArray())
            QCOMPARE(item[u"place"_s].toString(), u"stack"_s); // it is the foundation's now
        QCOMPARE(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(Hosted::rig().policy()[u"refused"_s].toArray(), QJsonArray());
        Hosted::rig().post(u"/_rig/policy"_s, R"({"document": null})");
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void aRemovalNamesWhatAnEarlierStackLeft()
    {
        const QString folder = m->site(u"shop"_s);
        QVERIFY(m->deploy(folder).exit == 0);
        const QString bucket = Hosted::inventory().filter(u"bucket "_s).value(0).section(u' ', 1, 1);
        const QString stack = Hosted::inventory().filter(u"stack shipdeck-shop-"_s).value(0).section(u' ', 1);
        Hosted::deleteStack(stack); // by hand, in AWS's console
        const Answer again = m->deploy(folder, {u"--force"_s});
        QVERIFY2(again.exit == 0, again.err);
        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QVERIFY2(gone.err.contains(bucket.toUtf8()) && gone.err.contains("connections clean"), gone.err);
        QVERIFY2(!gone.out.contains("shop was removed completely") && gone.out.contains(bucket.toUtf8()), gone.out);
        QVERIFY(m->home.run({u"connections"_s, u"clean"_s, u"--yes"_s}).exit == 0);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void twoComputersNeverTakeTheSameOne()
    {
        prepare();
        Hosted other;
        const QString here = m->site(u"shop"_s, "from here");
        const QString there = other.site(u"shop"_s, "from there");
        const auto one = m->home.start({u"deploy"_s, here, u"--target"_s, u"cloudfront"_s, u"--json"_s});
        const auto two = other.home.start({u"deploy"_s, there, u"--target"_s, u"cloudfront"_s, u"--json"_s});
        QVERIFY(one->waitForFinished(deadlineMs) && two->waitForFinished(deadlineMs));
        QCOMPARE(one->exitCode(), 0);
        QCOMPARE(two->exitCode(), 0);
        const QString first = urlIn(one->readAllStandardOutput());
        const QString second = urlIn(two->readAllStandardOutput());
        QVERIFY(!first.isEmpty() && !second.isEmpty() && first != second);
        QVERIFY(Hosted::shown(first).contains("from here"));
        QVERIFY(Hosted::shown(second).contains("from there"));
    }

    void aFirstDeploymentThatFailsGivesItBack()
    {
        prepare();
        const QString spare = m->home.run({u"connections"_s, u"prepare"_s, u"--json"_s}).json()[u"spare"_s].toString();
        const QString folder = m->site(u"shop"_s);
        Hosted::fault(R"({"operation": "s3:PutObject", "path": "/releases/", "do": "denied"})");
        QVERIFY(m->deploy(folder).exit != 0);
        const Answer now = m->home.run({u"connections"_s, u"prepare"_s, u"--json"_s});
        QCOMPARE(now.json()[u"spare"_s].toString(), spare);
        QCOMPARE(spares().size(), 1);
    }

    void goesOnAfterTheAgentWasKilled()
    {
        Hosted::rig().post(u"/_rig/settings"_s, R"({"distribution_seconds": 4})");
        const Answer begun = m->home.run({u"connections"_s, u"prepare"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(begun.exit == 0, begun.err);
        QCOMPARE(begun.json()[u"state"_s].toString(), u"preparing"_s);
        QTRY_VERIFY(!spares().isEmpty());
        QCOMPARE(::kill(pid_t(m->home.agentPid()), SIGKILL), 0);
        QCOMPARE(m->home.run({u"list"_s}).exit, 0);
        QTRY_VERIFY(isPrepared());
        QCOMPARE(spares().size(), 1);
    }

    void whatCannotBeMadeLeavesNothing()
    {
        Hosted::fault(R"({"operation": "cloudfront:CreateDistribution", "via": "cloudformation", "do": "denied"})");
        const Answer answer = m->home.run({u"connections"_s, u"prepare"_s, u"--yes"_s, u"--wait"_s, u"--json"_s});
        QVERIFY(answer.exit != 0);
        QVERIFY2(answer.out.contains("cloudfront:CreateDistribution"), answer.out);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

private:
    void prepare() const
    {
        const Answer made = m->home.run({u"connections"_s, u"prepare"_s, u"--yes"_s, u"--wait"_s, u"--json"_s});
        QVERIFY2(made.exit == 0, made.err);
        QCOMPARE(made.json()[u"state"_s].toString(), u"prepared"_s);
    }
    bool isPrepared() const
    {
        return m->home.run({u"connections"_s, u"prepare"_s, u"--json"_s}).json()[u"state"_s] == u"prepared"_s;
    }
    static QStringList spares() { return Hosted::inventory().filter(u"stack shipdeck-spare-"_s); }
    //! What says whose it is: the beginning of a call about it.
    static QString inBucketOf(const QString& stack)
    {
        return u"stack = boto3.client('cloudformation').describe_stacks(StackName='%1')['Stacks'][0]\n"
               "bucket = next(o['OutputValue'] for o in stack['Outputs'] if o['OutputKey'] == 'Bucket')\n"
               "claim = boto3.resource('s3').Object(bucket, 'shipdeck/claim.json')\n"
               "claim."_s.arg(stack);
    }
    static QString urlIn(const QByteArray& json) { return QJsonDocument::fromJson(json).object()[u"url"_s].toString(); }
};
SHIPDECK_TEST(CloudFrontSpareTest)

#include "spare_test.moc"
