// SPDX-License-Identifier: MIT
#include "store/pushes.h"

#include "base/clock.h"
#include "store/names.h"

namespace shipdeck::store {
namespace {

#define SD_WATCH_COLUMNS "SELECT project, state, looks, facts, error FROM watches "

using WatchState = Watch::State;
constexpr std::pair<WatchState, const char*> watchStates[] = {
    {WatchState::NotStarted, ""},     {WatchState::Watching, "watching"}, {WatchState::Paused, "paused"},
    {WatchState::Offline, "offline"}, {WatchState::Limited, "limited"},   {WatchState::Elsewhere, "elsewhere"}};

Watch readWatch(const Statement& row)
{
    Watch watch{ProjectId(row.text(0)),
                valueIn(watchStates, row.text(1), WatchState::NotStarted),
                row.number(2),
                row.object(3),
                {}};
    if (!row.isNull(4))
        watch.error = Error::fromJson(row.object(4));
    return watch;
}

} // namespace

Result<std::optional<Push>> lastPush(Database& db, const QString& project, const QString& environment)
{
    SD_TRY(auto query,
           db.prepare("SELECT project, environment, commit_id, deployment, at FROM pushes"
                      " WHERE project = ?1 AND environment = ?2 ORDER BY seq DESC LIMIT 1"));
    SD_TRY(const auto found, query.with(project, environment).rows([](const Statement& row) {
        return Push{ProjectId(row.text(0)), EnvironmentName(row.text(1)), CommitId(row.text(2)),
                    DeploymentId(row.text(3)), fromIso(row.text(4))};
    }));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Result<bool> wasPushed(Database& db, const QString& project, const QString& environment, const QString& commit)
{
    SD_TRY(auto query,
           db.prepare("SELECT 1 FROM pushes WHERE project = ?1 AND environment = ?2 AND commit_id = ?3 LIMIT 1"));
    return query.with(project, environment, commit).step();
}

Result<> insertPush(Database& db, const Push& push)
{
    SD_TRY(auto insert,
           db.prepare("INSERT INTO pushes (project, environment, commit_id, deployment, at)"
                      " VALUES (?1, ?2, ?3, ?4, ?5)"));
    const QString deployment = push.deployment.isNull() ? QStringLiteral("") : QString(push.deployment);
    return insert.with(push.project, push.environment, push.commit, deployment, toIso(nowUtc())).run();
}

Result<> forgetPushes(Database& db, const QString& project, const QString& environment)
{
    SD_TRY(auto remove, db.prepare("DELETE FROM pushes WHERE project = ?1 AND environment = ?2"));
    return remove.with(project, environment).run();
}

QString watchStateName(WatchState state)
{
    return nameIn(watchStates, state);
}

Result<QList<Watch>> watches(Database& db)
{
    SD_TRY(auto query, db.prepare(SD_WATCH_COLUMNS "ORDER BY project"));
    return query.rows(readWatch);
}

Result<std::optional<Watch>> watch(Database& db, const QString& project)
{
    SD_TRY(auto query, db.prepare(SD_WATCH_COLUMNS "WHERE project = ?1"));
    SD_TRY(const auto found, query.with(project).rows(readWatch));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Result<> keepWatch(Database& db, const Watch& watch)
{
    SD_TRY(auto upsert,
           db.prepare("INSERT INTO watches (project, state, facts, error) VALUES (?1, ?2, ?3, ?4)"
                      " ON CONFLICT (project) DO UPDATE SET state = ?2, facts = ?3, error = ?4"
                      " WHERE state <> ?2 OR facts <> ?3 OR error IS NOT ?4"));
    upsert.with(watch.project, watchStateName(watch.state), watch.facts);
    if (watch.error)
        upsert.bind(4, toText(watch.error->toJson()));
    else
        upsert.bindNull(4);
    return upsert.run();
}

Result<> askToLook(Database& db, const QString& project)
{
    SD_TRY(auto insert,
           db.prepare("INSERT INTO watches (project, looks) SELECT id, 1 FROM projects WHERE ?1 = '' OR id = ?1"
                      " ON CONFLICT (project) DO UPDATE SET looks = looks + 1"));
    return insert.with(project.isNull() ? QStringLiteral("") : project).run();
}

} // namespace shipdeck::store
