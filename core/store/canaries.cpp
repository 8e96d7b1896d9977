// SPDX-License-Identifier: MIT
#include "store/canaries.h"

#include "base/clock.h"

using namespace Qt::StringLiterals;

namespace shipdeck::store {
namespace {

Result<std::optional<CanaryRecord>> first(Statement& query)
{
    SD_TRY(const bool isThere, query.step());
    if (!isThere)
        return std::nullopt;
    const QJsonObject facts = query.object(1);
    return CanaryRecord{DeploymentId(query.text(0)), CanaryTraffic::fromJson(facts), facts[u"stopped"_s].toBool(),
                        fromIso(facts[u"endedAt"_s].toString()), facts[u"promoted"_s].toBool()};
}

} // namespace

Result<std::optional<CanaryRecord>> canaryRecord(Database& db, const QString& deployment)
{
    SD_TRY(auto query, db.prepare("SELECT deployment, facts FROM canaries WHERE deployment = ?1"));
    return first(query.with(deployment));
}

Result<> recordCanaryEnd(Database& db, const QString& project, const QString& environment, const QString& promoted)
{
    SD_TRY(auto update,
           db.prepare("UPDATE canaries SET facts = json_set(facts, '$.endedAt', ?3, '$.promoted',"
                      " json(iif(deployment = ?4, 'true', 'false'))) WHERE json_extract(facts, '$.endedAt') IS NULL"
                      " AND deployment IN (SELECT id FROM deployments"
                      " WHERE project = ?1 AND environment = ?2 AND face = 'rolling')"));
    return update.with(project, environment, toIso(nowUtc()), promoted).run();
}

Result<std::optional<CanaryRecord>> endedCanary(Database& db, const QString& project, const QString& environment)
{
    SD_TRY(auto query,
           db.prepare("SELECT c.deployment, c.facts FROM canaries c JOIN deployments d ON d.id = c.deployment"
                      " WHERE d.project = ?1 AND d.environment = ?2 AND json_extract(c.facts, '$.endedAt') <> ''"
                      " ORDER BY json_extract(c.facts, '$.endedAt') DESC LIMIT 1"));
    return first(query.with(project, environment));
}

Result<> setCanaryRecord(Database& db, const CanaryRecord& record)
{
    QJsonObject facts = record.traffic.toJson();
    if (record.isStopped)
        facts[u"stopped"_s] = true;
    if (record.endedAt.isValid())
        facts[u"endedAt"_s] = toIso(record.endedAt);
    if (record.isPromoted)
        facts[u"promoted"_s] = true;
    SD_TRY(auto upsert,
           db.prepare("INSERT INTO canaries (deployment, facts) SELECT id, ?2 FROM deployments WHERE id = ?1"
                      " ON CONFLICT (deployment) DO UPDATE SET facts = ?2"));
    return upsert.with(record.deployment, facts).run();
}

Result<QStringList> stoppedCanaries(Database& db)
{
    SD_TRY(auto query, db.prepare("SELECT deployment FROM canaries WHERE json_extract(facts, '$.stopped')"));
    return query.rows(firstText);
}

Result<> removeCanaryRecord(Database& db, const QString& deployment)
{
    SD_TRY(auto remove, db.prepare("DELETE FROM canaries WHERE deployment = ?1"));
    return remove.with(deployment).run();
}

} // namespace shipdeck::store
