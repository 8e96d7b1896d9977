// SPDX-License-Identifier: MIT
#include "insights/inventory/untagged.h"

#include "aws/client.h"
#include "base/all.h"
#include "aws/services/cloudfront.h"
#include "aws/services/iam.h"
#include "aws/services/s3_buckets.h"

namespace shipdeck::insights {
using namespace Qt::StringLiterals;

const QString boundaryType = u"iam:policy"_s;
const QString storeType = u"cloudfront:key-value-store"_s;

QString leftBoundary(const InventoryItem& item)
{
    return item.place == InventoryItem::Place::Loose && item.type == boundaryType ? item.name : QString();
}

bool isSame(const QString& physical, const QString& arn)
{
    return !physical.isEmpty() && (arn == physical || arn.endsWith(u'/' + physical) || arn.endsWith(u':' + physical));
}

Task<Result<QList<InventoryItem>>> byName(aws::Client* client, QList<InventoryItem> known, Cancel cancel)
{
    using enum aws::cloudFront::Kind;
    static const std::array kinds{std::pair(OriginAccessControl, u"cloudfront:origin-access-control"_s),
                                  std::pair(CachePolicy, u"cloudfront:cache-policy"_s),
                                  std::pair(ResponseHeadersPolicy, u"cloudfront:response-headers-policy"_s),
                                  std::pair(Function, u"cloudfront:function"_s), std::pair(KeyValueStore, storeType)};
    std::vector<Task<Result<QList<aws::NamedThing>>>> looking;
    for (const auto& [kind, type] : kinds)
        looking.push_back(aws::cloudFront::named(client, kind, cancel));
    CO_TRY(const QList<QList<aws::NamedThing>> seen, co_await all(std::move(looking)));
    QList<InventoryItem> items;
    for (qsizetype i = 0; i < seen.size(); ++i) {
        for (const aws::NamedThing& thing : seen[i]) {
            const bool isOurs = thing.name.startsWith("shipdeck-"_L1) && thing.name.endsWith(u'-' + client->region());
            const bool isKnown = std::any_of(known.begin(), known.end(), [&thing](const InventoryItem& item) {
                return isSame(thing.id, item.name) || isSame(thing.name, item.name);
            });
            if (!isOurs || isKnown)
                continue;
            InventoryItem item;
            item.place = InventoryItem::Place::Loose;
            item.type = kinds[size_t(i)].second;
            item.name = thing.name;
            items << item;
        }
    }
    co_return items;
}

Task<Result<QList<InventoryItem>>> bucketsByName(aws::Client* client, QList<InventoryItem> known, Cancel cancel)
{
    const QString prefix = u"shipdeck-"_s;
    CO_TRY(const QList<aws::Bucket> buckets, co_await aws::s3::buckets(client, prefix, cancel));
    QList<InventoryItem> items;
    for (const aws::Bucket& bucket : buckets) {
        const QString arn = u"arn:aws:s3:::"_s + bucket.name;
        const bool isKnown = std::any_of(known.begin(), known.end(),
                                         [&arn](const InventoryItem& item) { return isSame(item.name, arn); });
        if (isKnown || bucket.region != client->region())
            continue;
        InventoryItem item;
        item.place = InventoryItem::Place::Loose;
        item.type = u"s3"_s;
        item.name = arn;
        item.isUntagged = true;
        items << item;
    }
    co_return items;
}

Task<Result<QList<InventoryItem>>> boundaryOf(aws::Client* client, QString account, QList<InventoryItem> known,
                                              Cancel cancel)
{
    const QString arn = u"arn:aws:iam::%1:policy/shipdeck/shipdeck-boundary-%2"_s.arg(account, client->region());
    QList<InventoryItem> items;
    if (std::any_of(known.begin(), known.end(), [&arn](const InventoryItem& item) { return item.name == arn; }))
        co_return items; // the foundation has it
    CO_TRY(const bool isThere, co_await aws::iam::hasPolicy(client, arn, cancel));
    if (!isThere)
        co_return items;
    InventoryItem item;
    item.place = InventoryItem::Place::Loose;
    item.type = boundaryType;
    item.name = arn;
    items << item;
    co_return items;
}

} // namespace shipdeck::insights
