// SPDX-License-Identifier: MIT
#include "aws/protocols/calls.h"
#include "insights/policy/actions_role.h"
#include "targets/cloudfront/policy.h"
#include "own_stacks.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::insights;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! The role for the GitHub Actions of one repository, as IAM tells it once its stack stands.
class ActionsRoleTest : public OnRigTest {
    Q_OBJECT
private Q_SLOTS:
    void hasThePolicyAndIsForOneBranch()
    {
        const QByteArray body = gitHubActionsTemplate(policy());
        QVERIFY(body.contains("\"Sid\":\"Routes\""));
        QVERIFY(!body.contains("Effect: Deny"));
        const auto made = stacks->up(u"shipdeck-github-shop"_s, body, {{u"Repository"_s, u"kim/shop"_s}});
        QVERIFY2(made, made ? "" : qPrintable(made.error().render()));
        const QString role = made->outputs[u"Role"_s];
        QVERIFY(role.contains(u":role/shipdeck/"_s));
        QCOMPARE(whoMayTake(role), onlyActionsOf({u"repo:kim/shop:ref:refs/heads/main"_s}));
        const XmlElement kept =
            asked(u"GetRolePolicy"_s, Form().add("RoleName", nameOf(role)).add("PolicyName", u"deploy"_s));
        QCOMPARE(documentIn(kept, u"PolicyDocument"), policy().document());
    }
    void isForTheRepositoryThatTheTemplateNames()
    {
        const auto body = gitHubActionsTemplateOf({u"kim/deck"_s}, policy());
        const auto made = stacks->up(u"shipdeck-github-deck"_s, *body, {{u"Subject"_s, u"environment:production"_s}});
        QVERIFY2(made, made ? "" : qPrintable(made.error().render()));
        QCOMPARE(whoMayTake(made->outputs[u"Role"_s]), onlyActionsOf({u"repo:kim/deck:environment:production"_s}));
    }
    void isTakenByThatRepositoryAlone_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("as before 2026-07-15") << u"repo:kim/deck:environment:eu%3A1"_s << true;
        QTest::newRow("as since then") << u"repo:kim@11/deck@22:environment:eu%3A1"_s << true;
        QTest::newRow("another owner of that name") << u"repo:kim@12/deck@22:environment:eu%3A1"_s << false;
        QTest::newRow("another repository of that name") << u"repo:kim@11/deck@23:environment:eu%3A1"_s << false;
        QTest::newRow("another environment") << u"repo:kim@11/deck@22:environment:eu"_s << false;
        QTest::newRow("a branch") << u"repo:kim/deck:ref:refs/heads/main"_s << false;
    }
    void isTakenByThatRepositoryAlone()
    {
        QFETCH(QString, subject);
        QFETCH(bool, isTaken);
        const auto body = gitHubActionsTemplateOf({u"kim/deck"_s, 11, 22}, policy());
        const auto made = stacks->up(u"shipdeck-github-ids"_s, *body, {{u"Subject"_s, u"environment:eu%3A1"_s}});
        QVERIFY2(made, made ? "" : qPrintable(made.error().render()));
        const QJsonObject claims{{u"iss"_s, u"https://token.actions.githubusercontent.com"_s},
                                 {u"aud"_s, u"sts.amazonaws.com"_s},
                                 {u"sub"_s, subject}};
        const QByteArray token =
            "e30." + QJsonDocument(claims).toJson().toBase64(QByteArray::Base64UrlEncoding) + ".c2ln";
        const auto taken = finish(query(client, &services::sts, u"AssumeRoleWithWebIdentity"_s,
                                        Form()
                                            .add("RoleArn", made->outputs[u"Role"_s])
                                            .add("RoleSessionName", u"test"_s)
                                            .add("WebIdentityToken", QString::fromLatin1(token)),
                                        Repeat::Safe, {}));
        QCOMPARE(taken.has_value(), isTaken);
        if (!isTaken)
            QVERIFY(taken.error().render().contains(u"AssumeRoleWithWebIdentity"_s));
    }
    void isForNobodyWider_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::newRow("any run") << u"Subject"_s << u"*"_s;
        QTest::newRow("any branch") << u"Subject"_s << u"ref:refs/heads/*"_s;
        QTest::newRow("pull requests") << u"Subject"_s << u"pull_request"_s;
        QTest::newRow("any repository") << u"Repository"_s << u"kim/*"_s;
        QTest::newRow("any owner") << u"Repository"_s << u"*/shop"_s;
        QTest::newRow("another provider")
            << u"ProviderArn"_s << u"arn:aws:iam::123456789012:oidc-provider/token.example.com"_s;
    }
    void isForNobodyWider()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        const auto body = gitHubActionsTemplateOf({u"kim/deck"_s}, policy());
        QCOMPARE(stacks->up(u"shipdeck-github-wide"_s, *body, {{parameter, value}}).error().kind,
                 Error::Kind::BadInput);
    }

private:
    void prepare() override { stacks = std::make_unique<OwnStacks>(client); }
    static Policy policy() { return policyFor({Feature::StaticSites}, {u"123456789012"_s, u"us-east-1"_s}); }
    static QString nameOf(const QString& role) { return role.section(u'/', -1); }

    XmlElement asked(const QString& operation, const Form& form)
    {
        const auto told = finish(query(client, &services::iam, operation, form, Repeat::Safe, {}));
        return told ? *told : XmlElement();
    }
    //! IAM's answers have documents as parts of an address.
    static QJsonObject documentIn(const XmlElement& element, QStringView name)
    {
        return QJsonDocument::fromJson(QByteArray::fromPercentEncoding(element.textOf(name).toUtf8())).object();
    }
    QJsonObject whoMayTake(const QString& role)
    {
        return documentIn(asked(u"GetRole"_s, Form().add("RoleName", nameOf(role))).child(u"Role"),
                          u"AssumeRolePolicyDocument");
    }
    static QJsonObject onlyActionsOf(const QStringList& subjects)
    {
        const QString provider = u"token.actions.githubusercontent.com"_s;
        const QJsonObject exactly{{provider + u":aud"_s, u"sts.amazonaws.com"_s},
                                  {provider + u":sub"_s, QJsonArray::fromStringList(subjects)}};
        const QJsonObject statement{
            {u"Effect"_s, u"Allow"_s},
            {u"Principal"_s, QJsonObject{{u"Federated"_s, u"arn:aws:iam::123456789012:oidc-provider/"_s + provider}}},
            {u"Action"_s, u"sts:AssumeRoleWithWebIdentity"_s},
            {u"Condition"_s, QJsonObject{{u"StringEquals"_s, exactly}}}};
        return {{u"Version"_s, u"2012-10-17"_s}, {u"Statement"_s, QJsonArray{statement}}};
    }

    std::unique_ptr<OwnStacks> stacks;
};

SHIPDECK_TEST(ActionsRoleTest)
#include "actions_role_test.moc"
