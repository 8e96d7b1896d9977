// SPDX-License-Identifier: MIT
#include "deploy/zone_stand.h"

#include "aws/services/route53.h"

namespace shipdeck::deploy {

Task<Result<ZoneStand>> zoneStand(store::Database* db, aws::Choice choice, Cancel cancel)
{
    CO_TRY(StaticAccount account, openAccount(choice));
    account.cancel = cancel;
    CO_TRY(const aws::Identity identity, co_await account.connection->identity(cancel));
    account.choice.account = identity.account;
    ZoneStand stand;
    stand.choice = account.choice;
    const StaticAccount to = account;
    const site::Stacks stacks = to.stacks();
    CO_TRY(const auto foundation, co_await stacks.look(site::foundationName, cancel));
    if (foundation) {
        const aws::Stack stands = *foundation;
        stand.zone = zoneOf(stands);
        CO_TRY(stand.hosts, co_await hostsBelow(to, stands));
    }
    const auto zones = co_await aws::route53::hostedZones(to.client(), cancel);
    if (!zones && zones.error().kind != Error::Kind::Denied) // who may not list them may still name one
        co_return tl::unexpected(zones.error());
    for (const aws::HostedZone& zone : zones.value_or(QList<aws::HostedZone>()))
        if (!zone.isPrivate)
            stand.domains << zone.name;
    stand.domains.sort();
    if (cancel) // an answer may come all the same, and the database has gone with whoever asked
        co_return canceled();
    const QList<ConnectionWork> ofZones{ConnectionWork::AddZone, ConnectionWork::RemoveZone};
    CO_TRY(stand.work, newestWork(*db, connectionOf(stand.choice), ofZones));
    co_return stand;
}

} // namespace shipdeck::deploy
