// SPDX-License-Identifier: MIT
#include "insights/inventory/inventory.h"

#include "aws/client.h"
#include "aws/services/cloudformation.h"
#include "aws/services/s3.h"
#include "aws/services/sts.h"
#include "aws/services/tagging.h"
#include "insights/inventory/untagged.h"
#include "insights/prices/price_list.h"

#include <QJsonArray>

namespace shipdeck::insights {
using namespace Qt::StringLiterals;
namespace {

using Place = InventoryItem::Place;

const QString globalRegion = u"us-east-1"_s;

bool isOurs(const QMap<QString, QString>& tags)
{
    return std::any_of(tags.keyBegin(), tags.keyEnd(),
                       [](const QString& key) { return key.startsWith("shipdeck:"_L1); });
}

bool isOurs(const aws::Stack& stack)
{
    // One in review has no tags yet.
    return stack.name.startsWith("shipdeck-"_L1) || isOurs(stack.tags);
}

//! By its tags, or by AWS's own of the stack that made it, which may be gone.
bool isOurs(const aws::TaggedResource& one)
{
    return isOurs(one.tags) || one.tags.value(u"aws:cloudformation:stack-name"_s).startsWith("shipdeck-"_L1);
}

const QString certificates = u"shipdeck-certificate-"_s;

//! What stands in us-east-1 for another region.
bool isFor(const aws::Stack& stack, const QString& region)
{
    return stack.name == certificates + region;
}

//! "s3" and "cloudfront:distribution", as the ARN has them.
QString typeOf(const QString& arn)
{
    const QString service = arn.section(u':', 2, 2);
    const QString rest = arn.section(u':', 5);
    const qsizetype end = rest.indexOf(u'/') < 0 ? rest.indexOf(u':') : rest.indexOf(u'/');
    return end < 0 ? service : service + u':' + rest.left(end);
}

bool isBucket(const InventoryItem& item)
{
    return item.type == u"AWS::S3::Bucket" || item.type == u"s3";
}

QString bucketOf(const InventoryItem& item)
{
    return item.name.startsWith("arn:"_L1) ? item.name.section(u':', 5) : item.name;
}

//! What it costs in a month in which nobody visits; nothing where it takes a look at its size, or is not known.
std::optional<double> restingPrice(const InventoryItem& item, const QString& region)
{
    static const QStringList free{u"AWS::CloudFront::Distribution"_s,
                                  u"AWS::CloudFront::Function"_s,
                                  u"AWS::CloudFront::KeyValueStore"_s,
                                  u"AWS::CloudFront::OriginAccessControl"_s,
                                  u"AWS::CloudFront::CachePolicy"_s,
                                  u"AWS::CloudFront::ResponseHeadersPolicy"_s,
                                  u"AWS::S3::BucketPolicy"_s,
                                  u"AWS::IAM::ManagedPolicy"_s,
                                  u"AWS::IAM::Role"_s,
                                  u"AWS::IAM::OIDCProvider"_s,
                                  u"AWS::Route53::RecordSetGroup"_s,
                                  u"AWS::CertificateManager::Certificate"_s,
                                  u"cloudfront:distribution"_s,
                                  u"cloudfront:function"_s,
                                  u"cloudfront:key-value-store"_s,
                                  u"cloudfront:origin-access-control"_s,
                                  u"cloudfront:cache-policy"_s,
                                  u"cloudfront:response-headers-policy"_s,
                                  u"cloudformation:stack"_s,
                                  boundaryType};
    if (free.contains(item.type))
        return 0.0;
    const auto& prices = PriceList::shipped();
    if (item.type == u"route53:hostedzone" || item.type == u"AWS::Route53::HostedZone")
        if (const auto zone = prices.price(region, u"route53.zone"_s))
            return zone->of(1);
    if (isBucket(item) && item.bytes)
        if (const auto storage = prices.price(region, u"s3.standard.storage"_s))
            return storage->of(*item.bytes / 1e9);
    return std::nullopt;
}

//! What could not be seen is said, and the rest is shown all the same; only a cancel ends it. `words`: with %1, or the last
//! number where there are `args`, for why.
template <typename T>
Result<T> seenOr(T otherwise, const Result<T>& seen, Inventory* made, const char* words, QStringList args = {})
{
    if (seen || seen.error().kind == Error::Kind::Canceled)
        return seen;
    made->remarks << say(words, args << seen.error().what.render());
    return otherwise;
}

struct StackThere {
    aws::Stack stack;
    QString region;
};

//! Those of the client's region, and the certificate of its zone, which is in us-east-1.
Task<Result<QList<StackThere>>> stacksOf(aws::Client* client, Inventory* made, Cancel cancel)
{
    QList<StackThere> found;
    const QString region = client->region();
    CO_TRY(const auto stacks, co_await aws::cloudformation::stacks(client, cancel));
    for (const aws::Stack& stack : stacks)
        if (isOurs(stack) && (!stack.name.startsWith(certificates) || isFor(stack, region)))
            found << StackThere{stack, region};
    if (region == globalRegion)
        co_return found;
    const QString name = certificates + region;
    const auto asked = co_await aws::cloudformation::stack(client, name, cancel, globalRegion);
    CO_TRY(const auto there,
           seenOr({}, asked, made, QT_TRANSLATE_NOOP("core", "The certificate could not be checked: %1")));
    if (there)
        found << StackThere{*there, globalRegion};
    co_return found;
}

//! The things of one stack; the stacks of stacks are looked at by themselves.
Task<Result<QList<InventoryItem>>> inStack(aws::Client* client, StackThere there, Cancel cancel)
{
    const aws::Stack& stack = there.stack;
    const QString id = stack.id;
    CO_TRY(const auto resources, co_await aws::cloudformation::resources(client, id, cancel, there.region));
    QList<InventoryItem> items;
    for (const aws::StackResource& resource : resources) {
        if (resource.physical.isEmpty() || resource.status == u"DELETE_COMPLETE")
            continue;
        InventoryItem item;
        item.type = resource.type;
        item.name = resource.physical;
        item.stack = stack.name;
        item.project = stack.tags.value(u"shipdeck:project"_s);
        item.environment = stack.tags.value(u"shipdeck:environment"_s);
        items << item;
    }
    co_return items;
}

//! Whose a spare is by now: its tags say what it was made as.
Task<Result<QString>> takenBy(aws::Client* client, aws::Stack spare, Cancel cancel)
{
    const QString bucket = spare.outputs.value(u"Bucket"_s);
    if (bucket.isEmpty() || !spare.tags.contains(u"shipdeck:spare"_s))
        co_return QString();
    const QString key = u"shipdeck/claim.json"_s;
    const auto claim = co_await aws::s3::get(client, bucket, key, cancel);
    if (!claim && claim.error().kind == Error::Kind::Canceled)
        co_return tl::unexpected(claim.error());
    co_return claim ? QJsonDocument::fromJson(claim->body).object()[u"slug"_s].toString() : QString();
}

//! What bears our tags, or any, here and in what is in no region; each thing once.
Task<Result<QList<aws::TaggedResource>>> tagged(aws::Client* client, Whose whose, Cancel cancel)
{
    QStringList regions{client->region()};
    if (client->region() != globalRegion)
        regions << globalRegion;
    QStringList keys{QString()};
    if (whose == Whose::Ours)
        keys = {u"shipdeck:stack"_s, u"shipdeck:project"_s};
    QMap<QString, aws::TaggedResource> found;
    for (const QString& region : std::as_const(regions))
        for (const QString& key : std::as_const(keys)) {
            CO_TRY(const auto some, co_await aws::tagging::resources(client, region, key, cancel));
            for (const aws::TaggedResource& one : some) {
                const QString home = one.arn.section(u':', 3, 3);
                if (home.isEmpty() || home == client->region()) // of us-east-1 only what is in no region
                    found.insert(one.arn, one);
            }
        }
    co_return found.values();
}

//! Whether a stack that another region's inventory shows has it: buckets and what is in no region are told of everywhere.
Task<Result<bool>> isElsewhere(aws::Client* client, aws::TaggedResource one, Cancel cancel)
{
    const QString id = one.tags.value(u"aws:cloudformation:stack-id"_s);
    const QString name = one.tags.value(u"aws:cloudformation:stack-name"_s);
    const QString region = id.section(u':', 3, 3);
    const bool isOfAnother = name.startsWith(certificates) && name != certificates + client->region();
    if (region.isEmpty() || (region == client->region() && !isOfAnother))
        co_return false;
    CO_TRY(const auto stack, co_await aws::cloudformation::stack(client, id, cancel, region));
    co_return stack && stack->state != aws::StackState::Gone;
}

Task<Result<double>> sizeOf(aws::Client* client, QString bucket, Cancel cancel)
{
    const QString everything;
    CO_TRY(const auto objects, co_await aws::s3::list(client, bucket, everything, cancel));
    double bytes = 0;
    for (const aws::ObjectInfo& object : objects)
        bytes += static_cast<double>(object.size);
    co_return bytes;
}

} // namespace

QString InventoryItem::leftBucket() const
{
    return place == Place::Loose && isBucket(*this) && !isUntagged ? bucketOf(*this) : QString();
}

bool Inventory::isEmpty() const
{
    return stacks.isEmpty() && std::all_of(items.begin(), items.end(), [](const InventoryItem& item) {
               return item.place == Place::Others;
           });
}

double Inventory::dollars() const
{
    double sum = 0;
    for (const InventoryItem& item : items)
        sum += item.place == Place::Others ? 0 : item.dollars.value_or(0);
    return sum;
}

bool Inventory::isAtLeast() const
{
    return std::any_of(items.begin(), items.end(),
                       [](const InventoryItem& item) { return item.place != Place::Others && !item.dollars; });
}

Task<Result<Inventory>> inventoryOf(aws::Client* client, Whose whose, Cancel cancel, Sizes sizes)
{
    Inventory made;
    made.region = client->region();
    CO_TRY(const aws::Identity identity, co_await aws::sts::callerIdentity(client, cancel));
    made.account = identity.account;
    Inventory* const shown = &made;
    CO_TRY(const auto stacks, co_await stacksOf(client, shown, cancel));
    for (const StackThere& there : stacks) {
        const aws::Stack stack = there.stack;
        if (stack.state == aws::StackState::Gone)
            continue;
        CO_TRY(const QString taker, co_await takenBy(client, stack, cancel));
        const QString project = taker.isEmpty() ? stack.tags.value(u"shipdeck:project"_s) : taker;
        made.stacks << InventoryStack{stack.name, stack.status, project};
        CO_TRY(auto items, co_await inStack(client, there, cancel));
        for (InventoryItem& item : items)
            item.project = project;
        made.items << items;
    }
    const QList<InventoryItem> known = made.items;
    const auto withTags = co_await tagged(client, whose, cancel);
    CO_TRY(const auto all,
           seenOr({}, withTags, shown,
                  QT_TRANSLATE_NOOP("core", "Resources outside of stacks could not be listed: %1")));
    QList<InventoryItem> others;
    for (const aws::TaggedResource& one : all) {
        const bool isKnown = std::any_of(known.begin(), known.end(),
                                         [&one](const InventoryItem& item) { return isSame(item.name, one.arn); });
        const bool isStack = typeOf(one.arn) == u"cloudformation:stack";
        // A store's ARN does not tell the name by which its stack knows it: byName() finds one that is left over.
        const bool isStore = typeOf(one.arn) == storeType;
        if (isKnown || (isStack && isOurs(one.tags)) || (isStore && isOurs(one)))
            continue;
        const aws::TaggedResource seen = one;
        const auto asked = co_await isElsewhere(client, seen, cancel);
        CO_TRY(const bool elsewhere,
               seenOr(true, asked, shown, QT_TRANSLATE_NOOP("core", "The stack of %1 could not be checked: %2"),
                      {seen.arn}));
        if (elsewhere)
            continue;
        InventoryItem item;
        item.place = isOurs(one) ? Place::Loose : Place::Others;
        item.type = typeOf(one.arn);
        item.name = one.arn;
        item.stack = one.tags.value(u"aws:cloudformation:stack-name"_s);
        item.project = one.tags.value(u"shipdeck:project"_s);
        item.environment = one.tags.value(u"shipdeck:environment"_s);
        item.isUntagged = !isOurs(one.tags);
        (item.place == Place::Loose ? made.items : others) << item;
    }
    const QList<InventoryItem> found = made.items;
    const auto withNames = co_await byName(client, found, cancel);
    CO_TRY(const auto named,
           seenOr({}, withNames, shown, QT_TRANSLATE_NOOP("core", "Untagged resources could not be listed: %1")));
    const auto ofNames = co_await bucketsByName(client, found, cancel);
    CO_TRY(const auto buckets,
           seenOr({}, ofNames, shown, QT_TRANSLATE_NOOP("core", "Untagged buckets could not be listed: %1")));
    const auto ofRoles = co_await boundaryOf(client, made.account, found, cancel);
    CO_TRY(const auto boundary,
           seenOr({}, ofRoles, shown,
                  QT_TRANSLATE_NOOP("core", "The permissions boundary of roles could not be checked: %1")));
    made.items << named << buckets << boundary;
    for (InventoryItem& item : made.items) {
        if (sizes == Sizes::Asked && isBucket(item)) {
            const QString bucket = bucketOf(item);
            const auto bytes = co_await sizeOf(client, bucket, cancel);
            if (!bytes && bytes.error().kind == Error::Kind::Canceled)
                co_return tl::unexpected(bytes.error());
            if (bytes)
                item.bytes = *bytes;
        }
        item.dollars = restingPrice(item, made.region);
    }
    made.items << others;
    co_return made;
}

QJsonObject Inventory::toJson() const
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    const auto number = [](const std::optional<double>& value) { return value ? QJsonValue(*value) : QJsonValue(); };
    QJsonArray shownStacks;
    for (const InventoryStack& stack : stacks)
        shownStacks << QJsonObject{{u"name"_s, stack.name},
                                   {u"status"_s, stack.status},
                                   {u"project"_s, orNull(stack.project)}};
    QJsonArray shown;
    for (const InventoryItem& item : items) {
        const QString place = item.place == Place::Stack ? u"stack"_s
            : item.place == Place::Loose                 ? u"loose"_s
                                                         : u"others"_s;
        shown << QJsonObject{{u"place"_s, place},
                             {u"type"_s, item.type},
                             {u"name"_s, item.name},
                             {u"stack"_s, orNull(item.stack)},
                             {u"project"_s, orNull(item.project)},
                             {u"environment"_s, orNull(item.environment)},
                             {u"bytes"_s, number(item.bytes)},
                             {u"usdAtRest"_s, number(item.dollars)}};
    }
    QJsonArray said;
    for (const Text& remark : remarks)
        said << remark.render();
    return {{u"account"_s, account},
            {u"region"_s, region},
            {u"isEmpty"_s, isEmpty()},
            {u"stacks"_s, shownStacks},
            {u"items"_s, shown},
            {u"usdAtRest"_s, dollars()},
            {u"isAtLeast"_s, isAtLeast()},
            {u"remarks"_s, said},
            {u"otherRegions"_s, QJsonArray::fromStringList(otherRegions)}};
}

} // namespace shipdeck::insights
