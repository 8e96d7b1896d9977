// SPDX-License-Identifier: MIT
#include "aws/client.h"
#include "aws/protocols/calls.h"
#include "aws/services/cloudfront.h"
#include "aws/services/iam.h"
#include "aws/services/key_value_store.h"
#include "aws/services/quotas.h"
#include "aws/services/s3_buckets.h"
#include "aws/services/s3_multipart.h"
#include "aws/services/sts.h"
#include "edge/templates.h"
#include "insights/inventory/inventory.h"
#include "insights/policy/check.h"
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

//! The permissions that Shipdeck asks for, and what it finds in an account, on the rig: its policy decides about every call,
//! those of stacks too.
class PolicyTest : public OnRigTest {
    Q_OBJECT
private Q_SLOTS:
    //! Connecting, the first site, a second foundation, releases, routes, looking, removing.
    void allowsAWholeLifeAndNothingMore()
    {
        const Policy policy = wholePolicy();
        allow(policy);
        QVERIFY(finish(sts::callerIdentity(client)));
        QVERIFY(finish(iam::accountAlias(client)));
        const auto missing = finish(missingFrom(client, kim, policy));
        QVERIFY2(missing, missing ? "" : qPrintable(missing.error().render()));
        QVERIFY(missing->isEmpty());

        const auto foundation = stacks->up(u"shipdeck-foundation"_s, edge::foundationTemplate());
        QVERIFY2(foundation, foundation ? "" : qPrintable(foundation.error().render()));
        const auto site = stacks->up(u"shipdeck-shop-1"_s, edge::staticSiteTemplate(), {{u"Project"_s, u"shop"_s}});
        QVERIFY2(site, site ? "" : qPrintable(site.error().render()));
        QByteArray newer = edge::foundationTemplate();
        newer.replace("Try again in a moment.", "Try again later.");
        const auto updated = stacks->up(update(u"shipdeck-foundation"_s, newer));
        QVERIFY2(updated, updated ? "" : qPrintable(updated.error().render()));
        const auto aliased = stacks->up(priced(u"PriceClass_100"_s));
        QVERIFY2(aliased, aliased ? "" : qPrintable(aliased.error().render()));
        dropAChangeSet();

        const QString bucket = site->outputs[u"Bucket"_s];
        release(bucket);
        const QString store = foundation->outputs[u"Routes"_s];
        QVERIFY(finish(keyValueStore::changeOwn(client, store, {{u"shop.test"_s, u"{}"_s}})));
        QVERIFY(finish(keyValueStore::get(client, store, u"shop.test"_s)));
        QVERIFY(finish(keyValueStore::all(client, store)));
        const QByteArray event = R"({"version": "1.0", "context": {"eventType": "viewer-request"},
            "viewer": {"ip": "203.0.113.7"}, "request": {"method": "GET", "uri": "/", "querystring": {},
            "headers": {"host": {"value": "shop.test"}}, "cookies": {}}})";
        QVERIFY(finish(cloudFront::computeUtilization(client, u"shipdeck-router-us-east-1"_s, event)));

        const auto found = finish(inventoryOf(client));
        QVERIFY2(found && found->remarks.isEmpty(), found ? "" : qPrintable(found.error().render()));
        lookLikeADoctor(bucket);

        QVERIFY(finish(s3::removeAll(client, bucket, {u"releases/r1/index.html"_s}))->isEmpty());
        release(bucket); // where somebody has bidden the bucket keep versions
        QVERIFY(finish(s3::removeVersions(client, bucket)));
        const auto down = stacks->down(site->id);
        QVERIFY2(down, down ? "" : qPrintable(down.error().render()));
        removeBucket(bucket);
        const auto away = stacks->down(foundation->id);
        QVERIFY2(away, away ? "" : qPrintable(away.error().render()));
        QVERIFY(finish(inventoryOf(client))->isEmpty());

        const QJsonObject shown = OnRig::rig().policy();
        QVERIFY(shown[u"document"_s].isObject());
        QCOMPARE(shown[u"refused"_s].toArray(), QJsonArray());
        QStringList unused;
        for (const QJsonValue one : shown[u"unused"_s].toArray())
            if (!forLaterVersions.contains(one[u"action"_s].toString()))
                unused << one[u"statement"_s].toString() + u' ' + one[u"action"_s].toString();
        QVERIFY2(unused.isEmpty(), qPrintable(unused.join(u", "_s)));
    }

    void findsWhatIsThereAndWhatWasLeft()
    {
        QVERIFY(finish(inventoryOf(client))->isEmpty());
        const auto foundation = stacks->up(u"shipdeck-foundation"_s, edge::foundationTemplate());
        const auto site = stacks->up(u"shipdeck-shop-1"_s, edge::staticSiteTemplate(), {{u"Project"_s, u"shop"_s}});
        QVERIFY(foundation && site);
        const QString bucket = site->outputs[u"Bucket"_s];
        release(bucket);
        NewChangeSet theirs = stacks->wanted(u"theirs"_s, R"({"Resources": {"A": {"Type": "AWS::S3::Bucket"}}})");
        theirs.tags = {{u"owner"_s, u"lee"_s}};
        QVERIFY(stacks->up(theirs));

        const Inventory all = *finish(inventoryOf(client));
        QCOMPARE(all.account, u"123456789012"_s);
        QCOMPARE(names(all.stacks), (QStringList{u"shipdeck-foundation"_s, u"shipdeck-shop-1"_s}));
        QVERIFY(std::all_of(all.items.begin(), all.items.end(),
                            [](const InventoryItem& item) { return item.place == InventoryItem::Place::Stack; }));
        const InventoryItem kept = itemOf(all, bucket);
        QCOMPARE(kept.type, u"AWS::S3::Bucket"_s);
        QCOMPARE(kept.project, u"shop"_s);
        QCOMPARE(*kept.bytes, 5.0);
        QVERIFY(*kept.dollars > 0 && *kept.dollars < 1e-6);
        QCOMPARE(*itemOf(all, site->outputs[u"Distribution"_s]).dollars, 0.0);
        QVERIFY(!all.isAtLeast());

        // The stack goes by hand and leaves its bucket, as its template says.
        QVERIFY(stacks->down(site->id));
        const Inventory left = *finish(inventoryOf(client));
        QCOMPARE(names(left.stacks), QStringList{u"shipdeck-foundation"_s});
        const InventoryItem loose = itemOf(left, u"arn:aws:s3:::"_s + bucket);
        QCOMPARE(loose.place, InventoryItem::Place::Loose);
        QCOMPARE(loose.project, u"shop"_s);
        QCOMPARE(*loose.bytes, 5.0);
        QVERIFY(!left.isEmpty());

        const Inventory everybodys = *finish(inventoryOf(client, Whose::Everybodys));
        QStringList others;
        for (const InventoryItem& item : everybodys.items)
            if (item.place == InventoryItem::Place::Others)
                others << item.type + u' ' + item.stack;
        QVERIFY2(others.contains(u"s3 theirs"_s), qPrintable(others.join(u'\n')));
        QCOMPARE(others.filter(u" shipdeck-"_s), QStringList());
        QCOMPARE(everybodys.dollars(), left.dollars());
    }

    //! They bear no tags, and the next foundation would fail because their names are taken.
    void findsByItsNameWhatHasNoTags()
    {
        make("/origin-access-control", "OriginAccessControlConfig",
             "<Name>shipdeck-foundation-us-east-1</Name><SigningProtocol>sigv4</SigningProtocol>"
             "<SigningBehavior>always</SigningBehavior><OriginAccessControlOriginType>s3</"
             "OriginAccessControlOriginType>");
        make("/cache-policy", "CachePolicyConfig", "<Name>shipdeck-us-east-1</Name><MinTTL>0</MinTTL>");
        make("/response-headers-policy", "ResponseHeadersPolicyConfig", "<Name>shipdeck-us-east-1</Name>");
        make("/response-headers-policy", "ResponseHeadersPolicyConfig", "<Name>shipdeck-eu-west-1</Name>");
        make("/cache-policy", "CachePolicyConfig", "<Name>theirs-us-east-1</Name><MinTTL>0</MinTTL>");
        const Inventory found = *finish(inventoryOf(client));
        QVERIFY(!found.isEmpty());
        QCOMPARE(found.remarks.size(), 0);
        QStringList loose;
        for (const InventoryItem& item : found.items) {
            QCOMPARE(item.place, InventoryItem::Place::Loose);
            QCOMPARE(item.dollars.value_or(1), 0.0);
            loose << item.type + u' ' + item.name;
        }
        QCOMPARE(loose,
                 (QStringList{u"cloudfront:origin-access-control shipdeck-foundation-us-east-1"_s,
                              u"cloudfront:cache-policy shipdeck-us-east-1"_s,
                              u"cloudfront:response-headers-policy shipdeck-us-east-1"_s}));
        OnRig::rig().post(u"/_rig/faults"_s, R"({"operation": "ListCachePolicies", "do": "denied", "count": 0})");
        QCOMPARE(finish(inventoryOf(client))->remarks.size(), 1); // and what could be seen is
    }

    //! Buckets of us-east-1 and distributions are told of everywhere.
    void leavesToEachRegionWhatItsStacksHave()
    {
        QCOMPARE(client->region(), u"us-east-1"_s);
        QVERIFY(stacks->up(u"shipdeck-foundation"_s, edge::foundationTemplate()));
        const auto site = stacks->up(u"shipdeck-shop-1"_s, edge::staticSiteTemplate(), {{u"Project"_s, u"shop"_s}});
        QVERIFY(site);
        OnRig ireland({}, {{}, u"eu-west-1"_s});
        const Inventory here = *finish(inventoryOf(&ireland.client()));
        QVERIFY2(here.isEmpty(), qPrintable(here.items.isEmpty() ? QString() : here.items.first().name));

        QVERIFY(stacks->down(site->id));
        const Inventory left = *finish(inventoryOf(&ireland.client()));
        QCOMPARE(itemOf(left, u"arn:aws:s3:::"_s + site->outputs[u"Bucket"_s]).place, InventoryItem::Place::Loose);
    }

    void whoMayNotSearchByTagsStillSeesTheStacks()
    {
        QVERIFY(stacks->up(u"shipdeck-foundation"_s, edge::foundationTemplate()));
        OnRig::rig().post(u"/_rig/faults"_s, R"({"operation": "GetResources", "do": "denied", "count": 0})");
        const auto found = finish(inventoryOf(client));
        QVERIFY2(found, found ? "" : qPrintable(found.error().render()));
        QCOMPARE(names(found->stacks), QStringList{u"shipdeck-foundation"_s});
        QCOMPARE(found->remarks.size(), 1);
    }

    void whatIsMissingIsNamedBeforeAnythingIsMade()
    {
        Policy less = wholePolicy();
        less.statements.removeIf([](const Statement& one) { return one.sid == u"Router"; });
        for (Statement& statement : less.statements)
            statement.actions.removeAll(u"s3:PutObject"_s);
        allow(less);
        const auto missing = finish(missingFrom(client, kim, wholePolicy()));
        QVERIFY2(missing, missing ? "" : qPrintable(missing.error().render()));
        QStringList actions;
        for (const NotAllowed& one : *missing)
            actions << one.sid + u' ' + one.action;
        QVERIFY(actions.contains(u"Releases s3:PutObject"_s));
        QVERIFY(actions.contains(u"Router cloudfront:CreateFunction"_s));
        QVERIFY(!actions.contains(u"Releases s3:GetObject"_s));
        QCOMPARE(OnRig::rig().calls().filter(u"CreateFunction"_s), QStringList());
    }

    void aZoneOfOnesOwnNeedsItsRecordsToo()
    {
        OnRig::rig().post(u"/_rig/settings"_s, R"({"distribution_seconds": 0, "certificates_by_dns": false})");
        const QJsonObject spec{{u"DomainName"_s, u"*.apps.example.com"_s}, {u"ValidationMethod"_s, u"DNS"_s}};
        const auto certificate = finish(json(client, &services::acm, u"RequestCertificate"_s, spec, Repeat::Safe, {}));
        QVERIFY2(certificate, certificate ? "" : qPrintable(certificate.error().render()));
        const QString zone = hostedZone();
        QVERIFY(!zone.isEmpty());
        PolicyScope here = scope();
        here.zone = zone;
        allow(policyFor({Feature::StaticSites, Feature::OwnZone}, here));
        const auto made = stacks->up(u"shipdeck-foundation"_s, edge::foundationTemplate(),
                                     {{u"Zone"_s, u"apps.example.com"_s},
                                      {u"HostedZoneId"_s, zone},
                                      {u"CertificateArn"_s, (*certificate)[u"CertificateArn"_s].toString()}});
        QVERIFY2(made, made ? "" : qPrintable(made.error().render()));
        QVERIFY(stacks->down(made->id));
        QStringList unused;
        for (const QJsonValue one : OnRig::rig().policy()[u"unused"_s].toArray())
            unused << one[u"action"_s].toString();
        QVERIFY(!unused.contains(u"route53:ChangeResourceRecordSets"_s) && !unused.contains(u"route53:GetChange"_s));

        here.zone = u"ZOTHER"_s; // another zone's records are not to be touched
        allow(policyFor({Feature::StaticSites, Feature::OwnZone}, here));
        const auto refused = stacks->up(u"shipdeck-foundation"_s, edge::foundationTemplate(),
                                        {{u"Zone"_s, u"apps.example.com"_s},
                                         {u"HostedZoneId"_s, zone},
                                         {u"CertificateArn"_s, (*certificate)[u"CertificateArn"_s].toString()}});
        QCOMPARE(refused.error().kind, Error::Kind::Denied);
        QVERIFY2(refused.error().render().contains(u"route53:GetHostedZone"_s), qPrintable(refused.error().render()));
    }

    void whoMayNotAskIsToldThat()
    {
        allow(policyFor({Feature::StaticSites}, scope()));
        const auto asked = finish(missingFrom(client, kim, wholePolicy()));
        QCOMPARE(asked.error().kind, Error::Kind::Denied);
    }

private:
    void prepare() override
    {
        OnRig::rig().post(u"/_rig/settings"_s, R"({"distribution_seconds": 0})");
        stacks = std::make_unique<OwnStacks>(client);
    }

    const QString kim = u"arn:aws:iam::123456789012:user/kim"_s;

    static PolicyScope scope() { return {u"123456789012"_s, u"us-east-1"_s}; }
    //! Handlers name these for changes of what stands; no template has changed so yet. See handler_policy_test.cpp.
    static inline const QStringList forLaterVersions{
        u"s3:UntagResource"_s,
        u"s3:ListTagsForResource"_s,
        u"cloudfront:UntagResource"_s,
        u"cloudfront:UpdateOriginAccessControl"_s,
        u"cloudfront:UpdateCachePolicy"_s,
        u"cloudfront:UpdateResponseHeadersPolicy"_s,
        u"cloudfront:UpdateKeyValueStore"_s,
        u"iam:CreatePolicyVersion"_s,
        u"iam:DeletePolicyVersion"_s,
    };
    static Policy wholePolicy()
    {
        return policyFor({Feature::StaticSites, Feature::Inventory, Feature::Doctor, Feature::Check}, scope());
    }
    static void allow(const Policy& policy)
    {
        OnRig::rig().post(u"/_rig/policy"_s, QJsonDocument(QJsonObject{{u"document"_s, policy.document()}}).toJson());
    }
    NewChangeSet update(const QString& name, const QByteArray& body, const QMap<QString, QString>& parameters = {})
    {
        NewChangeSet set = stacks->wanted(name, body, parameters);
        set.kind = NewChangeSet::Kind::Update;
        return set;
    }
    NewChangeSet priced(const QString& priceClass)
    {
        return update(u"shipdeck-shop-1"_s, edge::staticSiteTemplate(),
                      {{u"Project"_s, u"shop"_s}, {u"PriceClass"_s, priceClass}});
    }
    //! By hand, so that no stack has it.
    void make(const QByteArray& path, const QByteArray& element, const QByteArray& config)
    {
        Call call;
        call.service = &services::cloudFront;
        call.operation = u"Create"_s + QString::fromLatin1(element.chopped(6));
        call.method = "POST";
        call.path = "/2020-05-31" + path;
        call.body = '<' + element + R"( xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/">)" + config + "</"
            + element + '>';
        const auto made = finish(client->send(call));
        QVERIFY2(made, made ? "" : qPrintable(made.error().render()));
    }
    QString hostedZone()
    {
        static constexpr Service route53{"Route 53", "route53", "route53", Protocol::RestXml, "", "", true};
        Call call;
        call.service = &route53;
        call.operation = u"CreateHostedZone"_s;
        call.path = "/2013-04-01/hostedzone";
        call.body = R"(<CreateHostedZoneRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Name>)"
                    "apps.example.com</Name><CallerReference>1</CallerReference></CreateHostedZoneRequest>";
        const auto made = finish(restXml(client, call, {}));
        return made ? made->child(u"HostedZone").textOf(u"Id").section(u'/', -1) : QString();
    }
    //! What a plan looks at, and drops.
    void dropAChangeSet()
    {
        NewChangeSet set = priced(u"PriceClass_200"_s);
        set.name = u"plan"_s;
        const auto id = finish(cloudformation::createChangeSet(client, set));
        QVERIFY2(id, id ? "" : qPrintable(id.error().render()));
        QVERIFY(finish(cloudformation::changeSetReady(client, *id, OwnStacks::wait())));
        QVERIFY(finish(cloudformation::deleteChangeSet(client, *id)));
    }
    //! What is read of the account beside that.
    void lookLikeADoctor(const QString& bucket)
    {
        QVERIFY(*finish(s3::isClosed(client, bucket)));
        QCOMPARE(finish(s3::tags(client, bucket))->value(u"shipdeck:stack"_s), u"shipdeck-shop-1"_s);
        const auto ours = finish(s3::buckets(client, u"shipdeck-"_s));
        QCOMPARE(ours->size(), 1);
        QCOMPARE(ours->first().region, u"us-east-1"_s);
        QVERIFY(finish(s3::buckets(client, u"nobody-"_s))->isEmpty());
        QCOMPARE(finish(cloudFront::named(client, cloudFront::Kind::Function))->first().name,
                 u"shipdeck-router-us-east-1"_s);
        QCOMPARE(finish(cloudFront::distributions(client))->size(), 1);
        const auto quotas = finish(aws::quotas::all(client, u"cloudfront"_s, u"us-east-1"_s));
        QVERIFY2(quotas, quotas ? "" : qPrintable(quotas.error().render()));
        QCOMPARE(quotas->first().value, 500.0);
    }
    static QStringList names(const QList<InventoryStack>& stacks)
    {
        QStringList all;
        for (const InventoryStack& stack : stacks)
            all << stack.name;
        all.sort();
        return all;
    }
    static InventoryItem itemOf(const Inventory& inventory, const QString& name)
    {
        for (const InventoryItem& item : inventory.items)
            if (item.name == name)
                return item;
        return {};
    }
    void release(const QString& bucket)
    {
        NewObject object;
        object.bucket = bucket;
        object.key = u"releases/r1/index.html"_s;
        object.body = "hello";
        QVERIFY(finish(s3::put(client, object)));
        QVERIFY(finish(s3::get(client, bucket, object.key)));
        NewObject copied = object;
        copied.key = u"releases/r2/index.html"_s;
        QVERIFY(finish(s3::copy(client, object.key, copied)));
        QVERIFY(finish(s3::remove(client, bucket, u"releases/r2/index.html"_s)));
        object.key = u"releases/r1/large.bin"_s;
        object.body.clear();
        const auto upload = finish(s3::beginUpload(client, object));
        QVERIFY(upload);
        QVERIFY(finish(s3::uploadPart(client, *upload, 1, "part")));
        QCOMPARE(finish(s3::uploadedParts(client, *upload))->size(), 1);
        QVERIFY(finish(s3::abortUpload(client, *upload)));
        QCOMPARE(finish(s3::list(client, bucket, u"releases/"_s))->size(), 1);
    }
    void removeBucket(const QString& bucket)
    {
        Call call;
        call.service = &services::s3;
        call.operation = u"DeleteBucket"_s;
        call.method = "DELETE";
        call.bucket = bucket;
        const auto gone = finish(client->send(call));
        QVERIFY2(gone, gone ? "" : qPrintable(gone.error().render()));
    }

    std::unique_ptr<OwnStacks> stacks;
};

SHIPDECK_TEST(PolicyTest)
#include "policy_test.moc"
