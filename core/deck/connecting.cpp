// SPDX-License-Identifier: MIT
// What is made ahead in an account, for no project yet.
#include "agent/agent_lock.h"
#include "deck/writer.h"
#include "store/operations.h"

namespace shipdeck {

Task<Result<deploy::ConnectionPlan>> Deck::planConnection(deploy::ConnectionWork work, aws::Choice choice,
                                                          Cancel cancel, QString domain)
{
    store::Database* const db = &m_store->database();
    return deploy::planConnection(db, work, choice, domain, cancel);
}

Result<std::optional<store::Operation>> Deck::connectionWork(const QString& connection) const
{
    return store::newestOperation(m_store->database(), connection);
}

Task<Result<store::Operation>> Deck::workOnConnection(deploy::ConnectionWork work, deploy::AwsChoice choice,
                                                      deploy::Zone zone)
{
    const store::Operation operation = deploy::connectionOperation(work, choice, zone);
    std::function<Result<>(store::Database&)> asking = [operation](store::Database& db) {
        return deploy::askConnection(db, operation);
    };
    CO_CHECK(co_await write(std::move(asking)));
    CO_CHECK(agent::ensureAgent(paths()));
    co_return operation;
}

} // namespace shipdeck
