// SPDX-License-Identifier: MIT
#include "deploy/operations.h"
#include "deploy/steps/connection_steps.h"
#include "deploy/steps/static_steps.h"
#include "deploy/steps/zone_steps.h"
#include "insights/policy/static_policy.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace shipdeck::deploy;
using namespace Qt::StringLiterals;
using insights::Feature;

//! What the plan of a site at AWS says before anything is done.
class StaticPlanTest : public QObject {
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
        shop.id = u"p1"_s;
        shop.name = shop.slug = u"shop"_s;
        shop.settings = {{u"target"_s, u"static"_s}};
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
        PlannedRelease release = onAwsStatic().planned(project(), {});
        release.weight = weight;
        Steps steps;
        onAwsStatic().addRelease(steps, release, move);
        return planOf(steps);
    }
    static QList<PlannedStep> every()
    {
        QList<PlannedStep> all = first() + planned(Move::Deploy, 10) + planned(Move::Canary) + planned(Move::Rollback);
        PlannedRelease spare = onAwsStatic().planned(project(), {});
        spare.spare = u"E1"_s;
        PlannedRelease standing = onAwsStatic().planned(project(), {});
        standing.isStanding = true;
        const Zone zone{u"apps.example.com"_s, u"Z1"_s};
        Steps steps;
        for (const PlannedRelease& release : {spare, standing})
            steps.push_back(provisionStatic(release));
        steps.push_back(restrictStatic(standing, {}));
        steps.push_back(removeStatic(project()));
        steps.push_back(removeStatic(project(zone.name)));
        steps.push_back(prepareFoundation());
        steps.push_back(prepareSpare(u"o1"_s));
        steps.push_back(removeSpares());
        steps.push_back(makeCertificate(zone));
        steps.push_back(serveZone(zone));
        steps.push_back(removeZone());
        return all + planOf(steps);
    }

private Q_SLOTS:
    void needsNothingThatThePolicyDoesNotAllow()
    {
        const QSet<QString> whole = allowed({Feature::StaticSites, Feature::OwnZone, Feature::Inventory});
        for (const PlannedStep& step : every()) {
            QVERIFY2(!step.permissions.isEmpty(), qPrintable(step.name));
            for (const QString& action : step.permissions)
                QVERIFY2(whole.contains(action), qPrintable(step.name + u' ' + action));
        }
    }

    void namesEveryPermissionOfAFirstDeployment()
    {
        QSet<QString> named;
        for (const PlannedStep& step : first())
            named += QSet<QString>(step.permissions.begin(), step.permissions.end());
        const QSet<QString> unnamed = allowed({Feature::StaticSites}) - named;
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.values().join(u' ')));
    }

    void namesEveryPermissionOfAZone()
    {
        QSet<QString> named{u"route53:ListHostedZones"_s}; // asked before there is a plan
        for (const PlannedStep& step : every())
            named += QSet<QString>(step.permissions.begin(), step.permissions.end());
        const QSet<QString> unnamed = allowed({Feature::OwnZone}) - named;
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.values().join(u' ')));
    }

    void asksForLessWhereThereIsLessToDo()
    {
        PlannedRelease standing = onAwsStatic().planned(project(), {});
        standing.isStanding = true;
        QCOMPARE(provisionStatic(standing)->planned().permissions, QStringList{u"cloudformation:DescribeStacks"_s});
        QCOMPARE(verifyStatic(standing)->planned().permissions, QStringList{u"s3:GetObject"_s});
        const QStringList removal = removeStatic(project())->planned().permissions;
        QVERIFY(removal.contains(u"cloudformation:DeleteStack"_s) && !removal.contains(u"s3:CreateBucket"_s));
    }

    void keepsThePermissionsInTheRecord()
    {
        const PlannedStep step = provisionStatic(onAwsStatic().planned(project(), {}))->planned();
        QCOMPARE(PlannedStep::fromJson(step.toJson()).permissions, step.permissions);
        QCOMPARE(step.toPublicJson()[u"permissions"_s].toArray().size(), step.permissions.size());
    }

    void linesArePerServiceAndNotTooLong()
    {
        PlannedStep step;
        step.permissions = {u"s3:GetObject"_s, u"iam:GetPolicy"_s, u"s3:PutObject"_s};
        QCOMPARE(step.permissionLines(), (QStringList{u"s3: GetObject, PutObject"_s, u"iam: GetPolicy"_s}));
        const PlannedStep whole = provisionStatic(onAwsStatic().planned(project(), {}))->planned();
        qsizetype names = 0;
        for (const QString& line : whole.permissionLines()) {
            QVERIFY2(line.size() < 120, qPrintable(line));
            names += line.count(u',') + 1;
        }
        QCOMPARE(names, whole.permissions.size());
    }
};

SHIPDECK_TEST(StaticPlanTest)
#include "static_plan_test.moc"
