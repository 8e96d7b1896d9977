// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QRegularExpression>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! Sites on S3 and CloudFront, from the first deployment to an account with nothing in it.
class CloudFrontLifeTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void isSeenThroughTheEdgeChangedTakenBackAndGone()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        const QString address = first.json()[u"url"_s].toString();
        QVERIFY(address.endsWith(u".cloudfront.net/"_s));
        QVERIFY(Hosted::shown(address).contains("first"));
        QCOMPARE(Hosted::shown(address + u"about/"_s), "about\n");
        QVERIFY(Hosted::shown(address + u"old"_s).startsWith("301 /about/"));
        QCOMPARE(Hosted::shown(address + u"nowhere.txt"_s), "404 nothing here\n");

        Hosted::setHeading(folder, "second");
        Hosted::rig().forget();
        const Answer second = m->deploy(folder);
        QVERIFY2(second.exit == 0, second.err);
        QCOMPARE(second.json()[u"url"_s].toString(), address);
        QVERIFY(Hosted::shown(address).contains("second"));
        const QStringList calls = Hosted::rig().calls();
        QVERIFY(calls.filter(u"CreateChangeSet"_s).isEmpty()); // the stacks are as they should be
        QCOMPARE(calls.filter(u"/assets/"_s), QStringList());  // it is there
        QCOMPARE(stage(second, u"provision"_s)[u"state"_s].toString(), u"skipped"_s);

        Hosted::rig().forget();
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QCOMPARE(back.json()[u"id"_s].toString(), first.json()[u"id"_s].toString());
        for (const char* const left : {"Data that the app or its visitors have stored since", "Access settings"})
            QVERIFY2(back.err.contains(left), back.err);
        QVERIFY(Hosted::shown(address).contains("first"));
        const QStringList writes = Hosted::rig().calls().filter(u"POST"_s).filter(u"/key-value-stores/"_s);
        QCOMPARE(writes.size(), 1);

        const Answer third = m->deploy(folder, {u"--force"_s}); // what was gone back to is pinned
        QVERIFY2(third.exit == 0, third.err);
        QVERIFY(Hosted::shown(address).contains("first"));
        const Answer on = m->home.run({u"promote"_s, third.json()[u"id"_s].toString(), u"--json"_s});
        QVERIFY2(on.exit == 0, on.err);
        QVERIFY(Hosted::shown(address).contains("second"));

        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QVERIFY(gone.text().contains(u"AWS"_s));
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void goesBackToAReleaseThatOnlyTheBucketStillHas()
    {
        const QString folder = m->site(u"shop"_s);
        Home::write(folder + u"/photo.svg"_s, QByteArray(700'000, 'x'));
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        QCOMPARE(m->home.run({u"settings"_s, u"diskBudget=1MB"_s}).exit, 0);
        for (const char* heading : {"second", "third"}) {
            Hosted::setHeading(folder, heading);
            QVERIFY2(m->deploy(folder).exit == 0, heading);
        }
        const QString artifact = m->home.path() + u"/home/data/artifacts/"_s + first.json()[u"artifact"_s].toString();
        QVERIFY(becomesTrue([&] { return !QFileInfo::exists(artifact); }));
        const Answer back =
            m->home.run({u"rollback"_s, u"shop"_s, u"--to"_s, first.json()[u"id"_s].toString(), u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
    }

    //! What stands there already is named, in commands that mean the same account and region when they are typed.
    static void sayWhoseAndWhere(const QJsonObject& step)
    {
        const QStringList commands = step[u"commands"_s].toVariant().toStringList();
        for (const QString& command : commands.filter(QRegularExpression(u"^aws "_s)))
            QVERIFY2(command.contains(u" --region "_s) && !command.contains(u"<bucket>"_s)
                         && !command.contains(u"<store>"_s) && !command.contains(u"<host>"_s),
                     qPrintable(command));
    }

    //! Who opens a deployment later sees what whoever clicked had seen: made, standing, changed.
    void keepsThePlanAsItWasBeforeTheClick()
    {
        const QString provision = u"provision"_s;
        const QString folder = m->site(u"shop"_s);
        const Answer plan = m->deploy(folder, {u"--plan"_s});
        const QJsonObject planned = Hosted::plannedStep(plan, provision);
        QVERIFY2(planned[u"changes"_s].toArray().size() > 5 && planned[u"commands"_s].toArray().size() > 5, plan.out);
        QVERIFY(!planned[u"undo"_s].toString().isEmpty() && !planned[u"permissions"_s].toArray().isEmpty());
        Hosted::rig().forget();
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        QCOMPARE(m->keptStep(first, provision), planned);
        // Nobody is asked twice for it.
        QCOMPARE(Hosted::rig().calls().filter(u"CreateChangeSet"_s).size(), 2);
        QCOMPARE(Hosted::rig().calls().filter(u"DeleteChangeSet"_s), QStringList());
        QCOMPARE(m->keptStep(first, u"assign"_s)[u"changes"_s][0][u"what"_s].toString(),
                 u"the route of "_s + first.json()[u"url"_s].toString());

        Hosted::setHeading(folder, "second");
        const QJsonObject standing = Hosted::plannedStep(m->deploy(folder, {u"--plan"_s}), provision);
        const Answer second = m->deploy(folder);
        QVERIFY2(second.exit == 0, second.err);
        QCOMPARE(m->keptStep(second, provision), standing);
        QCOMPARE(standing[u"changes"_s].toArray().size(), 0);
        const QJsonArray steps = m->deploy(folder, {u"--plan"_s}).json()[u"steps"_s].toArray();
        for (const QJsonValue& step : steps)
            sayWhoseAndWhere(step.toObject());
        const QJsonObject assign = steps.last().toObject();
        QCOMPARE(assign[u"changes"_s].toArray().last()[u"verb"_s].toString(), u"delete"_s);
        QCOMPARE(assign[u"commands"_s].toVariant().toStringList().filter(u"aws s3 rm s3://"_s).size(), 2);

        // As an older Shipdeck made it.
        Hosted::byHand(uR"(cfn = boto3.client('cloudformation')
name = next(s['StackName'] for s in cfn.describe_stacks()['Stacks'] if 'foundation' not in s['StackName'])
body = cfn.get_template(StackName=name)['TemplateBody']
body = body.replace("template, Value: '4.", "template, Value: '1.").replace('CacheTagConfig:', '# CacheTagConfig:')
cfn.update_stack(StackName=name, TemplateBody=body, Parameters=[{'ParameterKey': 'Project', 'UsePreviousValue': True}])
cfn.get_waiter('stack_update_complete').wait(StackName=name, WaiterConfig={'Delay': 1})
)"_s);
        Hosted::setHeading(folder, "third");
        const Answer change = m->deploy(folder, {u"--plan"_s});
        const QJsonObject changing = Hosted::plannedStep(change, provision);
        QVERIFY2(changing[u"changes"_s][0][u"verb"_s].toString() == u"change"_s, change.out);
        const Answer third = m->deploy(folder);
        QVERIFY2(third.exit == 0, third.err);
        QCOMPARE(m->keptStep(third, provision), changing);
        Hosted::byHand(uR"(cloudfront = boto3.client('cloudfront')
name = cloudfront.list_distributions()['DistributionList']['Items'][0]['Id']
config = cloudfront.get_distribution_config(Id=name)['DistributionConfig']
assert config['CacheTagConfig'] == {'HeaderName': 'x-amz-meta-cache-tag'}
)"_s);
    }

    //! Its build fails, so nobody ever looked at the account.
    void keepsWhatItWouldHaveMade()
    {
        const QString folder = m->home.folder(u"shop"_s, {{u"package.json"_s, R"({"scripts": {"build": "exit 7"}})"}});
        const QJsonObject planned = Hosted::plannedStep(m->deploy(folder, {u"--plan"_s}), u"provision"_s);
        const Answer first = m->deploy(folder);
        QVERIFY(first.exit != 0);
        QCOMPARE(m->keptStep(first, u"provision"_s), planned);
    }

    void tellsTheHeadersThatVisitorsGet()
    {
        const QString folder = m->site(u"shop"_s);
        Home::write(folder + u"/_headers"_s, "/about/\n  X-Frame-Options: DENY\n  X-Content-Type-Options: own\n");
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        const QString address = first.json()[u"url"_s].toString();
        const QStringList ofTheEdge{u"referrer-policy"_s,        u"strict-transport-security"_s,
                                    u"x-content-type-options"_s, u"x-frame-options"_s,
                                    u"x-robots-tag"_s,           u"x-shipdeck-release"_s};
        for (const QString& path : {u""_s, u"about/"_s, u"old"_s, u"nowhere.txt"_s}) {
            const QJsonObject told =
                m->home.run({u"edge"_s, u"test"_s, u'/' + path, u"--project"_s, u"shop"_s, u"--json"_s})
                    .json()[u"headers"_s]
                    .toObject();
            const QJsonObject got = Hosted::headersOf(address + path);
            for (const QString& name : ofTheEdge)
                QCOMPARE(told[name].toString(), got[name].toString());
        }
    }

    //! Wherever one stands: its host is known.
    void testsAnAddressByItsHost()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        const QString page = first.json()[u"url"_s].toString() + u"about/"_s;
        const QStringList test{u"edge"_s, u"test"_s, page};
        const Answer told = m->home.runIn(QDir::tempPath(), test + QStringList{u"--json"_s});
        QVERIFY2(told.exit == 0, told.err);
        QCOMPARE(told.json()[u"status"_s].toInt(), 200);
        QCOMPARE(told.json()[u"release"_s], first.json()[u"id"_s]);
        QCOMPARE(told.json()[u"environment"_s].toString(), u"production"_s);
        QVERIFY(m->home.runIn(QDir::tempPath(), test).out.contains("shop, production"));
        // Of the folder, where that is meant.
        const Answer meant = m->home.runIn(folder, test + QStringList{u"--dir"_s, u"."_s, u"--json"_s});
        QCOMPARE(meant.json()[u"folder"_s].toString(), folder);
    }

    //! A tool that names a file by a hash and puts other bytes under it: each release shows its own.
    void aNameThatLiesHarmsNobody()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        const QString style = first.json()[u"url"_s].toString() + u"assets/app-B1x9Zk_q.css"_s;
        QCOMPARE(Hosted::shown(style), "h1{}\n");
        Home::write(folder + u"/assets/app-B1x9Zk_q.css"_s, "h1{color:red}\n");
        const Answer second = m->deploy(folder);
        QVERIFY2(second.exit == 0, second.err);
        QCOMPARE(Hosted::shown(style), "h1{color:red}\n");
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QCOMPARE(Hosted::shown(style), "h1{}\n");
    }

    //! Built so by the person: no reason to wait, nor to take it back.
    void isThereAlthoughItsPageNamesAFileThatIsMissing()
    {
        const QString folder = m->site(u"shop"_s);
        Home::write(folder + u"/index.html"_s, "<script src=/gone.js></script><h1>first</h1>\n");
        const Answer made = m->deploy(folder);
        QVERIFY2(made.exit == 0, made.err);
        QVERIFY(Hosted::shown(made.json()[u"url"_s].toString()).contains("first"));
        const Answer log = m->home.run({u"logs"_s, made.json()[u"id"_s].toString()});
        QVERIFY2(log.out.contains("index.html refers to /gone.js"), log.out);
    }

    void isThereWithoutAFrontPage()
    {
        const QString folder = m->home.folder(u"data"_s,
                                              {{u"out/data/list 1.json"_s, "[]\n"},
                                               {u"shipdeck.yml"_s, "build: \"true\"\noutput: out\n"}});
        const Answer made = m->deploy(folder);
        QVERIFY2(made.exit == 0, made.err);
        QCOMPARE(Hosted::shown(made.json()[u"url"_s].toString() + u"data/list%201.json"_s), "[]\n");
    }

    //! With just the permissions that Shipdeck itself asks for: none is missing, and no statement is for nothing.
    void livesByItsOwnPolicy()
    {
        const Answer asked = m->home.run({u"connections"_s, u"policy"_s, u"--json"_s});
        QVERIFY2(asked.exit == 0, asked.err);
        const QJsonObject document{{u"document"_s, asked.json()[u"policy"_s]}};
        Hosted::rig().post(u"/_rig/policy"_s, QJsonDocument(document).toJson());
        QCOMPARE(m->home.run({u"login"_s, u"aws"_s}).exit, 0);
        const Answer ahead = m->home.run({u"connections"_s, u"prepare"_s, u"--yes"_s, u"--wait"_s});
        QVERIFY2(ahead.exit == 0, ahead.err);
        const Answer taken = m->deploy(m->site(u"blog"_s));
        QVERIFY2(taken.exit == 0, taken.err);
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        Hosted::setHeading(folder, "second");
        QVERIFY2(m->deploy(folder).exit == 0, "redeploy");
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        const Answer seen = m->home.run({u"import"_s, u"--from-aws"_s, u"--all"_s, u"--json"_s});
        QVERIFY2(seen.exit == 0, seen.err);
        QVERIFY2(m->home.run({u"unpin"_s, u"shop"_s}).exit == 0, "unpin");
        Hosted::setHeading(folder, "third");
        QVERIFY2(m->deploy(folder, {u"--canary"_s, u"10"_s}).exit == 0, "canary");
        QVERIFY2(m->home.run({u"canary"_s, u"shop"_s, u"--end"_s}).exit == 0, "its end");
        QVERIFY2(m->home.run({u"access"_s, u"shop"_s, u"--addresses"_s, u"203.0.113.7"_s}).exit == 0, "access");
        const Answer there = m->home.run({u"inventory"_s, u"--json"_s});
        QVERIFY2(there.exit == 0, there.err);
        QVERIFY(!there.json()[u"isEmpty"_s].toBool());
        const QString listed = m->home.run({u"inventory"_s}).text();
        QCOMPARE(listed.count(u"free when idle"_s), there.json()[u"stacks"_s].toArray().size());
        QVERIFY2(listed.contains(QRegularExpression(u"(?m)^shop +shipdeck-.*S3::Bucket"_s)), qPrintable(listed));
        QVERIFY2(!listed.contains(u"KeyValueStore"_s), qPrintable(listed));
        QCOMPARE(there.json()[u"remarks"_s].toArray(), QJsonArray());
        const Answer looked = m->home.run({u"doctor"_s, u"aws"_s, u"--json"_s});
        QCOMPARE(looked.exit, 0);
        for (const QJsonValue check : looked.items())
            QVERIFY2(check[u"state"_s] != u"skipped"_s, qPrintable(check[u"what"_s].toString()));
        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(m->home.run({u"remove"_s, u"blog"_s, u"--yes"_s}).exit, 0);
        const Answer away = m->home.run({u"connections"_s, u"remove"_s, u"--yes"_s});
        QVERIFY2(away.exit == 0, away.err);
        QVERIFY(m->home.run({u"inventory"_s, u"--json"_s}).json()[u"isEmpty"_s].toBool());

        const QJsonObject shown = Hosted::rig().policy();
        QVERIFY(shown[u"document"_s].isObject()); // it was there all the time
        QCOMPARE(QJsonDocument(shown[u"refused"_s].toArray()).toJson(), QJsonDocument(QJsonArray()).toJson());
        QCOMPARE(Hosted::unneeded(asked), QStringList());
    }

    void twoProjectsShareTheFoundationUntilTheLastOneGoes()
    {
        const Answer shop = m->deploy(m->site(u"shop"_s, "of the shop"));
        QVERIFY2(shop.exit == 0, shop.err);
        const Answer blog = m->deploy(m->site(u"blog"_s, "of the blog"));
        QVERIFY2(blog.exit == 0, blog.err);
        QVERIFY(Hosted::shown(shop.json()[u"url"_s].toString()).contains("of the shop"));
        QVERIFY(Hosted::shown(blog.json()[u"url"_s].toString()).contains("of the blog"));
        QCOMPARE(Hosted::inventory().filter(u"stack "_s).size(), 3);
        QCOMPARE(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
        QVERIFY(Hosted::shown(blog.json()[u"url"_s].toString()).contains("of the blog"));
        QCOMPARE(Hosted::shown(blog.json()[u"url"_s].toString() + u"old"_s), "301 /about/");
        QCOMPARE(m->home.run({u"remove"_s, u"blog"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void showsEachCallAsACommand()
    {
        const Answer made = m->deploy(m->site(u"shop"_s));
        QVERIFY2(made.exit == 0, made.err);
        const QByteArray calls = m->home.run({u"show"_s, made.json()[u"id"_s].toString(), u"--calls"_s}).out;
        for (const char* command :
             {"aws sts get-caller-identity", "aws cloudformation create-change-set --stack-name shipdeck-foundation",
              "aws cloudformation wait stack-create-complete --stack-name shipdeck-shop-", "aws s3 cp <artifact> s3://",
              "aws cloudfront-keyvaluestore update-keys", "curl -sf https://"})
            QVERIFY2(calls.contains(command), command);
        QVERIFY(!calls.contains(Hosted::rig().environment({}).value(u"AWS_SECRET_ACCESS_KEY"_s).toUtf8()));
    }

    void plansWithoutDoingAnything()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer before = m->deploy(folder, {u"--plan"_s});
        QVERIFY2(before.exit == 0, before.err);
        QVERIFY(before.out.contains("Distribution (AWS::CloudFront::Distribution)"));
        QCOMPARE(Hosted::inventory(), QStringList());
        QCOMPARE(m->deploy(folder).exit, 0);
        const Answer after = m->deploy(folder, {u"--plan"_s});
        QVERIFY(!after.out.contains("AWS::CloudFront::Distribution"));
        QVERIFY(after.json()[u"address"_s].toString().endsWith(u".cloudfront.net/"_s));
        QVERIFY(!after.json()[u"address"_s].toString().contains(u'…'));
    }

    void nothingHereHidesNothingElsewhere()
    {
        const Answer first = m->deploy(m->site(u"shop"_s));
        QVERIFY2(first.exit == 0, first.err);
        const QStringList inventory{u"inventory"_s, u"--region"_s, u"eu-west-1"_s};
        const Answer here = m->home.run(inventory + QStringList{u"--json"_s});
        QVERIFY2(here.exit == 0, here.err);
        QVERIFY(here.json()[u"isEmpty"_s].toBool());
        QCOMPARE(here.json()[u"otherRegions"_s].toArray(), QJsonArray{u"us-east-1"_s});
        const QString text = m->home.run(inventory).text();
        QVERIFY2(text.contains(u"shipctl inventory --region us-east-1"_s), qPrintable(text));
        QCOMPARE(m->home.run({u"inventory"_s, u"--json"_s}).json()[u"otherRegions"_s].toArray(), QJsonArray());
    }

    void plansWithoutAnyAccount()
    {
        for (const char* name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_ENDPOINT_URL"})
            m->home.environment().remove(QString::fromLatin1(name));
        const Answer plan = m->home.run({u"deploy"_s, m->site(u"shop"_s), u"--target"_s, u"cloudfront"_s, u"--plan"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        QVERIFY(plan.out.contains("Distribution (AWS::CloudFront::Distribution)"));
        QVERIFY(plan.out.contains("without an AWS account"));
        QVERIFY(plan.out.contains("create-change-set --stack-name shipdeck-foundation"));
        QVERIFY(plan.out.contains("--capabilities CAPABILITY_NAMED_IAM"));
        QVERIFY(plan.out.contains("Estimate per month") && plan.out.contains("100 GB") && plan.out.contains("! "));
        QVERIFY(plan.out.contains("needs s3:") && plan.out.contains("undo: "));
    }

    void countsTheFilesOfAFolderForThePrice()
    {
        const auto size = [this](const QString& folder) {
            const Answer plan = m->deploy(folder, {u"--plan"_s});
            return plan.json()[u"estimate"_s][u"size"_s].toObject();
        };
        const QString site =
            m->home.folder(u"site"_s,
                           {{u"index.html"_s, QByteArray(1000, 'a')}, {u"big/one.bin"_s, QByteArray(2'000'000, 'b')}});
        QCOMPARE(size(site), (QJsonObject{{u"files"_s, 2}, {u"bytes"_s, 2'001'000}, {u"known"_s, u"counted"_s}}));
        const Answer plan = m->home.run({u"deploy"_s, site, u"--target"_s, u"cloudfront"_s, u"--plan"_s});
        QVERIFY2(plan.out.contains("Size of a release: 2 files, 2.0 MB. Counted in the folder."), plan.out);

        const QString app =
            m->home.folder(u"app"_s,
                           {{u"package.json"_s,
                             R"({"scripts": {"build": "vite build"}, "devDependencies": {"vite": "^6.0.0"}})"},
                            {u"index.html"_s, "<h1>app</h1>"}});
        QCOMPARE(size(app), (QJsonObject{{u"files"_s, 200}, {u"bytes"_s, 20'000'000}, {u"known"_s, u"assumed"_s}}));
        Home::write(app + u"/dist/index.html"_s, "<h1>app</h1>");
        QCOMPARE(size(app), (QJsonObject{{u"files"_s, 1}, {u"bytes"_s, 12}, {u"known"_s, u"built"_s}}));
    }

private:
    static QJsonObject stage(const Answer& answer, const QString& name)
    {
        for (const QJsonValue& one : answer.json()[u"stages"_s].toArray())
            if (one[u"name"_s].toString() == name)
                return one.toObject();
        return {};
    }
};
SHIPDECK_TEST(CloudFrontLifeTest)

#include "life_test.moc"
