// SPDX-License-Identifier: MIT
#include "aws/services/s3.h"
#include "targets/cloudfront/steps/zone_steps.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! The projects in the bucket. Used if the routes are gone, so that their history is not deleted with the domain.
Task<Result<QStringList>> sitesIn(AwsAccount account, QString bucket)
{
    const QString sites = u"sites/"_s;
    const auto objects = co_await aws::s3::list(account.client(), bucket, sites, account.cancel);
    QStringList names;
    if (!objects && objects.error().kind == Error::Kind::NotFound)
        co_return names;
    if (!objects)
        co_return tl::unexpected(objects.error());
    for (const aws::ObjectInfo& object : *objects)
        names << object.key.section(u'/', 1, 1);
    names.removeDuplicates();
    co_return names;
}

} // namespace

Task<Result<QStringList>> hostsBelow(AwsAccount account, aws::Stack foundation)
{
    const QString zone = zoneOf(foundation).name;
    const QString store = foundation.outputs.value(u"Routes"_s);
    if (zone.isEmpty() || store.isEmpty())
        co_return QStringList();
    const auto all = co_await aws::keyValueStore::all(account.client(), store, account.cancel);
    if (!all && all.error().kind == Error::Kind::NotFound) {
        const QString bucket = foundation.outputs.value(u"SharedBucket"_s);
        co_return co_await sitesIn(account, bucket);
    }
    if (!all)
        co_return tl::unexpected(all.error());
    QStringList hosts;
    for (auto entry = all->begin(); entry != all->end(); ++entry)
        if (entry.key().endsWith(u'.' + zone))
            hosts << entry.key();
    hosts.sort();
    co_return hosts;
}

} // namespace shipdeck::deploy
