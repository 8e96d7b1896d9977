// SPDX-License-Identifier: MIT
#include "targets/cloudfront/zone_status.h"

#include "aws/services/route53.h"
#include "targets/cloudfront/connections.h"
#include "targets/cloudfront/steps/zones.h"

namespace shipdeck::deploy {

Task<Result<ZoneStatus>> zoneStatus(store::Database* db, aws::Choice choice, Cancel cancel)
{
    CO_TRY(AwsAccount account, openAccount(choice));
    account.cancel = cancel;
    CO_TRY(const aws::Identity identity, co_await account.connection->identity(cancel));
    account.choice.account = identity.account;
    ZoneStatus status;
    status.choice = account.choice;
    const AwsAccount to = account;
    const site::Stacks stacks = to.stacks();
    CO_TRY(const auto foundation, co_await stacks.get(site::foundationName, cancel));
    if (foundation) {
        const aws::Stack stands = *foundation;
        status.zone = zoneOf(stands);
        CO_TRY(status.hosts, co_await hostsBelow(to, stands));
    }
    const auto zones = co_await aws::route53::hostedZones(to.client(), cancel);
    if (!zones && zones.error().kind != Error::Kind::Denied) // a person can name an unlisted one
        co_return tl::unexpected(zones.error());
    for (const aws::HostedZone& zone : zones.value_or(QList<aws::HostedZone>()))
        if (!zone.isPrivate)
            status.domains << zone.name;
    status.domains.sort();
    if (cancel) // a response may still arrive when the caller and its database are gone
        co_return canceled();
    const QList<ConnectionWork> ofZones{ConnectionWork::AddZone, ConnectionWork::RemoveZone};
    CO_TRY(status.work, newestWork(*db, connectionOf(status.choice), ofZones));
    co_return status;
}

} // namespace shipdeck::deploy
