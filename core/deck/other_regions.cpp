// SPDX-License-Identifier: MIT
#include "deck/other_regions.h"

#include "aws/client.h"
#include "aws/services/s3_buckets.h"

namespace shipdeck {

Task<Result<QStringList>> otherRegions(aws::Client* client, Cancel cancel)
{
    const QString prefix = QStringLiteral("shipdeck-");
    CO_TRY(const QList<aws::Bucket> buckets, co_await aws::s3::buckets(client, prefix, cancel));
    QStringList regions;
    for (const aws::Bucket& bucket : buckets)
        if (!bucket.region.isEmpty() && bucket.region != client->region())
            regions << bucket.region;
    regions.removeDuplicates();
    regions.sort();
    co_return regions;
}

} // namespace shipdeck
