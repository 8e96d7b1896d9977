// SPDX-License-Identifier: MIT
#include "targets/cloudfront/delegation.h"

#include "aws/services/route53.h"
#include "net/name_servers.h"

namespace shipdeck::deploy {

bool Delegation::isDone() const
{
    // Resolvers would sometimes ask a name server that is not Route 53's, so all have to be.
    return !found.isEmpty()
        && std::all_of(found.begin(), found.end(), [this](const QString& server) { return wanted.contains(server); });
}

Text Delegation::whatToDo() const
{
    return say(QT_TRANSLATE_NOOP("core",
                                 "%1 is not delegated to Route 53 yet. Set these name servers where you bought the "
                                 "domain; AWS needs them to verify the certificate: %2"),
               {domain, wanted.join(QStringLiteral(", "))});
}

Task<Result<Delegation>> delegationOf(AwsAccount account, Zone zone)
{
    const QString id = zone.hostedId;
    CO_TRY(const aws::Delegated at, co_await aws::route53::nameServers(account.client(), id, account.cancel));
    Delegation delegation;
    delegation.domain = at.domain;
    delegation.wanted = at.servers;
    const QString domain = at.domain;
    CO_TRY(delegation.found, co_await nameServersOf(domain, account.cancel));
    co_return delegation;
}

} // namespace shipdeck::deploy
