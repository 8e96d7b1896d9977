// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/zones.h"

#include "aws/services/route53.h"
#include "aws/services/s3.h"
#include "deploy/error_codes.h"

#include <QUrl>

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

Zone zoneOf(const aws::Stack& foundation)
{
    return {foundation.parameters.value(u"Zone"_s), foundation.parameters.value(u"HostedZoneId"_s)};
}

Failure zoneInUse(const QString& zone, const QStringList& hosts)
{
    return fail(Error::Kind::Conflict, code::zoneInUse,
                say(QT_TRANSLATE_NOOP("core", "Sites are served below %1: %2"),
                    {zone, hosts.mid(0, 5).join(u", "_s) + (hosts.size() > 5 ? u" …"_s : QString())}),
                say(QT_TRANSLATE_NOOP("core", "Remove these projects first: shipctl remove <project>")));
}

Task<Result<Zone>> findZone(AwsAccount account, QString domain)
{
    const QString wanted = QString::fromLatin1(QUrl::toAce(domain)).toLower();
    if (!wanted.contains(u'.') || wanted.startsWith(u'*'))
        co_return fail(Error::Kind::BadInput, "zone-invalid",
                       say(QT_TRANSLATE_NOOP("core", "%1 can't be used as a wildcard domain."), {domain}),
                       say(QT_TRANSLATE_NOOP("core", "Use a domain of yours, like apps.example.com.")));
    CO_TRY(const QList<aws::HostedZone> zones, co_await aws::route53::hostedZones(account.client(), account.cancel));
    const aws::HostedZone* best = nullptr;
    QStringList there;
    for (const aws::HostedZone& zone : zones) {
        if (zone.isPrivate)
            continue;
        there << zone.name;
        const bool holds = wanted == zone.name || wanted.endsWith(u'.' + zone.name);
        if (holds && (!best || zone.name.size() > best->name.size()))
            best = &zone;
    }
    if (best)
        co_return Zone{wanted, best->id};
    const Text known = there.isEmpty()
        ? say(QT_TRANSLATE_NOOP("core", "The account has no public hosted zone."))
        : say(QT_TRANSLATE_NOOP("core", "Public hosted zones: %1"), {there.mid(0, 10).join(u", "_s)});
    co_return fail(Error::Kind::NotFound, "zone-missing",
                   say(QT_TRANSLATE_NOOP("core", "The account has no Route 53 hosted zone for %1."), {wanted}),
                   say(QT_TRANSLATE_NOOP(
                       "core",
                       "Create one in Route 53, set its name servers where you bought the domain, then try again.")),
                   known);
}

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
