// SPDX-License-Identifier: MIT
#include "store/canaries.h"

using namespace Qt::StringLiterals;

namespace shipdeck::store {

Result<std::optional<CanaryRecord>> canaryRecord(Database& db, const QString& deployment)
{
    SD_TRY(auto query, db.prepare("SELECT deployment, facts FROM canaries WHERE deployment = ?1"));
    SD_TRY(const bool isThere, query.with(deployment).step());
    if (!isThere)
        return std::nullopt;
    const QJsonObject facts = query.object(1);
    return CanaryRecord{DeploymentId(query.text(0)), CanaryTraffic::fromJson(facts), facts[u"stopped"_s].toBool()};
}

Result<> setCanaryRecord(Database& db, const CanaryRecord& record)
{
    QJsonObject facts = record.traffic.toJson();
    if (record.isStopped)
        facts[u"stopped"_s] = true;
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
