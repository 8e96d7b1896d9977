// SPDX-License-Identifier: MIT
#include "edge/templates.h"
#include "targets/cloudfront/policy.h"
#include "on_rig.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace shipdeck;
using namespace shipdeck::insights;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! Compares the policy with CloudFormation's own descriptions of the resource types in our templates.
class HandlerPolicyTest : public OnRigTest {
    Q_OBJECT
private Q_SLOTS:
    void hasWhatTheHandlersName()
    {
        // What they name for properties that none of our templates has.
        static const QStringList foreign{u"^(s3tables|acm-pca):"_s,
                                         u"PassRole|Attach|Detach"_s,
                                         u"Analytics|Metrics|Inventory|Logging|Metadata"_s,
                                         u"CORS|Cors|Website"_s,
                                         u"Replication|Versioning|ObjectLock"_s,
                                         u"Notification|Accelerate|IntelligentTiering"_s,
                                         u"Acl$|Abac"_s,
                                         u"ConnectionGroup|VpcOrigin|StagingConfig"_s,
                                         u"UpdateCertificateOptions"_s,
                                         u"HeadObject|GetBucketLocation"_s};
        static const QRegularExpression isForeign(foreign.join(u'|'));
        // They name these by their operation; the permission has another name.
        static const QStringList operations{u"s3:DeleteBucketEncryption"_s, u"s3:DeleteBucketLifecycle"_s,
                                            u"s3:DeleteBucketTagging"_s, u"cloudfront:CreateDistributionWithTags"_s};
        const QByteArray all = edge::foundationTemplate() + edge::staticSiteTemplate() + edge::domainsTemplate()
            + edge::certificateTemplate();
        QJsonArray types;
        static const QRegularExpression type(u"Type: (AWS::[A-Za-z0-9:]+)"_s);
        for (auto match = type.globalMatch(QString::fromUtf8(all)); match.hasNext();)
            if (const QString name = match.next().captured(1); !types.contains(name))
                types << name;
        QVERIFY(types.size() >= 9);
        const QByteArray body = QJsonDocument(QJsonObject{{u"region"_s, u"us-east-1"_s}, {u"types"_s, types}}).toJson();
        const QJsonObject named =
            QJsonDocument::fromJson(OnRig::rig().request("POST", u"/_rig/handlers"_s, body)).object();
        QCOMPARE(named.size(), types.size());
        QStringList allowed;
        const Policy whole = policyFor({Feature::StaticSites, Feature::OwnZone, Feature::Doctor},
                                       {u"123456789012"_s, u"us-east-1"_s, u"Z0ABC"_s});
        for (const Statement& statement : whole.statements)
            allowed += statement.actions;
        QStringList missing;
        for (const QString& kind : named.keys())
            for (const char* handler : {"create", "update", "delete", "tagging"})
                for (const QJsonValue action : named[kind][QLatin1String(handler)].toArray())
                    if (const QString one = action.toString();
                        !allowed.contains(one) && !operations.contains(one) && !isForeign.match(one).hasMatch())
                        missing << kind + u' ' + QLatin1String(handler) + u' ' + one;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
};

SHIPDECK_TEST(HandlerPolicyTest)
#include "handler_policy_test.moc"
