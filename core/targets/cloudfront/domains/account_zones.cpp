// SPDX-License-Identifier: MIT
#include "targets/cloudfront/domains/account_zones.h"

#include "aws/services/route53.h"
#include "domains/name.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

namespace route53 = aws::route53;
using domains::Finding;

Text serversText(const QStringList& servers)
{
    return servers.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "no name servers")) : verbatim(servers.join(u", "_s));
}

Task<Result<AccountZone>> lookedAt(AwsAccount account, domains::Resolver* resolver, aws::HostedZone zone, QString name)
{
    AccountZone made{zone.id, zone.name, zone.isPrivate};
    aws::Client* const client = account.client();
    const Cancel cancel = account.cancel;
    if (!zone.isPrivate) {
        CO_TRY(const aws::Delegated own, co_await route53::nameServers(client, zone.id, cancel));
        made.servers = own.servers;
        CO_TRY(made.delegated, co_await resolver->nameServers(zone.name, cancel));
    }
    const auto records = co_await route53::records(client, zone.id, name, cancel);
    made.hasName = records && !records->isEmpty();
    const AccountZone found = made;
    co_return found;
}

Finding several(const QList<AccountZone>& zones)
{
    QStringList all;
    for (const AccountZone& one : zones)
        all << u"%1 (%2)"_s.arg(one.id, one.servers.join(u", "_s));
    const AccountZone& first = zones.first();
    return {u"domain-zones-several"_s,
            say(QT_TRANSLATE_NOOP("core", "Route 53 has %1 zones called %2, and public DNS leads to none of them."),
                {QString::number(zones.size()), first.name}),
            verbatim(all.join(u"; "_s)),
            say(QT_TRANSLATE_NOOP("core", "one zone, to whose name servers the domain leads")),
            say(QT_TRANSLATE_NOOP("core",
                                  "Set the name servers of the zone that you use where you bought %1, and delete "
                                  "the others."),
                {first.name})};
}

Finding elsewhere(const AccountZone& zone)
{
    return {u"domain-registrar-elsewhere"_s,
            say(QT_TRANSLATE_NOOP("core", "%1 is a zone in Route 53, but public DNS leads to other name servers."),
                {zone.name}),
            serversText(zone.delegated), serversText(zone.servers),
            say(QT_TRANSLATE_NOOP("core",
                                  "Set these name servers where you bought %1; or delete the zone in Route 53, if "
                                  "its DNS is meant to be elsewhere."),
                {zone.name})};
}

Finding onlyPrivate(const AccountZone& zone)
{
    return {u"domain-zone-private"_s,
            say(QT_TRANSLATE_NOOP("core", "The zone %1 in Route 53 is private: only networks of the account see it."),
                {zone.name}),
            say(QT_TRANSLATE_NOOP("core", "the private zone %1"), {zone.id}),
            say(QT_TRANSLATE_NOOP("core", "a public zone called %1"), {zone.name}),
            say(QT_TRANSLATE_NOOP("core",
                                  "Create a public hosted zone called %1 in Route 53, and set its name servers "
                                  "where you bought the domain."),
                {zone.name})};
}

} // namespace

bool AccountZone::isDelegatedTo() const
{
    return std::any_of(servers.begin(), servers.end(), [this](const QString& one) { return delegated.contains(one); });
}

Task<Result<QList<AccountZone>>> accountZonesOf(AwsAccount account, domains::Resolver* resolver, QString name)
{
    const auto zones = co_await route53::hostedZones(account.client(), account.cancel);
    if (!zones && zones.error().kind != Error::Kind::Denied)
        co_return tl::unexpected(zones.error());
    QList<AccountZone> found;
    for (const aws::HostedZone& one : zones.value_or(QList<aws::HostedZone>())) {
        if (!domains::isWithin(name, one.name))
            continue;
        const aws::HostedZone zone = one;
        CO_TRY(const AccountZone looked, co_await lookedAt(account, resolver, zone, name));
        found << looked;
    }
    co_return found;
}

std::optional<Finding> zoneFinding(const QList<AccountZone>& zones)
{
    QList<AccountZone> open;
    for (const AccountZone& one : zones) {
        if (one.isDelegatedTo())
            return std::nullopt;
        if (!one.isPrivate)
            open << one;
    }
    if (open.size() > 1)
        return several(open);
    if (!open.isEmpty())
        return elsewhere(open.first());
    for (const AccountZone& one : zones)
        if (one.hasName)
            return onlyPrivate(one);
    return std::nullopt;
}

} // namespace shipdeck::deploy
