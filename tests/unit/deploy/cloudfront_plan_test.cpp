// SPDX-License-Identifier: MIT
#include "deploy/aws/stacks/stack_commands.h"
#include "deploy/aws/stacks/stacks.h"
#include "deploy/operations.h"
#include "targets/cloudfront/place/routes.h"
#include "targets/cloudfront/place/stack_specs.h"
#include "targets/cloudfront/steps/connection_steps.h"
#include "targets/cloudfront/steps/steps.h"
#include "targets/cloudfront/target.h"
#include "targets/cloudfront/steps/zone_steps.h"
#include "targets/cloudfront/policy.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace shipdeck::deploy;
using namespace Qt::StringLiterals;
using insights::Feature;

//! What the plan of a site at AWS says before anything is done.
class CloudFrontPlanTest : public QObject {
    Q_OBJECT

    static QSet<QString> allowed(const insights::Features& features)
    {
        QSet<QString> actions;
        for (const insights::Statement& statement : insights::policyFor(features, {}).statements)
            if (statement.sid != u"Account") // who looks, not who deploys
                actions += QSet<QString>(statement.actions.begin(), statement.actions.end());
        return actions;
    }
    static store::Project project(const QString& zone = {})
    {
        store::Project shop;
        shop.id = ProjectId(u"p1"_s);
        shop.name = shop.slug = u"shop"_s;
        shop.settings = {{u"target"_s, u"cloudfront"_s}};
        AwsChoice choice;
        choice.account = u"111122223333"_s;
        choice.region = u"eu-west-1"_s;
        choice.zone = zone;
        choice.setIn(shop);
        return shop;
    }
    static QList<PlannedStep> first() { return planned(Move::Deploy); }
    static QList<PlannedStep> planned(Move move, int weight = 0)
    {
        PlannedRelease release = onCloudFront().planned(project(), {});
        release.weight = weight;
        Steps steps;
        onCloudFront().addRelease(steps, release, move);
        return planOf(steps);
    }
    static QList<PlannedStep> every()
    {
        QList<PlannedStep> all = first() + planned(Move::Deploy, 10) + planned(Move::Canary) + planned(Move::Rollback);
        PlannedRelease spare = onCloudFront().planned(project(), {});
        spare.place[u"spare"_s] = u"E1"_s;
        PlannedRelease standing = onCloudFront().planned(project(), {});
        standing.isUpToDate = true;
        const Zone zone{u"apps.example.com"_s, u"Z1"_s};
        Steps steps;
        for (const PlannedRelease& release : {spare, standing})
            steps.push_back(provisionCloudFront(release));
        steps.push_back(restrictCloudFront(standing, {}));
        steps.push_back(removeCloudFront(project()));
        steps.push_back(removeCloudFront(project(zone.name)));
        const AwsChoice there = AwsChoice::of(project());
        steps.push_back(prepareFoundation(there.flags()));
        steps.push_back(prepareWarmDistribution(u"o1"_s, there.flags()));
        steps.push_back(removeWarmDistributions({{u"shipdeck-spare-o1"_s, u"b"_s, u"d"_s}}, there.flags()));
        steps.push_back(removeLeftovers({u"shipdeck-left"_s}, there.flags()));
        steps.push_back(makeCertificate(there, zone));
        steps.push_back(serveZone(there, zone));
        steps.push_back(removeZone(there));
        for (const bool isMoved : {false, true})
            onCloudFront().domains()->addDomain(steps, standing, {u"www.shop.example"_s, {}, isMoved});
        return all + planOf(steps);
    }

private Q_SLOTS:
    void needsNothingThatThePolicyDoesNotAllow()
    {
        const QSet<QString> whole = allowed({Feature::StaticSites, Feature::OwnZone, Feature::Inventory});
        for (const PlannedStep& step : every()) {
            QVERIFY2(!step.permissions.actions.isEmpty(), qPrintable(step.name));
            for (const QString& action : step.permissions.actions)
                QVERIFY2(whole.contains(action), qPrintable(step.name + u' ' + action));
        }
    }

    void namesEveryPermissionOfAFirstDeployment()
    {
        QSet<QString> named;
        for (const PlannedStep& step : first())
            named += QSet<QString>(step.permissions.actions.begin(), step.permissions.actions.end());
        const QSet<QString> unnamed = allowed({Feature::StaticSites}) - named;
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.values().join(u' ')));
    }

    void namesEveryPermissionOfAZone()
    {
        QSet<QString> named{u"route53:ListHostedZones"_s}; // asked before there is a plan
        for (const PlannedStep& step : every())
            named += QSet<QString>(step.permissions.actions.begin(), step.permissions.actions.end());
        const QSet<QString> unnamed = allowed({Feature::OwnZone}) - named;
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.values().join(u' ')));
    }

    void asksForLessWhereThereIsLessToDo()
    {
        PlannedRelease standing = onCloudFront().planned(project(), {});
        standing.isUpToDate = true;
        QCOMPARE(provisionCloudFront(standing)->planned().permissions.actions,
                 QStringList{u"cloudformation:DescribeStacks"_s});
        QCOMPARE(verifyCloudFront(standing)->planned().permissions.actions, QStringList{u"s3:GetObject"_s});
        const QStringList removal = removeCloudFront(project())->planned().permissions.actions;
        QVERIFY(removal.contains(u"cloudformation:DeleteStack"_s) && !removal.contains(u"s3:CreateBucket"_s));
    }

    //! A deployment cleans up at its end, however many see it; whoever only moves visitors does not.
    void namesTheReleasesThatADeploymentTakesAway()
    {
        PlannedRelease standing = onCloudFront().planned(project(), {});
        standing.place[u"bucket"_s] = u"shop-bucket"_s;
        const auto going = [&standing](Move move, int weight) {
            standing.weight = weight;
            Steps steps;
            onCloudFront().addRelease(steps, standing, move);
            const PlannedStep last = planOf(steps).last();
            const QStringList commands = last.commands.filter(u"aws s3 rm s3://shop-bucket/"_s);
            const auto deletes = std::count_if(last.changes.begin(), last.changes.end(), [](const Change& change) {
                return change.verb == Change::Verb::Delete;
            });
            return commands.size() == 2 * deletes ? deletes : -1;
        };
        QCOMPARE(going(Move::Deploy, 0), 1);
        QCOMPARE(going(Move::Deploy, 10), 1);
        QCOMPARE(going(Move::Canary, 10), 0);
        QCOMPARE(going(Move::Canary, 0), 0);
        QCOMPARE(going(Move::Rollback, 0), 0);
        standing.place.remove(u"bucket"_s); // nothing is old where nothing stands yet
        QCOMPARE(going(Move::Deploy, 0), 0);
    }

    void namesEachThingThatWasPrepared()
    {
        const auto planned = [](const QList<PreparedDistribution>& seen) {
            return removeWarmDistributions(seen, {})->planned();
        };
        const QString foundation = u"aws cloudformation delete-stack --stack-name shipdeck-foundation"_s;
        QCOMPARE(planned({}).commands, QStringList{foundation});
        const PlannedStep two =
            planned({{u"shipdeck-spare-a"_s, u"bucket-a"_s, u"d1.cloudfront.net"_s}, {u"shipdeck-spare-b"_s, {}, {}}});
        QCOMPARE(two.commands,
                 (QStringList{u"aws s3 rm s3://bucket-a --recursive"_s,
                              u"aws cloudformation delete-stack --stack-name shipdeck-spare-a"_s,
                              u"aws s3api delete-bucket --bucket bucket-a"_s,
                              u"aws cloudformation delete-stack --stack-name shipdeck-spare-b"_s, foundation}));
        QCOMPARE(two.changes.size(), 3);
        QVERIFY(two.changes[0].what.render().contains(u"d1.cloudfront.net"_s));
        QVERIFY(two.changes[1].what.render().contains(u"shipdeck-spare-b"_s));
    }

    void keepsThePermissionsInTheRecord()
    {
        const PlannedStep step = provisionCloudFront(onCloudFront().planned(project(), {}))->planned();
        QCOMPARE(PlannedStep::fromJson(step.toJson()).permissions, step.permissions);
        QCOMPARE(step.toPublicJson()[u"permissions"_s].toArray().size(), step.permissions.actions.size());
    }

    void aChangeSetIsTypedWithAllThatItIsAskedFor()
    {
        const site::StackSpec spec =
            site::siteSpec(u"shipdeck-shop-p1"_s, u"shop"_s, u"production"_s, u"<operation>"_s);
        const QStringList made = site::commandsFor(spec, u"shipdeck-o1"_s, {}, u" --profile team"_s);
        QCOMPARE(made[0], u"shipctl connections template site > shipdeck-site.yaml"_s);
        QCOMPARE(made[1],
                 u"aws cloudformation create-change-set --stack-name shipdeck-shop-p1 --change-set-name shipdeck-o1 "
                 "--change-set-type CREATE --template-body file://shipdeck-site.yaml "
                 "--parameters ParameterKey=Project,ParameterValue=shop "
                 "--tags Key=shipdeck:environment,Value=production 'Key=shipdeck:operation,Value=<operation>' "
                 "Key=shipdeck:project,Value=shop Key=shipdeck:stack,Value=shipdeck-shop-p1 --profile team"_s);
        QVERIFY(made[2].startsWith("aws cloudformation wait change-set-create-complete"_L1));
        QVERIFY(made[3].startsWith("aws cloudformation execute-change-set --stack-name shipdeck-shop-p1"_L1));
        const QStringList foundation = site::commandsFor(site::foundationSpec(u"o1"_s), u"c"_s);
        QVERIFY(foundation[1].contains(" --capabilities CAPABILITY_NAMED_IAM "_L1));
        // One that stands keeps its own, and the template of a newer Shipdeck.
        aws::Stack stands;
        stands.parameters = {{u"Project"_s, u"first"_s}};
        stands.outputs = {{u"Version"_s, u"9999.ff"_s}};
        const QStringList changed = site::commandsFor(spec, u"c"_s, stands);
        QVERIFY(changed[0].contains("--change-set-type UPDATE --use-previous-template"_L1));
        QVERIFY(changed[0].contains("ParameterValue=first"_L1));
    }

    void theTemplateOfACommandCanBeHad()
    {
        const site::StackSpec spec = site::siteSpec(u"a"_s, u"a"_s, u"production"_s, {});
        QCOMPARE(site::templateNamed(spec.kind).value(), spec.versionedBody());
        QCOMPARE(site::templateNamed(u"foundation"_s).value(), site::foundationSpec({}).versionedBody());
        const site::StackSpec domains = site::domainsSpec(u"a"_s, u"a"_s, u"production"_s, {});
        QCOMPARE(site::templateNamed(domains.kind).value(), domains.versionedBody());
        QVERIFY(site::templateNamed(u"certificate"_s)->contains("AWS::CertificateManager::Certificate"));
        QCOMPARE(site::templateNamed(u"other"_s).error().code, u"template-unknown"_s);
    }

    void aWriteIsTypedAsOneListOfJson()
    {
        const QString command = site::writeCommand(u"arn"_s,
                                                   {{u"a.example"_s, u"{\"v\":1}"_s},
                                                    {u"access/x"_s, u"secret"_s},
                                                    {u"rules/1/a"_s, QString(900, u'x')},
                                                    {u"b.example"_s, std::nullopt}},
                                                   u" --region r"_s);
        QCOMPARE(command,
                 u"aws cloudfront-keyvaluestore update-keys --kvs-arn arn --if-match <ETag> "
                 "--puts '[{\"Key\":\"a.example\",\"Value\":\"{\\\"v\\\":1}\"},"
                 "{\"Key\":\"access/x\",\"Value\":\"<networks, salted hashes>\"},"
                 "{\"Key\":\"rules/1/a\",\"Value\":\"<900 characters>\"}]' "
                 "--deletes '[{\"Key\":\"b.example\"}]' --region r"_s);
    }

    void thePriceSaysWhatItStandsOnAndWhatToLookOutFor()
    {
        const auto dollars = insights::currencyNamed(u"USD"_s).value();
        const auto prices = onCloudFront().costs()->prices(project(), {});
        QVERIFY(prices && prices->withTraffic.size() == 3);
        const QString basis = prices->basis(dollars).render();
        QVERIFY2(basis.contains("Estimate"_L1) && basis.contains(prices->atRest.date.toString(Qt::ISODate))
                     && basis.contains("eu-west-1"_L1) && basis.contains("allowances are deducted"_L1),
                 qPrintable(basis));
        // A zone is billed only where there is one.
        QCOMPARE(onCloudFront().costs()->traps(project(), dollars).size() + 1,
                 onCloudFront().costs()->traps(project(u"apps.example.com"_s), dollars).size());
        QVERIFY(
            onCloudFront().costs()->traps(project(u"apps.example.com"_s), dollars)[0].render().contains("Route 53"_L1));
    }

    void linesArePerServiceAndNotTooLong()
    {
        PlannedStep step;
        step.permissions.actions = QStringList{u"s3:GetObject"_s, u"iam:GetPolicy"_s, u"s3:PutObject"_s};
        QCOMPARE(step.permissionLines(), (QStringList{u"s3: GetObject, PutObject"_s, u"iam: GetPolicy"_s}));
        const PlannedStep whole = provisionCloudFront(onCloudFront().planned(project(), {}))->planned();
        qsizetype names = 0;
        for (const QString& line : whole.permissionLines()) {
            QVERIFY2(line.size() < 120, qPrintable(line));
            names += line.count(u',') + 1;
        }
        QCOMPARE(names, whole.permissions.actions.size());
    }
};

SHIPDECK_TEST(CloudFrontPlanTest)
#include "cloudfront_plan_test.moc"
