// SPDX-License-Identifier: MIT
// What is around the sites: clock, tags, leftovers, permissions and room.
#include "aws/client.h"
#include "aws/protocols/service.h"
#include "aws/services/cloudfront.h"
#include "aws/services/quotas.h"
#include "aws/services/s3_buckets.h"
#include "aws/services/sts.h"
#include "aws/services/tagging.h"
#include "deck/account_checks/account_checks.h"
#include "insights/inventory/inventory.h"
#include "insights/policy/check.h"
#include "targets/cloudfront/policy.h"

#include <QRegularExpression>

namespace shipdeck::accountChecks {
using namespace Qt::StringLiterals;
namespace {

constexpr qint64 mostSkew = 60;     // seconds
constexpr qint64 refusedSkew = 300; // from here on AWS refuses what is not signed by its own clock (S3 from 900)
constexpr qsizetype mostNamed = 3;
constexpr double mostUsed = 0.9; // of a quota, before it is said
constexpr double mostShared = 0.8;
const QString globalRegion = u"us-east-1"_s;

//! The first few of a longer list.
QString firstOf(const QStringList& all)
{
    const QString some = all.mid(0, mostNamed).join(u", "_s);
    return all.size() > mostNamed ? some + u" …"_s : some;
}

//! In the unit that a person would say it in.
QString lengthOf(qint64 seconds)
{
    if (seconds < 120)
        return QCoreApplication::translate("core", "%1 seconds").arg(seconds);
    if (const qint64 minutes = seconds / 60; minutes < 120)
        return QCoreApplication::translate("core", "%1 minutes").arg(minutes);
    if (const qint64 hours = seconds / 3600; hours < 48)
        return QCoreApplication::translate("core", "%1 hours").arg(hours);
    return QCoreApplication::translate("core", "%1 days").arg(seconds / 86400);
}

Text skewText(qint64 off, bool isBehind)
{
    const QStringList length{lengthOf(off)};
    if (off < refusedSkew)
        return say(
            isBehind ? QT_TRANSLATE_NOOP(
                "core",
                "This computer's clock is %1 behind AWS's. Shipdeck signs with AWS's time, so requests still work.")
                     : QT_TRANSLATE_NOOP("core",
                                         "This computer's clock is %1 ahead of AWS's. Shipdeck signs with AWS's time, "
                                         "so requests still work."),
            length);
    return say(isBehind ? QT_TRANSLATE_NOOP("core",
                                            "This computer's clock is %1 behind AWS's. Shipdeck signs with AWS's time, "
                                            "but AWS may reject requests of other programs.")
                        : QT_TRANSLATE_NOOP("core",
                                            "This computer's clock is %1 ahead of AWS's. Shipdeck signs with AWS's "
                                            "time, but AWS may reject requests of other programs."),
               length);
}

//! One thing of which the account may have only so many.
struct QuotaUse {
    Text name;
    QString code; //!< of its quota in Service Quotas; empty: it is not there
    int used = 0;
    double documented = 0; //!< what AWS's pages say where Service Quotas does not; 0: they do not agree
    bool isShared = false; //!< of distributions that use one thing together, which a wildcard domain does not need
};

double quotaOf(const QuotaUse& use, const QList<aws::Quota>& quotas)
{
    for (const aws::Quota& quota : quotas)
        if (quota.code == use.code)
            return quota.value;
    return use.documented;
}

int withFunction(const QList<aws::Distribution>& all, const QString& function)
{
    return int(std::count_if(all.begin(), all.end(), [&function](const aws::Distribution& one) {
        return !function.isEmpty() && one.functions.contains(function);
    }));
}

Task<Result<QList<QuotaUse>>> used(Account account)
{
    aws::Client* const client = account.at.client();
    const Cancel cancel = account.at.cancel;
    const QString router = account.foundation().outputs.value(u"Router"_s);
    const QString all;
    auto distributions = aws::cloudFront::distributions(client, cancel);
    auto functions = aws::cloudFront::named(client, aws::cloudFront::Kind::Function, cancel);
    auto stores = aws::cloudFront::named(client, aws::cloudFront::Kind::KeyValueStore, cancel);
    auto controls = aws::cloudFront::named(client, aws::cloudFront::Kind::OriginAccessControl, cancel);
    auto buckets = aws::s3::buckets(client, all, cancel);
    const auto ofDistributions = co_await distributions; // all of them, before the first error ends it
    const auto ofFunctions = co_await functions;
    const auto ofStores = co_await stores;
    const auto ofControls = co_await controls;
    const auto ofBuckets = co_await buckets;
    CO_TRY(const auto distributionsThere, ofDistributions);
    CO_TRY(const auto functionsThere, ofFunctions);
    CO_TRY(const auto storesThere, ofStores);
    CO_TRY(const auto controlsThere, ofControls);
    CO_TRY(const auto bucketsThere, ofBuckets);
    QList<QuotaUse> uses;
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
    uses << QuotaUse{say(QT_TRANSLATE_NOOP("core", "distributions")), u"L-24B04930"_s, int(distributionsThere.size())}
         << QuotaUse{say(QT_TRANSLATE_NOOP("core", "distributions with the router of this region")),
                     {},
                     withFunction(distributionsThere, router),
                     100,
                     true}
         << QuotaUse{say(QT_TRANSLATE_NOOP("core", "functions")), {}, int(functionsThere.size()), 100}
         << QuotaUse{say(QT_TRANSLATE_NOOP("core", "origin access controls")), {}, int(controlsThere.size()), 100}
         << QuotaUse{say(QT_TRANSLATE_NOOP("core", "key value stores")), {}, int(storesThere.size())}
         << QuotaUse{say(QT_TRANSLATE_NOOP("core", "buckets")), u"L-DC2B2D3D"_s, int(bucketsThere.size())};
    co_return uses;
}

} // namespace

Task<Checks> ofClock(Account account)
{
    const auto now = account.at.client()->settings().now;
    const QDateTime before = now();
    const auto theirs = co_await aws::sts::time(account.at.client(), account.at.cancel);
    const QDateTime after = now();
    if (!theirs)
        co_return {unseen("aws-clock", say(QT_TRANSLATE_NOOP("core", "The clock")), {}, theirs.error())};
    // Anywhere between question and answer it may have looked, and it says whole seconds.
    const qint64 behind = after.secsTo(*theirs);
    const qint64 ahead = theirs->secsTo(before);
    const qint64 off = std::max({behind, ahead, qint64(0)});
    if (off <= mostSkew)
        co_return {good("aws-clock", say(QT_TRANSLATE_NOOP("core", "This computer's clock agrees with AWS's.")))};
    co_return {note("aws-clock", skewText(off, behind > 0),
                    say(QT_TRANSLATE_NOOP("core", "Set it: sudo timedatectl set-ntp true")))};
}

Task<Checks> ofTags(Account account)
{
    QStringList wanted; // what bears the tag of its stack
    for (const aws::Stack& stack : account.stacks)
        for (const auto& [output, before] :
             {std::pair(u"Bucket"_s, u"arn:aws:s3:::"_s), std::pair(u"Distribution"_s, u":distribution/"_s),
              std::pair(u"SharedBucket"_s, u"arn:aws:s3:::"_s),
              std::pair(u"SharedDistribution"_s, u":distribution/"_s)})
            if (const QString name = stack.outputs.value(output); !name.isEmpty())
                wanted << before + name;
    if (wanted.isEmpty())
        co_return Checks();
    aws::Client* const client = account.at.client();
    const Cancel cancel = account.at.cancel;
    QStringList regions{client->region(), globalRegion};
    regions.removeDuplicates();
    QStringList tagged;
    for (const QString& region : std::as_const(regions)) {
        const QString key = u"shipdeck:stack"_s;
        const auto found = co_await aws::tagging::resources(client, region, key, cancel);
        if (!found)
            co_return {
                unseen("aws-tags", say(QT_TRANSLATE_NOOP("core", "The tags")), u"tag:GetResources"_s, found.error())};
        for (const aws::TaggedResource& one : *found)
            tagged << one.arn;
    }
    wanted.removeIf([&tagged](const QString& end) {
        return std::any_of(tagged.begin(), tagged.end(), [&end](const QString& arn) { return arn.endsWith(end); });
    });
    if (wanted.isEmpty())
        co_return {
            good("aws-tags", say(QT_TRANSLATE_NOOP("core", "The buckets and distributions of all sites are tagged.")))};
    QStringList names;
    for (const QString& end : std::as_const(wanted))
        names << end.section(QRegularExpression(u"[:/]"_s), -1);
    co_return {note("aws-tags", say(QT_TRANSLATE_NOOP("core", "AWS reports no Shipdeck tags on: %1"), {firstOf(names)}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "New tags take a few minutes to show up. If they are still missing, add the "
                                          "tag shipdeck:stack with the stack's name in the console.")))};
}

Task<Checks> ofLeftovers(Account account)
{
    const auto found = co_await insights::inventoryOf(account.at.client(), insights::Whose::Ours, account.at.cancel,
                                                      insights::Sizes::Unasked);
    if (!found)
        co_return {unseen("aws-leftovers", say(QT_TRANSLATE_NOOP("core", "Leftover resources")), u"tag:GetResources"_s,
                          found.error())};
    if (!found->remarks.isEmpty())
        co_return {HealthCheck{
            u"aws-leftovers"_s, HealthCheck::State::Skipped, found->remarks.first(),
            say(QT_TRANSLATE_NOOP("core", "“AWS resources” shows what could be read (shipctl inventory)."))}};
    QStringList loose;
    for (const insights::InventoryItem& item : found->items)
        if (item.place == insights::InventoryItem::Place::Loose)
            loose << item.name.section(QRegularExpression(u"[:/]"_s), -1);
    if (loose.isEmpty())
        co_return {good("aws-leftovers",
                        say(QT_TRANSLATE_NOOP("core", "There are no leftover resources outside the stacks.")))};
    co_return {note("aws-leftovers",
                    say(QT_TRANSLATE_NOOP("core", "Leftover resources outside the stacks: %1"), {firstOf(loose)}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "“AWS resources” lists them (shipctl inventory) and cleans up buckets and "
                                          "the permissions boundary of roles (shipctl connections clean).")))};
}

Task<Checks> ofPermissions(Account account)
{
    using insights::Feature;
    const char* const code = "aws-permissions";
    const QString principal = insights::principalOf(account.identity.arn);
    if (principal.isEmpty())
        co_return {HealthCheck{
            QString::fromLatin1(code),
            HealthCheck::State::Skipped,
            say(QT_TRANSLATE_NOOP("core", "Permissions: not checked, because nothing restricts the root user.")),
            {}}};
    insights::Features wanted{Feature::StaticSites, Feature::Inventory};
    insights::PolicyScope scope;
    scope.account = account.identity.account;
    scope.region = account.at.client()->region();
    scope.zone = account.foundation().parameters.value(u"HostedZoneId"_s);
    if (!scope.zone.isEmpty())
        wanted << Feature::OwnZone;
    const insights::Policy policy = insights::policyFor(wanted, scope);
    const auto missing = co_await insights::missingFrom(account.at.client(), principal, policy, account.at.cancel);
    const Text thing = say(QT_TRANSLATE_NOOP("core", "Permissions"));
    if (!missing && missing.error().kind == Error::Kind::NotFound)
        co_return {
            HealthCheck{QString::fromLatin1(code), HealthCheck::State::Skipped,
                        say(QT_TRANSLATE_NOOP("core", "Permissions: not checked, because IAM cannot find %1 by name."),
                            {principal}),
                        say(QT_TRANSLATE_NOOP("core", "Check it in the console's policy simulator."))}};
    if (!missing)
        co_return {unseen(code, thing, u"iam:SimulatePrincipalPolicy"_s, missing.error())};
    if (missing->isEmpty())
        co_return {good(code, say(QT_TRANSLATE_NOOP("core", "IAM allows all actions that Shipdeck needs.")))};
    QStringList actions;
    for (const insights::NotAllowed& one : *missing)
        actions << one.action;
    actions.removeDuplicates();
    co_return {
        note(code,
             say(QT_TRANSLATE_NOOP("core", "IAM does not allow all actions that Shipdeck needs. Missing (%1): %2"),
                 {QString::number(actions.size()), firstOf(actions)}),
             say(QT_TRANSLATE_NOOP("core", "“Permissions” lists all of them (shipctl connections policy --check).")))};
}

Task<Checks> ofQuotas(Account account)
{
    aws::Client* const client = account.at.client();
    const Cancel cancel = account.at.cancel;
    const Text thing = say(QT_TRANSLATE_NOOP("core", "The quotas"));
    QList<aws::Quota> quotas;
    for (const QString& service : {QString::fromLatin1(aws::services::cloudFront.signingName), u"s3"_s}) {
        const auto found = co_await aws::quotas::all(client, service, globalRegion, cancel);
        if (!found)
            co_return {unseen("aws-quotas", thing, u"servicequotas:ListServiceQuotas"_s, found.error())};
        quotas += *found;
    }
    const auto uses = co_await used(account);
    if (!uses)
        co_return {unseen("aws-quotas", thing, u"cloudfront:ListDistributions"_s, uses.error())};
    QStringList enough;
    QStringList little;
    bool isFull = false;
    bool isShared = false;
    for (const QuotaUse& use : *uses) {
        const double quota = quotaOf(use, quotas);
        if (quota <= 0) {
            enough << u"%1 %2"_s.arg(use.name.render()).arg(use.used);
            continue;
        }
        const QString words = QCoreApplication::translate("core", "%1 %2 of %3")
                                  .arg(use.name.render(), QString::number(use.used), QString::number(quota, 'f', 0));
        const bool isLittle = use.used >= quota * (use.isShared ? mostShared : mostUsed);
        (isLittle ? little : enough) << words;
        isShared = isShared || (isLittle && use.isShared);
        isFull = isFull || use.used >= quota;
    }
    if (little.isEmpty())
        co_return {good("aws-quotas",
                        say(QT_TRANSLATE_NOOP("core", "The quotas are not used up: %1"), {enough.join(u", "_s)}))};
    const char* const ask = QT_TRANSLATE_NOOP("core", "Remove what you no longer need, or request a higher quota: %1");
    const char* const share =
        QT_TRANSLATE_NOOP("core",
                          "Serve more sites below a wildcard domain, where they share one distribution (shipctl "
                          "connections zone apps.example.com), or request a higher quota: %1");
    const Text next = say(isShared ? share : ask, {u"https://console.aws.amazon.com/servicequotas/home"_s});
    const QStringList words{little.join(u", "_s)};
    if (isFull)
        co_return {bad("aws-quotas", say(QT_TRANSLATE_NOOP("core", "A quota is used up: %1"), words), next)};
    co_return {note("aws-quotas", say(QT_TRANSLATE_NOOP("core", "A quota is almost used up: %1"), words), next)};
}

} // namespace shipdeck::accountChecks
