// SPDX-License-Identifier: MIT
#include "deck/aws_account.h"

#include "agent/agent_lock.h"
#include "deck/state.h"
#include "targets/cloudfront/connections.h"
#include "targets/cloudfront/zone_status.h"

namespace shipdeck {

Task<Result<deploy::ConnectionPlan>> AwsAccountService::planWork(deploy::ConnectionWork work, aws::Choice choice,
                                                                 Cancel cancel, QString domain)
{
    const auto held = hold();
    store::Database* const db = &m_state.database();
    return deploy::planConnection(db, work, choice, domain, m_state.mfaCode, cancel);
}

Result<std::optional<store::Operation>> AwsAccountService::newestWork(deploy::ConnectionWork work,
                                                                      const QString& connection) const
{
    return deploy::newestWork(m_state.database(), connection, {work});
}

Task<Result<deploy::ZoneStatus>> AwsAccountService::zoneStatus(aws::Choice choice, Cancel cancel)
{
    const auto held = hold();
    store::Database* const db = &m_state.database();
    return deploy::zoneStatus(db, choice, cancel);
}

Task<Result<store::Operation>> AwsAccountService::startWork(deploy::ConnectionWork work, deploy::ConnectionPlan plan)
{
    const auto held = hold();
    const store::Operation operation = deploy::connectionOperation(work, plan);
    CO_CHECK(m_state.checkAgentInAws());
    std::function<Result<>(store::Database&)> asking = [operation](store::Database& db) {
        return deploy::enqueueConnectionWork(db, operation);
    };
    CO_CHECK(co_await m_state.write(std::move(asking)));
    CO_CHECK(agent::ensureAgent(m_state.paths()));
    co_return operation;
}

} // namespace shipdeck
