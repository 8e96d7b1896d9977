// SPDX-License-Identifier: MIT
#include "insights/policy/check.h"
#include "insights/policy/actions_role.h"
#include "targets/cloudfront/policy.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace shipdeck;
using namespace shipdeck::insights;
using namespace Qt::StringLiterals;

class CloudFrontPolicyTest : public QObject {
    Q_OBJECT

    const PolicyScope m_scope{u"111122223333"_s, u"ap-northeast-2"_s, u"Z0ABC"_s};
    const Features m_all{Feature::StaticSites, Feature::OwnZone, Feature::Inventory, Feature::Doctor, Feature::Check};

private Q_SLOTS:
    void namesEveryActionAndGivesAReason()
    {
        static const QRegularExpression action(u"\\A[a-z0-9-]+:[A-Z][A-Za-z]+\\z"_s);
        static const QRegularExpression sid(u"\\A[A-Za-z0-9]+\\z"_s);
        QSet<QString> sids;
        for (const Statement& statement : policyFor(m_all, m_scope).statements) {
            QVERIFY2(sid.match(statement.sid).hasMatch() && !sids.contains(statement.sid), qPrintable(statement.sid));
            sids.insert(statement.sid);
            QVERIFY2(!statement.reason.isEmpty() && !statement.resources.isEmpty(), qPrintable(statement.sid));
            for (const QString& one : statement.actions)
                QVERIFY2(action.match(one).hasMatch(), qPrintable(one));
            QCOMPARE(QSet<QString>(statement.actions.begin(), statement.actions.end()).size(),
                     statement.actions.size());
        }
    }

    void writesToIamOnlyUnderItsOwnPath()
    {
        for (const Statement& statement : policyFor(m_all, m_scope).statements)
            for (const QString& action : statement.actions) {
                static const QRegularExpression reads(u"\\Aiam:(Get|List|Simulate)"_s);
                if (!action.startsWith("iam:"_L1) || reads.match(action).hasMatch())
                    continue;
                for (const QString& resource : statement.resources)
                    QVERIFY2(resource.contains("/shipdeck/"_L1), qPrintable(action + u' ' + resource));
            }
    }

    //! The boundary can be replaced by who may take it away and make it; nobody gets a right by that alone.
    void givesNobodyARightInIam()
    {
        static const QRegularExpression reads(u"\\Aiam:(Get|List|Simulate)"_s);
        QSet<QString> writes;
        for (const Statement& statement : policyFor(m_all, m_scope).statements)
            for (const QString& action : statement.actions)
                if (action.startsWith("iam:"_L1) && !reads.match(action).hasMatch())
                    writes.insert(action);
        QCOMPARE(writes,
                 (QSet<QString>{u"iam:CreatePolicy"_s, u"iam:DeletePolicy"_s, u"iam:CreatePolicyVersion"_s,
                                u"iam:DeletePolicyVersion"_s}));
    }

    void reachesOnlyWhatIsShipdecks()
    {
        for (const Statement& statement : policyFor(m_all, m_scope).statements)
            for (const QString& resource : statement.resources) {
                if (resource.startsWith("arn:aws:s3:::"_L1) || resource.contains(":stack/"_L1))
                    QVERIFY2(resource.contains("shipdeck-"_L1), qPrintable(resource));
                if (resource.contains(":cloudfront:"_L1) || resource.contains(":iam:"_L1))
                    QVERIFY2(resource.contains(m_scope.account), qPrintable(resource));
            }
    }

    void growsByWhatIsWanted()
    {
        const auto sids = [this](const Features& features) {
            QStringList all;
            for (const Statement& statement : policyFor(features, m_scope).statements)
                all << statement.sid;
            return all;
        };
        QCOMPARE(sids({}), QStringList{u"Account"_s});
        QCOMPARE(sids({Feature::Check}), (QStringList{u"Account"_s, u"Check"_s}));
        QVERIFY(!sids({Feature::StaticSites}).contains(u"Records"_s));
        const Policy zone = policyFor({Feature::OwnZone}, m_scope);
        QCOMPARE(zone.statements[1].resources, QStringList{u"arn:aws:route53:::hostedzone/Z0ABC"_s});
    }

    //! With the longest names that AWS gives: account and region as here, and 32 characters for a hosted zone.
    void everyChoiceOfFeaturesFitsIntoAManagedPolicy()
    {
        const PolicyScope longest{u"111122223333"_s, u"ap-northeast-2"_s, QString(32, u'Z')};
        const QStringList names{u"sites"_s, u"zone"_s, u"inventory"_s, u"doctor"_s, u"check"_s};
        for (int chosen = 0; chosen < 1 << m_all.size(); ++chosen) {
            Features features;
            QStringList parts;
            for (int i = 0; i < m_all.size(); ++i)
                if (chosen & 1 << i) {
                    features << m_all[i];
                    parts << u"%1 %2"_s.arg(names[i]).arg(policyFor({m_all[i]}, longest).size());
                }
            const qsizetype size = policyFor(features, longest).size();
            const QString told = parts.join(u", "_s) + u": %1 of %2"_s.arg(size).arg(largestPolicy);
            QVERIFY2(size <= largestPolicy, qPrintable(told));
        }
    }

    void fitsIntoAManagedPolicy()
    {
        const Policy whole = policyFor(m_all, m_scope);
        QVERIFY2(whole.size() <= largestPolicy, qPrintable(QString::number(whole.size())));
        const QJsonObject document = whole.document();
        QCOMPARE(document[u"Version"_s].toString(), u"2012-10-17"_s);
        QCOMPARE(document[u"Statement"_s].toArray().size(), whole.statements.size());
        QCOMPARE(document[u"Statement"_s][0][u"Effect"_s].toString(), u"Allow"_s);
        // Without an account it holds in the one that it is pasted into.
        const Policy any = policyFor({Feature::StaticSites}, {{}, u"eu-west-1"_s});
        QVERIFY(any.statements[1].resources[0].startsWith("arn:aws:cloudformation:eu-west-1:*:stack/"_L1));
    }

    void isCutToWhatIsNeeded()
    {
        const Permissions look{{u"Stacks"_s}, {u"cloudformation:DescribeStacks"_s}};
        const Permissions routes = allOf({u"Routes"_s});
        const Policy cut = policyOf({look, routes}, m_scope);
        QCOMPARE(cut.statements.size(), 2);
        QCOMPARE(cut.statements[0].actions, QStringList{u"cloudformation:DescribeStacks"_s});
        QVERIFY(cut.statements[0].resources[0].endsWith(":stack/shipdeck-*/*"_L1)); // and not what else may do it
        QVERIFY(!cut.statements[0].reason.isEmpty());
        QCOMPARE(cut.statements[1].actions, routes.actions);
        // An action belongs to the statements of the one that needs it.
        const Permissions objects{{u"Releases"_s}, {u"s3:GetObject"_s, u"cloudformation:DescribeStacks"_s}};
        QCOMPARE(policyOf({objects}, m_scope).statements.size(), 1);
        QCOMPARE(policyOf({}, m_scope).statements.size(), 0);
    }

    void knowsWhoIsBehindAnIdentity()
    {
        QCOMPARE(principalOf(u"arn:aws:iam::111122223333:user/team/kim"_s),
                 u"arn:aws:iam::111122223333:user/team/kim"_s);
        QCOMPARE(principalOf(u"arn:aws:sts::111122223333:assumed-role/deploy/session"_s),
                 u"arn:aws:iam::111122223333:role/deploy"_s);
        QCOMPARE(principalOf(u"arn:aws:iam::111122223333:root"_s), QString());
    }

    void goesIntoTheTemplateForGitHub()
    {
        const QByteArray body = gitHubActionsTemplate(policyFor({Feature::StaticSites}, m_scope));
        QVERIFY(body.contains("PolicyDocument: {\"Statement\":[{\"Action\""));
        QVERIFY(!body.contains("Effect: Deny"));
        QVERIFY(body.contains("token.actions.githubusercontent.com:sub"));
        QVERIFY(body.endsWith("Value: !GetAtt Role.Arn\n"));
        QVERIFY(body.size() < 51'200);
    }

    void goesIntoTheTemplateOfOneRepository_data()
    {
        QTest::addColumn<QString>("repository");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("plain") << u"kim/shop"_s << true;
        QTest::newRow("all that names have") << u"Kim-2/.git_hub-2.0"_s << true;
        for (const char* wrong : {"", "kim", "kim/", "/shop", "kim/shop/deck", "-kim/shop", "kim/*", "*/shop",
                                  "kim/shop ", "kim/shop\n", "kim/sh'op", "kim/shop:ref", "kim/${Subject}", "한/shop"})
            QTest::newRow(*wrong ? wrong : "nothing") << QString::fromUtf8(wrong) << false;
    }
    void goesIntoTheTemplateOfOneRepository()
    {
        QFETCH(QString, repository);
        QFETCH(bool, isOne);
        const Policy policy = policyFor({Feature::StaticSites}, m_scope);
        const auto body = gitHubActionsTemplateOf({repository, 11, 22}, policy);
        QCOMPARE(body.has_value(), isOne);
        if (!isOne) {
            QCOMPARE(body.error().code, u"repository-name-invalid"_s);
            return;
        }
        const QByteArray line = "    Default: '" + repository.toLatin1() + "'\n";
        QVERIFY(body->contains("    Type: String\n" + line + "    AllowedPattern: "));
        const QByteArray plain = QByteArray(*body)
                                     .replace(line, {})
                                     .replace("Default: '11'", "Default: ''")
                                     .replace("Default: '22'", "Default: ''");
        QCOMPARE(plain, gitHubActionsTemplate(policy));
        QVERIFY(body->indexOf("Default: '11'") > body->indexOf("OwnerId:"));
    }
};

SHIPDECK_TEST(CloudFrontPolicyTest)
#include "cloudfront_policy_test.moc"
