// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! What a plan says it needs, and no more, is enough for what it then does.
class CloudFrontPlanPolicyTest : public HostedTest {
    Q_OBJECT

    static void hold(const QJsonValue& policy)
    {
        Hosted::rig().post(u"/_rig/policy"_s, QJsonDocument(QJsonObject{{u"document"_s, policy}}).toJson());
    }
    static QStringList actionsOf(const Answer& plan)
    {
        QStringList actions;
        for (const QJsonValue statement : plan.json()[u"statements"_s].toArray())
            for (const QJsonValue action : statement[u"actions"_s].toArray())
                actions << action.toString();
        return actions;
    }

    //! What it needed by its plan is in m_actions then.
    void deployUnderItsPlan(const QString& folder, const QStringList& flags = {})
    {
        const Answer plan = m->deploy(folder, flags + QStringList{u"--plan"_s});
        m_actions = actionsOf(plan);
        hold(plan.json()[u"policy"_s]);
        const Answer made = m->deploy(folder, flags);
        const QByteArray refused = QJsonDocument(Hosted::rig().policy()[u"refused"_s].toArray()).toJson();
        hold(QJsonValue());
        QVERIFY2(made.exit == 0, made.err);
        QCOMPARE(refused, QJsonDocument(QJsonArray()).toJson());
    }

    QStringList m_actions;

private Q_SLOTS:
    void eachPlanIsDoneUnderItsOwnPolicy()
    {
        const QString folder = m->site(u"shop"_s);
        deployUnderItsPlan(folder);
        if (QTest::currentTestFailed())
            return;
        const QStringList first = m_actions;
        QVERIFY(first.contains(u"cloudfront:CreateDistribution"_s));
        Hosted::setHeading(folder, "second");
        deployUnderItsPlan(folder);
        QVERIFY2(!m_actions.contains(u"cloudfront:CreateDistribution"_s) && m_actions.size() < first.size() / 2,
                 qPrintable(m_actions.join(u' ')));
        Hosted::setHeading(folder, "third");
        deployUnderItsPlan(folder, {u"--canary"_s, u"10"_s});
    }

    void isShownAloneWithAReasonForEachStatement()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer shown =
            m->home.run({u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s, u"--plan"_s, u"--policy"_s});
        QVERIFY2(shown.exit == 0, shown.err);
        const QJsonObject policy = QJsonDocument::fromJson(shown.out).object();
        QCOMPARE(policy[u"Version"_s].toString(), u"2012-10-17"_s);
        for (const QJsonValue statement : policy[u"Statement"_s].toArray())
            QVERIFY2(shown.err.contains(statement[u"Sid"_s].toString().toUtf8() + ": "), shown.err);
        const Answer here =
            m->home.run({u"deploy"_s, folder, u"--target"_s, u"local"_s, u"--plan"_s, u"--policy"_s, u"--json"_s});
        QVERIFY(here.exit != 0);
        QCOMPARE(here.errorCode(), u"policy-pointless"_s);
        const Answer alone =
            m->home.run({u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s, u"--policy"_s, u"--json"_s});
        QCOMPARE(alone.errorCode(), u"usage"_s);
        QCOMPARE(Hosted::inventory(), QStringList());
    }
};
SHIPDECK_TEST(CloudFrontPlanPolicyTest)

#include "plan_policy_test.moc"
