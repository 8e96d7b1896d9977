// SPDX-License-Identifier: MIT
#include "targets/cloudfront/delegation.h"

#include "aws/services/route53.h"
#include "domains/resolver.h"
#include "targets/cloudfront/steps/zones.h"

namespace shipdeck::deploy {

Task<Result<Delegation>> delegationOf(AwsAccount account, Zone zone)
{
    const QString id = zone.hostedId;
    CO_TRY(const aws::Delegated at, co_await aws::route53::nameServers(account.client(), id, account.cancel));
    Delegation delegation;
    delegation.domain = at.domain;
    delegation.wanted = at.servers;
    const QString domain = at.domain;
    domains::Resolver resolver;
    CO_TRY(delegation.found, co_await resolver.nameServers(domain, account.cancel));
    co_return delegation;
}

} // namespace shipdeck::deploy
