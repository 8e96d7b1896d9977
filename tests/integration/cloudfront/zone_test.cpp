// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

#include <QRegularExpression>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString sharedBucket =
    u"import json\n"
    "bucket = [b for b in boto3.resource('s3').buckets.all() if list(b.objects.filter(Prefix='sites/'))][0]\n"_s;

} // namespace

//! Hosts below a domain of the person's: live by one write, whatever CloudFront needs for a distribution.
class CloudFrontZoneTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void servesProjectsAndPreviewsByOneWriteEach()
    {
        connectZone();
        // Whoever had to make a distribution now would wait for longer than this test.
        Hosted::rig().post(u"/_rig/settings"_s, R"({"distribution_seconds": 3600})");
        const QString shop = m->site(u"shop"_s);
        const QString blog = m->site(u"blog"_s, "of the blog");
        const Answer plan = m->deploy(shop, {u"--plan"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        QCOMPARE(plan.json()[u"address"_s].toString(), u"https://shop.example.com/"_s);
        QVERIFY(!plan.out.contains("AWS::CloudFront::Distribution"));
        QVERIFY2(plan.out.contains("Nothing is created, so there is no wait"), plan.out);
        Hosted::rig().forget();
        QCOMPARE(deployed(shop), u"https://shop.example.com/"_s);
        QCOMPARE(deployed(blog), u"https://blog.example.com/"_s);
        Hosted::setHeading(shop, "proposed");
        QCOMPARE(deployed(shop, u"pr-7"_s), u"https://shop-pr-7.example.com/"_s);
        Hosted::setHeading(shop, "tried");
        QCOMPARE(deployed(shop, u"pr-8"_s), u"https://shop-pr-8.example.com/"_s);
        Hosted::setHeading(blog, "of a branch");
        QCOMPARE(deployed(blog, u"staging"_s), u"https://blog-staging.example.com/"_s);
        QCOMPARE(Hosted::rig().calls().filter(u"CreateChangeSet"_s), QStringList());
        QCOMPARE(slowCalls(), QStringList());
        const QStringList writes = Hosted::rig().calls().filter(u"POST"_s).filter(u"/key-value-stores/"_s);
        QCOMPARE(writes.size(), 5);

        QVERIFY(Hosted::shown(u"https://shop.example.com/"_s).contains("first"));
        QCOMPARE(Hosted::shown(u"https://shop.example.com/about/"_s), "about\n");
        QCOMPARE(Hosted::shown(u"https://shop.example.com/old"_s), "301 /about/");
        QVERIFY(Hosted::shown(u"https://blog.example.com/"_s).contains("of the blog"));
        QVERIFY(Hosted::shown(u"https://shop-pr-7.example.com/"_s).contains("proposed"));
        QVERIFY(Hosted::shown(u"https://shop-pr-8.example.com/"_s).contains("tried"));
        QVERIFY(Hosted::shown(u"https://blog-staging.example.com/"_s).contains("of a branch"));
        QVERIFY(Hosted::shown(u"https://nobody.example.com/"_s).startsWith("404"));
        QCOMPARE(Hosted::shown(u"https://shop.example.com/missing"_s), "404 nothing here\n"); // the project's own
        QCOMPARE(Hosted::shown(u"https://shop.example.com/about/nowhere/"_s), "404 nothing here\n");
        const QByteArray missing = Hosted::shown(u"https://shop.example.com/missing.txt"_s);
        QVERIFY2(missing.startsWith("404") && !missing.contains("nothing here") && missing.contains("<"), missing);

        goBackAndOn(shop);
        removeOneByOne();
    }

    void goesWithItsPreviewAlone()
    {
        connectZone();
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(deployed(folder, u"preview"_s), u"https://shop-preview.example.com/"_s); // the first of its project
        namesJustThat();
        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--env"_s, u"preview"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QVERIFY(Hosted::shown(u"https://shop-preview.example.com/"_s).startsWith("404"));
        const QStringList left = objectsOfSites(); // what the project is, for the next deployment
        QVERIFY2(left.size() == 1 && left.first().endsWith(u"/shipdeck/project.json"_s), qPrintable(left.join(u' ')));
        QCOMPARE(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(objectsOfSites(), QStringList());
    }

    //! Who may not write a lock can still see that another computer works on the releases.
    void aPreviewStaysWhileItsSiteIsCleanedUp()
    {
        connectZone();
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(deployed(folder, u"preview"_s), u"https://shop-preview.example.com/"_s);
        const QString lock =
            objectsOfSites().first().section(u' ', 1).section(u'/', 0, 1) + u"/shipdeck/locks/_cleaning.json"_s;
        Hosted::byHand(sharedBucket
                       + u"bucket.put_object(Key='%1', Body=json.dumps({\n"
                         "    'format': 1, 'operation': 'theirs', 'computer': 'beacon', 'seconds': 600,\n"
                         "    'until': '2099-01-01T00:00:00Z', 'removal': False, 'token': 'x'}))\n"_s.arg(lock));
        Hosted::fault(R"({"do": "denied", "operation": "s3:PutObject", "path": "locks/preview", "count": 0})");
        const QStringList remove{u"remove"_s, u"shop"_s, u"--env"_s, u"preview"_s, u"--yes"_s, u"--json"_s};
        QCOMPARE(m->home.run(remove).errorCode(), u"site-busy"_s);
        QVERIFY(Hosted::shown(u"https://shop-preview.example.com/"_s).contains("first"));
        Hosted::byHand(sharedBucket + u"bucket.Object('%1').delete()\n"_s.arg(lock));
        const Answer gone = m->home.run(remove);
        QVERIFY2(gone.exit == 0, gone.out + gone.err);
    }

    void aFirstDeploymentThatFailsLeavesNothing()
    {
        connectZone();
        Hosted::fault(R"({"operation": "cloudfront-keyvaluestore:UpdateKeys", "do": "denied"})");
        const QString folder = m->site(u"shop"_s);
        const Answer failed = m->deploy(folder);
        QVERIFY(failed.exit != 0);
        QVERIFY2(failed.out.contains("UpdateKeys"), failed.out);
        QCOMPARE(objectsOfSites(), QStringList());
        QCOMPARE(deployed(folder), u"https://shop.example.com/"_s);
        const QStringList record = objectsOfSites().filter(u"/shipdeck/project.json"_s);
        QVERIFY2(record.size() == 1, qPrintable(objectsOfSites().join(u' ')));
    }

    void aPreviewOpensNothingThatIsClosed()
    {
        connectZone();
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(deployed(folder), u"https://shop.example.com/"_s);
        QCOMPARE(deployed(folder, u"pr-7"_s), u"https://shop-pr-7.example.com/"_s);
        const QStringList close{u"access"_s, u"shop"_s, u"--addresses"_s, u"203.0.113.7"_s};
        QCOMPARE(m->home.run(close).exit, 0);
        Hosted::setHeading(folder, "proposed");
        deployed(folder, u"pr-7"_s);
        deployed(folder, u"pr-8"_s);
        for (const char* host : {"shop", "shop-pr-7", "shop-pr-8"})
            QVERIFY2(Hosted::shown(u"https://%1.example.com/"_s.arg(QLatin1String(host))).startsWith("403"), host);
        QCOMPARE(
            m->home.run({u"access"_s, u"shop"_s, u"--env"_s, u"pr-8"_s, u"--addresses"_s, u"127.0.0.0/8,::1"_s}).exit,
            0);
        deployed(folder, u"pr-8"_s);
        QVERIFY(Hosted::shown(u"https://shop-pr-8.example.com/"_s).contains("proposed"));
    }

    void aProjectMayHaveADistributionOfItsOwnAllTheSame()
    {
        connectZone();
        const QString folder = m->site(u"shop"_s);
        const Answer other = m->deploy(folder, {u"--zone"_s, u"example.org"_s});
        QCOMPARE(other.errorCode(), u"zone-none"_s);
        const Answer own = m->deploy(folder, {u"--zone"_s, u"none"_s});
        QVERIFY2(own.exit == 0, own.err);
        QVERIFY2(own.json()[u"url"_s].toString().endsWith(u".cloudfront.net/"_s), own.out);
        QVERIFY(Hosted::shown(own.json()[u"url"_s].toString()).contains("first"));
        QCOMPARE(m->deploy(folder, {u"--zone"_s, u"example.com"_s}).errorCode(), u"zone-stays"_s);
        Hosted::setHeading(folder, "second");
        QCOMPARE(deployed(folder), own.json()[u"url"_s].toString()); // it stays where it is
        QCOMPARE(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
    }

    void twoProjectsOfOneNameDoNotShareAHost()
    {
        connectZone();
        const Answer mine = m->deploy(m->site(u"shop"_s, "mine"));
        QVERIFY2(mine.exit == 0, mine.err);
        Hosted other;
        const Answer theirs = other.deploy(other.site(u"shop"_s, "theirs"));
        QCOMPARE(theirs.errorCode(), u"host-taken"_s);
        const QStringList plan{u"deploy"_s,     other.site(u"shop"_s), u"--target"_s,
                               u"cloudfront"_s, u"--plan"_s,           u"--json"_s};
        QCOMPARE(other.home.run(plan).errorCode(), u"host-taken"_s);
        QCOMPARE(other.home.run({u"projects"_s, u"--json"_s}).items().size(), 0);
        QVERIFY(Hosted::shown(u"https://shop.example.com/"_s).contains("mine"));
    }

    //! The laptop lies in the river, with projects below a zone on it.
    void anotherComputerGoesOnWithThem()
    {
        connectZone();
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(deployed(folder), u"https://shop.example.com/"_s);
        Hosted::setHeading(folder, "second");
        QCOMPARE(deployed(folder), u"https://shop.example.com/"_s);
        QCOMPARE(deployed(folder, u"preview"_s), u"https://shop-preview.example.com/"_s);
        Home other;
        Hosted::signIn(other);
        const QString own = other.folder(u"shop"_s, {{u"index.html"_s, "<h1>local</h1>"}});
        const Answer local = other.run({u"deploy"_s, own, u"--target"_s, u"local"_s, u"--json"_s}); // takes the slug
        QVERIFY2(local.exit == 0, local.err);
        const Answer brought = other.run({u"import"_s, u"--from-aws"_s, u"--all"_s, u"--json"_s});
        QVERIFY2(brought.exit == 0, brought.err);
        QCOMPARE(brought.items().size(), 1);
        QCOMPARE(brought.items()[0][u"releases"_s].toInt(), 3);
        QCOMPARE(brought.items()[0][u"url"_s].toString(), u"https://shop.example.com/"_s);
        const QString name = brought.items()[0][u"project"_s].toString();
        const QJsonArray list = other.run({u"list"_s, name, u"--env"_s, u"preview"_s, u"--json"_s}).items();
        QCOMPARE(list[0][u"url"_s].toString(), u"https://shop-preview.example.com/"_s);
        const Answer back = other.run({u"rollback"_s, name, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QVERIFY(Hosted::shown(u"https://shop.example.com/"_s).contains("first"));
        const Answer gone = other.run({u"remove"_s, name, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(objectsOfSites(), QStringList());
        const Answer left = m->home.run({u"list"_s, u"shop"_s});
        QVERIFY2(left.err.contains("it was removed there"), left.err);
    }

    void aDomainThatIsNotInTheAccountIsRefused()
    {
        const Answer answer = m->home.run({u"connections"_s, u"zone"_s, u"example.org"_s, u"--yes"_s, u"--json"_s});
        QCOMPARE(answer.errorCode(), u"zone-missing"_s);
        QCOMPARE(m->home.run({u"connections"_s, u"zone"_s, u"--yes"_s}).exit, 2); // none is served
        QCOMPARE(m->home.run({u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s, u"--json"_s}).errorCode(),
                 u"zone-none"_s);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void whatCannotBeMadeLeavesNothing()
    {
        makeZone();
        Hosted::fault(R"({"operation": "cloudfront:CreateDistribution", "via": "cloudformation", "do": "denied"})");
        const Answer answer = add();
        QVERIFY(answer.exit != 0);
        QVERIFY2(answer.out.contains("cloudfront:CreateDistribution"), answer.out);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    //! Somebody else's sites are served below it by the time when this computer takes back what it has made.
    void whatOthersUseMeanwhileStays()
    {
        connectZone();
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(deployed(folder), u"https://shop.example.com/"_s);
        // As if its plan had been made before: the agent finds the zone there, and its page cannot be written.
        Hosted other;
        Hosted::fault(R"({"operation": "s3:PutObject", "path": "errors/404", "do": "denied", "count": 0})");
        Hosted::fault(R"({"operation": "cloudformation:DescribeStacks", "do": "status", "nth": 1, "status": 200, "body":
            "<DescribeStacksResponse><DescribeStacksResult><Stacks/></DescribeStacksResult></DescribeStacksResponse>"})");
        const Answer answer =
            other.home.run({u"connections"_s, u"zone"_s, u"example.com"_s, u"--yes"_s, u"--wait"_s, u"--json"_s});
        QVERIFY2(answer.exit != 0 && answer.out.contains("s3:PutObject"), answer.out);
        QVERIFY(Hosted::shown(u"https://shop.example.com/"_s).contains("first"));
        QVERIFY(Hosted::inventory().contains(u"certificate *.example.com"_s));
    }

    void nothingIsServedUnasked()
    {
        makeZone();
        const Answer answer = m->home.run({u"connections"_s, u"zone"_s, u"example.com"_s});
        QCOMPARE(answer.exit, 2);
        for (const char* line : {"provision  Get a certificate for *.example.com",
                                 " + the certificate of *.example.com", " $ aws cloudformation ",
                                 " # needs acm: RequestCertificate", " < undo: Resources created by this operation"})
            QVERIFY2(answer.err.contains(line), answer.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    //! With just the permissions that Shipdeck itself asks for a zone.
    void livesByItsOwnPolicy()
    {
        const QString id = makeZone();
        const Answer asked = m->home.run({u"connections"_s, u"policy"_s, u"--zone"_s, id, u"--json"_s});
        QVERIFY2(asked.exit == 0, asked.err);
        const Answer byName = m->home.run({u"connections"_s, u"policy"_s, u"--zone"_s, u"example.com"_s, u"--json"_s});
        QCOMPARE(byName.json()[u"policy"_s], asked.json()[u"policy"_s]);
        const Answer without = m->home.run({u"connections"_s, u"policy"_s, u"--json"_s});
        const QJsonObject document{{u"document"_s, asked.json()[u"policy"_s]}};
        Hosted::rig().post(u"/_rig/policy"_s, QJsonDocument(document).toJson());
        const Answer made = add();
        QVERIFY2(made.exit == 0, made.err);
        // What is served is part of the policy without being named.
        const Answer served = m->home.run({u"connections"_s, u"policy"_s, u"--json"_s});
        QCOMPARE(Hosted::statements(served), Hosted::statements(asked));
        const Answer told = m->home.run({u"connections"_s, u"zone"_s, u"--json"_s});
        QCOMPARE(told.json()[u"zone"_s].toString(), u"example.com"_s);
        QCOMPARE(served.json()[u"policy"_s], asked.json()[u"policy"_s]);
        QVERIFY2(m->deploy(m->site(u"shop"_s)).exit == 0, "deploy");
        QVERIFY2(m->deploy(m->site(u"shop"_s), {u"--env"_s, u"preview"_s}).exit == 0, "preview");
        QVERIFY2(m->home.run({u"import"_s, u"--from-aws"_s, u"--all"_s}).exit == 0, "import");
        QCOMPARE(inventory(), QJsonArray()); // without remarks
        const Answer looked = m->home.run({u"doctor"_s, u"aws"_s, u"--json"_s});
        QVERIFY2(looked.exit == 0 && looked.out.contains("aws-certificate") && !looked.out.contains("skipped"),
                 looked.out);
        QVERIFY2(m->home.run({u"remove"_s, u"shop"_s, u"--env"_s, u"preview"_s, u"--yes"_s}).exit == 0, "its end");
        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        const QString folder = gone.json()[u"proof"_s][u"folder"_s].toString();
        QVERIFY2(folder.startsWith(u"shipdeck-"_s) && folder.contains(u"/sites/shipdeck-shop-"_s), gone.out);
        const Answer away = m->home.run({u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s});
        QVERIFY2(away.exit == 0, away.err);
        QCOMPARE(QJsonDocument(Hosted::rig().policy()[u"refused"_s].toArray()).toJson(),
                 QJsonDocument(QJsonArray()).toJson());
        QStringList ofZones = Hosted::statements(asked);
        ofZones.removeIf([others = Hosted::statements(without)](const QString& sid) { return others.contains(sid); });
        QVERIFY(ofZones.contains(u"NewCertificate"_s));
        for (const QString& sid : Hosted::unneeded(asked))
            QVERIFY2(!ofZones.contains(sid), qPrintable(sid));
    }

    //! CloudFront takes certificates of us-east-1 only: its stack is there, and is found and removed there.
    void servesAZoneFromAnotherRegion()
    {
        m->home.environment().insert(u"AWS_REGION"_s, u"ap-northeast-2"_s);
        connectZone();
        QVERIFY(Hosted::inventory().contains(u"stack shipdeck-certificate-ap-northeast-2"_s));
        const Answer there = m->home.run({u"inventory"_s, u"--json"_s});
        QVERIFY2(there.out.contains("shipdeck-certificate-ap-northeast-2"), there.out);
        const Answer away = m->home.run({u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s});
        QVERIFY2(away.exit == 0, away.err);
        QVERIFY(m->home.run({u"inventory"_s, u"--json"_s}).json()[u"isEmpty"_s].toBool());
        QCOMPARE(Hosted::inventory(), QStringList());
    }

private:
    //! Its address.
    QString deployed(const QString& folder, const QString& environment = u"production"_s) const
    {
        const Answer made = m->deploy(folder, {u"--env"_s, environment});
        return made.exit == 0 ? made.json()[u"url"_s].toString() : QString::fromUtf8(made.err + made.out);
    }
    //! What it had to remark.
    QJsonArray inventory() const { return m->home.run({u"inventory"_s, u"--json"_s}).json()[u"remarks"_s].toArray(); }
    //! Before it goes: what would go of the project as a whole is not in the plan of one preview.
    void namesJustThat() const
    {
        const QStringList preview{u"remove"_s, u"shop"_s, u"--env"_s, u"preview"_s, u"--plan"_s};
        const Answer shown = m->home.run(preview);
        QVERIFY2(shown.exit == 0, shown.err);
        for (const char* line :
             {"Delete shop-preview.example.com and its releases from the AWS account", "/shipdeck/locks/preview.json",
              "/shipdeck/environments/preview.json", "shop-preview.example.com", "/releases/<old> --recursive"})
            QVERIFY2(shown.out.contains(line), line + (": " + shown.out));
        QVERIFY2(!shown.out.contains("/ --recursive"), shown.out);
        const QJsonArray steps = m->home.run(preview + QStringList{u"--json"_s}).json()[u"steps"_s].toArray();
        QCOMPARE(steps.size(), 2);
        const Answer whole = m->home.run({u"remove"_s, u"shop"_s, u"--plan"_s});
        QVERIFY2(whole.out.contains("/ --recursive") && whole.out.contains("/shipdeck/locks/_cleaning.json"),
                 whole.out);
        for (const char* word : {"<bucket>", "<store>", "<host>"}) // what a person would have to look up
            QVERIFY2(!whole.out.contains(word) && !shown.out.contains(word), whole.out + shown.out);
        QVERIFY(Hosted::shown(u"https://shop-preview.example.com/"_s).contains("first"));
    }
    static QStringList objectsOfSites() { return Hosted::inventory().filter(u"object sites/"_s); }
    void goBackAndOn(const QString& folder) const
    {
        Hosted::setHeading(folder, "second");
        Hosted::rig().forget();
        QCOMPARE(deployed(folder), u"https://shop.example.com/"_s);
        QVERIFY(Hosted::shown(u"https://shop.example.com/"_s).contains("second"));
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QVERIFY(Hosted::shown(u"https://shop.example.com/"_s).contains("first"));
        QVERIFY(Hosted::shown(u"https://shop-pr-7.example.com/"_s).contains("proposed"));
        QCOMPARE(slowCalls(), QStringList());
    }
    //! To CloudFront's own API, but for measuring what rules compute.
    static QStringList slowCalls()
    {
        return Hosted::rig().calls().filter(QRegularExpression(u"/2020-05-31/(?!function/)"_s));
    }
    //! Previews, projects, and the zone last.
    void removeOneByOne() const
    {
        const Answer used = m->home.run({u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s, u"--json"_s});
        QCOMPARE(used.errorCode(), u"zone-in-use"_s);
        QVERIFY2(used.out.contains("shop-pr-7.example.com"), used.out);
        const Answer preview = m->home.run({u"remove"_s, u"shop"_s, u"--env"_s, u"pr-7"_s, u"--yes"_s});
        QVERIFY2(preview.exit == 0, preview.err);
        QVERIFY(Hosted::shown(u"https://shop-pr-7.example.com/"_s).startsWith("404"));
        QVERIFY(Hosted::shown(u"https://shop-pr-8.example.com/"_s).contains("tried"));
        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QVERIFY(Hosted::shown(u"https://shop.example.com/"_s).startsWith("404"));
        QVERIFY(Hosted::shown(u"https://shop-pr-8.example.com/"_s).startsWith("404"));
        QVERIFY(Hosted::shown(u"https://blog.example.com/"_s).contains("of the blog"));
        QVERIFY(Hosted::shown(u"https://blog-staging.example.com/"_s).contains("of a branch"));
        QCOMPARE(m->home.run({u"remove"_s, u"blog"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(objectsOfSites(), QStringList());
        Hosted::rig().post(u"/_rig/settings"_s, R"({"distribution_seconds": 0, "certificate_seconds": 0})");
        const Answer away = m->home.run({u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s});
        QVERIFY2(away.exit == 0, away.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }
    //! The identifier at Route 53.
    static QString makeZone() { return Hosted::rig().makeDomain(u"example.com"_s); }
    Answer add() const
    {
        return m->home.run({u"connections"_s, u"zone"_s, u"example.com"_s, u"--yes"_s, u"--wait"_s, u"--json"_s});
    }
    void connectZone() const
    {
        makeZone();
        const Answer made = add();
        QVERIFY2(made.exit == 0, made.err);
        QCOMPARE(made.json()[u"state"_s].toString(), u"served"_s);
    }
};
SHIPDECK_TEST(CloudFrontZoneTest)

#include "zone_test.moc"
