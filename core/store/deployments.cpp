// SPDX-License-Identifier: MIT
#include "store/deployments.h"

#include "base/clock.h"
#include "store/builds.h"
#include "store/canaries.h"
#include "store/error_codes.h"

namespace shipdeck::store {
namespace {

// Statements are kept by the address of their text, so every query spells its columns through this macro.
#define SD_DEPLOYMENT_FIELDS                                                                                           \
    "d.seq, d.id, d.project, d.environment, d.target, d.state, d.face, d.commit_id, d.ref, d.message, d.author,"       \
    " d.cause, d.artifact, d.url, d.release_url, d.snapshot, d.error, d.created_at, d.started_at, d.finished_at,"      \
    " d.duration_ms, d.log_pruned_at, d.log_budget, d.weight, d.deployed_by"
#define SD_DEPLOYMENT_COLUMNS "SELECT " SD_DEPLOYMENT_FIELDS " FROM deployments d "

std::optional<Error> readError(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(Error::fromJson(row.object(column)));
}

Deployment read(const Statement& row)
{
    Deployment d;
    d.seq = row.number(0);
    d.id = DeploymentId(row.text(1));
    d.project = ProjectId(row.text(2));
    d.environment = EnvironmentName(row.text(3));
    d.target = row.text(4);
    d.state = stateFromName(row.text(5));
    d.role = roleFromName(row.text(6));
    d.commit = CommitId(row.text(7));
    d.ref = row.text(8);
    d.message = row.text(9);
    d.author = row.text(10);
    d.cause = Cause::fromText(row.text(11));
    d.artifact = row.text(12);
    d.url = row.text(13);
    d.releaseUrl = row.text(14);
    d.snapshot = row.object(15);
    d.error = readError(row, 16);
    d.createdAt = fromIso(row.text(17));
    d.startedAt = fromIso(row.text(18));
    d.finishedAt = fromIso(row.text(19));
    d.durationMs = row.number(20);
    d.logPrunedAt = fromIso(row.text(21));
    d.logBudget = row.number(22);
    d.weight = int(row.number(23));
    d.deployedBy = row.text(24);
    return d;
}

QString orEmpty(const QString& text)
{
    return text.isNull() ? QString(QLatin1String("")) : text;
}

} // namespace

QString boundOf(const QDateTime& time)
{
    return time.isValid() ? toIso(time) : QString(QLatin1String(""));
}

Result<> insertDeployment(Database& db, const Deployment& d)
{
    SD_TRY(auto insert,
           db.prepare(
               "INSERT INTO deployments (id, project, environment, target, state, face, commit_id, ref, "
               "message, author, cause,"
               " artifact, url, release_url, snapshot, created_at, deployed_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
               "?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)"));
    return insert
        .with(d.id, d.project, d.environment, d.target, stateName(d.state), roleName(d.role), orEmpty(d.commit),
              orEmpty(d.ref), orEmpty(d.message), orEmpty(d.author), orEmpty(d.cause.text()), orEmpty(d.artifact),
              orEmpty(d.url), orEmpty(d.releaseUrl), d.snapshot, toIso(d.createdAt), orEmpty(d.deployedBy))
        .run();
}

Result<> updateDeployment(Database& db, const Deployment& d)
{
    SD_TRY(auto update,
           db.prepare(
               "UPDATE deployments SET state = ?2, commit_id = ?3, ref = ?4, message = ?5, author = ?6, artifact = ?7,"
               " url = ?8, release_url = ?9, snapshot = ?10, error = ?11, started_at = ?12, finished_at = ?13, "
               "duration_ms = ?14"
               " WHERE id = ?1"));
    update.with(d.id, stateName(d.state), orEmpty(d.commit), orEmpty(d.ref), orEmpty(d.message), orEmpty(d.author),
                orEmpty(d.artifact), orEmpty(d.url), orEmpty(d.releaseUrl), d.snapshot);
    if (d.error)
        update.bind(11, toText(d.error->toJson()));
    else
        update.bindNull(11);
    update.bind(12, toIso(d.startedAt));
    update.bind(13, toIso(d.finishedAt));
    update.bind(14, d.durationMs);
    return update.run();
}

Result<> setStaged(Database& db, const QString& id)
{
    SD_TRY(auto update,
           db.prepare("UPDATE deployments SET face = 'staged', state = 'READY' WHERE id = ?1 AND face = ''"));
    return update.with(id).run();
}

Result<> setRolling(Database& db, const Deployment& deployment, int weight)
{
    SD_CHECK(endRolling(db, deployment.project, deployment.environment));
    SD_TRY(auto update,
           db.prepare("UPDATE deployments SET face = 'rolling', state = 'READY', weight = ?2"
                      " WHERE id = ?1 AND face <> 'current'"));
    return update.with(deployment.id, weight).run();
}

Result<> endRolling(Database& db, const QString& project, const QString& environment)
{
    SD_CHECK(recordCanaryEnd(db, project, environment, {}));
    SD_TRY(auto update,
           db.prepare("UPDATE deployments SET face = 'staged', weight = 0"
                      " WHERE project = ?1 AND environment = ?2 AND face = 'rolling'"));
    return update.with(project, environment).run();
}

Result<std::optional<Deployment>> rolling(Database& db, const QString& project, const QString& environment)
{
    SD_TRY(auto query,
           db.prepare(SD_DEPLOYMENT_COLUMNS "WHERE d.project = ?1 AND d.environment = ?2 AND d.face = 'rolling'"));
    SD_TRY(const auto found, query.with(project, environment).rows(read));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Result<> moveAddresses(Database& db, const QStringList& targets, int fromPort, int toPort)
{
    const QString host = QStringLiteral(".localhost:%1");
    SD_TRY(auto update,
           db.prepare("UPDATE deployments SET url = replace(url, ?1, ?2), release_url = replace(release_url, ?1, ?2)"
                      " WHERE target IN (SELECT value FROM json_each(?3)) AND url LIKE '%' || ?1"));
    return update.with(host.arg(fromPort), host.arg(toPort), targets).run();
}

Result<> setLogPruned(Database& db, const QString& id, qint64 budget)
{
    SD_TRY(auto update, db.prepare("UPDATE deployments SET log_pruned_at = ?2, log_budget = ?3 WHERE id = ?1"));
    return update.with(id, toIso(nowUtc()), budget).run();
}

Result<QList<Deployment>> deployments(Database& db, const DeploymentFilter& filter)
{
    const qint64 before = filter.before > 0 ? filter.before : std::numeric_limits<qint64>::max();
    const QString state = orEmpty(filter.state.toCaseFolded());
#define SD_DEPLOYMENT_WHERE                                                                                            \
    " d.seq < ?2 AND (?3 = '' OR d.environment = ?3) AND (?4 = '' OR lower(d.state) = ?4 OR d.face = ?4"               \
    " OR (?4 = 'removed' AND d.state = 'READY' AND d.face = '')) AND (?7 = '' OR d.ref = ?7)"                          \
    " AND (?8 = '' OR d.author = ?8 OR d.deployed_by = ?8)"                                                            \
    " AND (?9 = '' OR d.created_at >= ?9) AND (?10 = '' OR d.created_at < ?10)"
#define SD_DEPLOYMENT_ORDER " ORDER BY d.seq DESC LIMIT ?5"
    const auto bound = [&](Statement& query) -> Statement& {
        query.with(orEmpty(filter.project), before, orEmpty(filter.environment), state, filter.limit);
        query.bind(7, orEmpty(filter.ref));
        query.bind(8, orEmpty(filter.person));
        query.bind(9, boundOf(filter.since));
        query.bind(10, boundOf(filter.until));
        return query;
    };
    if (filter.text.isEmpty()) {
        // Two texts, so that each has the plan that fits: one walks its project's index, one the key.
        SD_TRY(auto query,
               filter.project.isEmpty()
                   ? db.prepare(SD_DEPLOYMENT_COLUMNS "WHERE ?1 = '' AND" SD_DEPLOYMENT_WHERE SD_DEPLOYMENT_ORDER)
                   : db.prepare(SD_DEPLOYMENT_COLUMNS
                                "WHERE d.project = ?1 AND" SD_DEPLOYMENT_WHERE SD_DEPLOYMENT_ORDER));
        return bound(query).rows(read);
    }
    const QString text = filter.text.toLower();
    // CROSS JOIN keeps the order of work: newest first out of the words, so that a common one stops after the first page.
    if (text.size() < 3) {
        SD_TRY(
            auto query,
            db.prepare(
                "SELECT " SD_DEPLOYMENT_FIELDS " FROM deployments_words w CROSS JOIN deployments d ON d.seq = w.seq"
                " WHERE instr(w.words, ?6) > 0 AND w.seq < ?2 AND (?1 = '' OR d.project = ?1) AND" SD_DEPLOYMENT_WHERE
                " ORDER BY w.seq DESC LIMIT ?5"));
        bound(query).bind(6, text);
        return query.rows(read);
    }
    // A quoted string: nothing in it is FTS5 syntax.
    QString phrase = text;
    phrase = u'"' + phrase.replace(u'"', QStringLiteral("\"\"")) + u'"';
    SD_TRY(auto query,
           db.prepare("SELECT " SD_DEPLOYMENT_FIELDS
                      " FROM deployments_text t CROSS JOIN deployments d ON d.seq = t.rowid"
                      " WHERE t.words MATCH ?6 AND t.rowid < ?2 AND (?1 = '' OR d.project = ?1) AND" SD_DEPLOYMENT_WHERE
                      " ORDER BY t.rowid DESC LIMIT ?5"));
    bound(query).bind(6, phrase);
    return query.rows(read);
}

Result<QStringList> refs(Database& db, const QString& project)
{
    SD_TRY(auto query,
           db.prepare("SELECT ref FROM deployments WHERE (?1 = '' OR project = ?1) AND ref <> '' GROUP BY ref"
                      " ORDER BY max(seq) DESC"));
    return query.with(orEmpty(project)).rows(firstText);
}

Result<QStringList> people(Database& db, const QString& project)
{
    SD_TRY(auto query,
           db.prepare("SELECT author AS who FROM deployments WHERE (?1 = '' OR project = ?1) AND author <> ''"
                      " UNION SELECT deployed_by FROM deployments WHERE (?1 = '' OR project = ?1)"
                      " AND deployed_by NOT IN ('', ?2) ORDER BY who COLLATE NOCASE"));
    return query.with(orEmpty(project), byPush).rows(firstText);
}

Result<Deployment> deployment(Database& db, const QString& idOrPrefix)
{
    const QString prefix = idOrPrefix.toLower();
    SD_TRY(auto query, db.prepare(SD_DEPLOYMENT_COLUMNS "WHERE d.id >= ?1 AND d.id < ?1 || '~' ORDER BY d.id LIMIT 2"));
    SD_TRY(const auto found, query.with(prefix).rows(read));
    if (prefix.isEmpty() || found.isEmpty())
        return fail(Error::Kind::NotFound, code::deploymentMissing,
                    say(QT_TRANSLATE_NOOP("core", "There is no deployment %1."), {idOrPrefix}),
                    say(QT_TRANSLATE_NOOP("core", "`shipctl list` shows them.")));
    if (found.size() > 1 && found.first().id != prefix)
        return fail(Error::Kind::BadInput, "id-ambiguous",
                    say(QT_TRANSLATE_NOOP("core", "More than one deployment begins with %1."), {idOrPrefix}),
                    say(QT_TRANSLATE_NOOP("core", "Type more of the id.")));
    return found.first();
}

//! Orders `table`'s rows by when they were last Current, the latest first; a release that never was, by when it became
//! ready. The order of import says nothing, as other computers make some releases, and older ones are promoted.
#define SD_LAST_SHOWN_FIRST(table)                                                                                     \
    "CASE " table ".left_at WHEN '' THEN " table ".finished_at ELSE " table ".left_at END DESC, " table ".seq DESC"

Result<QList<Deployment>> rollbackChoices(Database& db, const QString& project, const QString& environment)
{
    SD_TRY(auto query,
           db.prepare(SD_DEPLOYMENT_COLUMNS
                      "WHERE d.project = ?1 AND d.environment = ?2 AND d.state IN ('READY', 'ROLLED_BACK')"
                      " AND d.face <> 'current' AND d.artifact <> '' ORDER BY d.created_at DESC, d.seq DESC"));
    return query.with(project, environment).rows(read);
}

Result<DeploymentId> lastShown(Database& db, const QString& project, const QString& environment)
{
    SD_TRY(auto query,
           db.prepare("SELECT d.id FROM deployments d WHERE d.project = ?1 AND d.environment = ?2 AND d.state = 'READY'"
                      " AND d.face = 'superseded' AND d.artifact <> ''"
                      " ORDER BY " SD_LAST_SHOWN_FIRST("d") " LIMIT 1"));
    SD_TRY(const QStringList found, query.with(project, environment).rows(firstText));
    return DeploymentId(found.value(0));
}

Result<QStringList> forgetFailedArtifacts(Database& db, const QString& project, const QString& environment)
{
#define SD_FAILED_WHERE                                                                                                \
    " WHERE project = ?1 AND environment = ?2 AND artifact <> ''"                                                      \
    " AND state IN ('ERROR', 'CANCELED', 'ABANDONED', 'SKIPPED')"                                                      \
    " AND seq < (SELECT max(seq) FROM deployments WHERE project = ?1 AND environment = ?2 AND state = 'READY')"
    SD_TRY(auto query, db.prepare("SELECT DISTINCT artifact FROM deployments" SD_FAILED_WHERE));
    SD_TRY(const QStringList artifacts, query.with(project, environment).rows(firstText));
    SD_TRY(auto update, db.prepare("UPDATE deployments SET artifact = '', release_url = ''" SD_FAILED_WHERE));
    SD_CHECK(update.with(project, environment).run());
    return artifacts;
}

Result<> eachHolding(Database& db, const std::function<void(const Holding&)>& use)
{
    SD_TRY(auto query,
           db.prepare(R"sql(
WITH shown AS (SELECT f.seq, ROW_NUMBER() OVER (PARTITION BY f.project, f.environment ORDER BY )sql" SD_LAST_SHOWN_FIRST(
               "f") R"sql() AS place
  FROM deployments f WHERE f.state = 'READY' AND f.face = 'superseded' AND f.artifact <> '')
SELECT d.seq, d.id, d.project, d.artifact, d.face IN ('current', 'staged', 'rolling')
  OR d.state NOT IN ('READY', 'ROLLED_BACK', 'ERROR', 'CANCELED', 'SKIPPED', 'ABANDONED')
  OR d.id IN (SELECT deployment FROM operations WHERE state IN ('queued', 'running', 'waiting'))
  OR d.seq IN (SELECT seq FROM shown WHERE place = 1) FROM deployments d)sql"));
    Result<bool> isRow = query.step();
    for (; isRow && *isRow; isRow = query.step())
        use({query.number(0), DeploymentId(query.text(1)), ProjectId(query.text(2)), query.text(3), !!query.number(4)});
    return isRow.map([](bool) {});
}

Result<> forgetRelease(Database& db, const QString& deployment)
{
    SD_TRY(auto query, db.prepare("SELECT artifact FROM deployments WHERE id = ?1 AND artifact <> ''"));
    SD_TRY(const QStringList artifact, query.with(deployment).rows(firstText));
    if (artifact.isEmpty())
        return {};
    SD_TRY(auto update, db.prepare("UPDATE deployments SET artifact = '', release_url = '' WHERE id = ?1"));
    SD_CHECK(update.with(deployment).run());
    SD_TRY(const bool served, isArtifactServed(db, artifact.first()));
    return served ? Result<>() : forgetArtifact(db, artifact.first());
}

Result<> forgetReleasesOf(Database& db, const QString& artifact, const QStringList& keepingTargets)
{
    SD_TRY(auto update,
           db.prepare("UPDATE deployments SET artifact = '', release_url = ''"
                      " WHERE artifact = ?1 AND NOT " SD_KEPT_ELSEWHERE("?2")));
    return update.with(artifact, keepingTargets).run();
}

Result<> moveCurrent(Database& db, const Deployment& deployment, State leaveFormerAs)
{
    SD_TRY(auto former,
           db.prepare("UPDATE deployments SET state = ?3, face = CASE ?3 WHEN 'READY' THEN 'superseded' ELSE '' END,"
                      " left_at = ?5 WHERE project = ?1 AND environment = ?2 AND face = 'current' AND id <> ?4"));
    former.with(deployment.project, deployment.environment, stateName(leaveFormerAs), deployment.id, toIso(nowUtc()));
    SD_CHECK(former.run());
    SD_CHECK(recordCanaryEnd(db, deployment.project, deployment.environment, deployment.id));
    SD_CHECK(endRolling(db, deployment.project, deployment.environment));
    SD_TRY(auto next, db.prepare("UPDATE deployments SET face = 'current', state = 'READY' WHERE id = ?1"));
    SD_CHECK(next.with(deployment.id).run());
    SD_TRY(auto environment,
           db.prepare("UPDATE environments SET current = ?3, stopped = 0 WHERE project = ?1 AND name = ?2"));
    return environment.with(deployment.project, deployment.environment, deployment.id).run();
}

Result<> setRollingBack(Database& db, const QString& project, const QString& environment)
{
    SD_TRY(auto update,
           db.prepare("UPDATE deployments SET state = 'ROLLING_BACK' WHERE project = ?1 AND environment = ?2"
                      " AND face = 'current'"));
    return update.with(project, environment).run();
}

Result<> restoreRollingBack(Database& db, const QString& project, const QString& environment)
{
    SD_TRY(auto update,
           db.prepare("UPDATE deployments SET state = 'READY' WHERE project = ?1 AND environment = ?2"
                      " AND face = 'current' AND state = 'ROLLING_BACK'"));
    return update.with(project, environment).run();
}

QString noteOf(const Text& words)
{
    return words.isEmpty() ? QString() : toText(words.toJson().toObject());
}

namespace {

//! Earlier versions stored the rendered text, in the agent's language.
QString shownNote(const QString& kept)
{
    return kept.startsWith(u'{') ? Text::fromJson(toObject(kept)).render() : kept;
}

} // namespace

Result<QList<Stage>> stages(Database& db, const QString& deployment)
{
    SD_TRY(auto query,
           db.prepare(
               "SELECT name, state, started_ms, ended_ms, note FROM stages WHERE deployment = ?1 ORDER BY position"));
    return query.with(deployment).rows([](const Statement& row) {
        return Stage{row.text(0), stageStateFromName(row.text(1)), row.number(2), row.number(3),
                     shownNote(row.text(4))};
    });
}

Result<> setStage(Database& db, const QString& deployment, int position, const Stage& stage)
{
    SD_TRY(auto upsert,
           db.prepare(
               "INSERT INTO stages VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (deployment, name) DO UPDATE SET"
               " state = ?4, started_ms = ?5, ended_ms = ?6, note = ?7"));
    SD_CHECK(upsert
                 .with(deployment, position, stage.name, stageStateName(stage.state), stage.startedMs, stage.endedMs,
                       orEmpty(stage.note))
                 .run());
    // A stage is part of what a window shows of its deployment.
    SD_TRY(auto touch, db.prepare("UPDATE deployments SET face = face WHERE id = ?1"));
    return touch.with(deployment).run();
}

Result<QHash<QString, qint64>> expectedStageMs(Database& db, const QString& project)
{
    SD_TRY(auto query,
           db.prepare(
               "SELECT name, ended_ms - started_ms FROM stages WHERE state = 'done' AND deployment IN"
               " (SELECT id FROM deployments WHERE project = ?1 AND state = 'READY' ORDER BY seq DESC LIMIT 5)"));
    SD_TRY(const auto times,
           query.with(project).rows([](const Statement& row) { return std::pair(row.text(0), row.number(1)); }));
    QHash<QString, QList<qint64>> all;
    for (const auto& [name, ms] : times)
        all[name] << ms;
    QHash<QString, qint64> medians;
    for (auto it = all.begin(); it != all.end(); ++it) {
        std::sort(it->begin(), it->end());
        medians.insert(it.key(), it->at(it->size() / 2));
    }
    return medians;
}

} // namespace shipdeck::store
