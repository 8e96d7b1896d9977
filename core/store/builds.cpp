// SPDX-License-Identifier: MIT
#include "store/builds.h"

#include "base/clock.h"

namespace shipdeck::store {

Result<std::optional<Build>> build(Database& db, const QString& project, const QString& key)
{
    SD_TRY(auto query,
           db.prepare("SELECT key, project, artifact, kind, bytes, facts FROM builds WHERE project = ?1 AND key = ?2"));
    SD_TRY(const bool row, query.with(project, key).step());
    if (!row)
        return std::nullopt;
    return std::optional(
        Build{query.text(0), ProjectId(query.text(1)), query.text(2), query.text(3), query.number(4), query.object(5)});
}

Result<> rememberBuild(Database& db, const Build& build)
{
    SD_TRY(auto insert, db.prepare("INSERT OR REPLACE INTO builds VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
    return insert.with(build.key, build.project, build.artifact, build.kind, build.bytes, build.facts, toIso(nowUtc()))
        .run();
}

Result<> forgetArtifact(Database& db, const QString& artifact)
{
    SD_TRY(auto remove, db.prepare("DELETE FROM builds WHERE artifact = ?1"));
    return remove.with(artifact).run();
}

Result<> forgetProjectBuilds(Database& db, const QString& project)
{
    SD_TRY(auto remove, db.prepare("DELETE FROM builds WHERE project = ?1"));
    return remove.with(project).run();
}

Result<QStringList> artifactsOfOthers(Database& db, const QString& project)
{
    SD_TRY(auto query,
           db.prepare("SELECT artifact FROM deployments WHERE artifact <> '' AND project <> ?1"
                      " UNION SELECT artifact FROM builds WHERE project <> ?1"));
    return query.with(project).rows(firstText);
}

Result<bool> isArtifactServed(Database& db, const QString& artifact)
{
    SD_TRY(auto query, db.prepare("SELECT 1 FROM deployments WHERE artifact = ?1 LIMIT 1"));
    return query.with(artifact).step();
}

Result<QStringList> neededArtifacts(Database& db, const QStringList& keepingTargets)
{
    SD_TRY(auto query,
           db.prepare("SELECT artifact FROM deployments WHERE artifact <> '' AND NOT " SD_KEPT_ELSEWHERE(
               "?1") " UNION SELECT artifact FROM builds"));
    return query.with(keepingTargets).rows(firstText);
}

Result<qint64> nextMtime(Database& db)
{
    qint64 next = 0;
    SD_CHECK(db.write([&next](Database& inside) -> Result<> {
        SD_TRY(auto update, inside.prepare("UPDATE mtimes SET last = max(last + 1, ?1)"));
        SD_CHECK(update.with(QDateTime::currentSecsSinceEpoch()).run());
        SD_TRY(auto query, inside.prepare("SELECT last FROM mtimes"));
        SD_CHECK(query.step());
        next = query.number(0);
        return {};
    }));
    return next;
}

} // namespace shipdeck::store
