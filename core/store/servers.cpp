// SPDX-License-Identifier: MIT
#include "store/servers.h"

namespace shipdeck::store {
namespace {

ServerRecord read(const Statement& row)
{
    return {DeploymentId(row.text(0)), ProjectId(row.text(1)), serverStateOf(row.text(2), ServerState::Gone),
            row.object(3)};
}

} // namespace

Result<QList<ServerRecord>> servers(Database& db)
{
    SD_TRY(auto query, db.prepare("SELECT deployment, project, state, facts FROM servers ORDER BY deployment"));
    return query.rows(read);
}

Result<std::optional<ServerRecord>> server(Database& db, const QString& deployment)
{
    SD_TRY(auto query, db.prepare("SELECT deployment, project, state, facts FROM servers WHERE deployment = ?1"));
    SD_TRY(const bool isThere, query.with(deployment).step());
    if (!isThere)
        return std::nullopt;
    return std::optional(read(query));
}

Result<> setServer(Database& db, const ServerRecord& server)
{
    SD_TRY(auto upsert,
           db.prepare("INSERT INTO servers (deployment, project, state, facts) VALUES (?1, ?2, ?3, ?4)"
                      " ON CONFLICT (deployment) DO UPDATE SET state = ?3, facts = ?4"));
    return upsert.with(server.deployment, server.project, serverStateName(server.state), server.facts).run();
}

Result<> noteServer(Database& db, const QString& deployment, ServerState state, const QJsonObject& facts)
{
    SD_TRY(auto upsert,
           db.prepare("INSERT INTO servers (deployment, project, state, facts)"
                      " SELECT id, project, ?2, ?3 FROM deployments WHERE id = ?1"
                      " AND (face = 'current' OR EXISTS (SELECT 1 FROM servers WHERE deployment = ?1))"
                      " ON CONFLICT (deployment) DO UPDATE SET state = ?2, facts = ?3"));
    return upsert.with(deployment, serverStateName(state), facts).run();
}

Result<> removeServer(Database& db, const QString& deployment)
{
    SD_TRY(auto remove, db.prepare("DELETE FROM servers WHERE deployment = ?1"));
    return remove.with(deployment).run();
}

} // namespace shipdeck::store
