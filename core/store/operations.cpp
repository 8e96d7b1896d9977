// SPDX-License-Identifier: MIT
#include "store/operations.h"

#include "base/clock.h"
#include "base/ids.h"
#include "store/error_codes.h"

namespace shipdeck::store {
namespace {

#define SD_OPERATION_COLUMNS                                                                                           \
    "SELECT seq, id, kind, project, environment, deployment, state, params, plan, cancel_requested, takeovers,"        \
    " takeover_at, error, created_at, requested_by FROM operations "

Operation read(const Statement& row)
{
    Operation o;
    o.seq = row.number(0);
    o.id = OperationId(row.text(1));
    setOperationKind(o, row.text(2));
    o.project = ProjectId(row.text(3));
    o.environment = EnvironmentName(row.text(4));
    o.deployment = DeploymentId(row.text(5));
    o.state = operationStateFromName(row.text(6));
    o.params = row.object(7);
    o.plan = row.object(8);
    o.cancelRequested = row.number(9) != 0;
    o.takeovers = int(row.number(10));
    o.takeoverAt = row.number(11);
    if (!row.isNull(12))
        o.error = Error::fromJson(row.object(12));
    o.createdAt = fromIso(row.text(13));
    o.requestedBy = row.text(14);
    return o;
}

constexpr const char* phases[] = {"intent", "outcome", "undo-intent", "undone"};

JournalLine::Phase phaseFromName(const QString& name)
{
    for (int i = 0; i < 4; ++i)
        if (name == QLatin1String(phases[i]))
            return JournalLine::Phase(i);
    return JournalLine::Phase::Intent;
}

} // namespace

Result<> insertOperation(Database& db, const Operation& o)
{
    SD_TRY(auto insert,
           db.prepare(
               "INSERT INTO operations (id, kind, project, environment, deployment, state, params, plan, created_at,"
               " requested_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"));
    return insert
        .with(o.id, operationKindName(o), o.project, o.environment,
              o.deployment.isNull() ? QString(QLatin1String("")) : QString(o.deployment), operationStateName(o.state),
              o.params, o.plan, toIso(o.createdAt), o.requestedBy.isNull() ? QString(QLatin1String("")) : o.requestedBy)
        .run();
}

Result<> insertDone(Database& db, Operation operation)
{
    operation.id = OperationId(newId());
    operation.createdAt = nowUtc();
    operation.state = Operation::State::Done;
    return insertOperation(db, operation);
}

Result<> updateOperation(Database& db, const Operation& o)
{
    SD_TRY(
        auto update,
        db.prepare(
            "UPDATE operations SET state = ?2, plan = ?3, takeovers = ?4, takeover_at = ?5, error = ?6 WHERE id = ?1"));
    update.with(o.id, operationStateName(o.state), o.plan, o.takeovers, o.takeoverAt);
    if (o.error)
        update.bind(6, toText(o.error->toJson()));
    else
        update.bindNull(6);
    return update.run();
}

Result<> setParams(Database& db, const QString& operation, const QJsonObject& params)
{
    SD_TRY(auto update, db.prepare("UPDATE operations SET params = ?2 WHERE id = ?1"));
    return update.with(operation, params).run();
}

Result<Operation> operation(Database& db, const QString& id)
{
    SD_TRY(auto query, db.prepare(SD_OPERATION_COLUMNS "WHERE id = ?1"));
    SD_TRY(const bool row, query.with(id).step());
    if (row)
        return read(query);
    return fail(Error::Kind::NotFound, "operation-missing",
                say(QT_TRANSLATE_NOOP("core", "There is no operation %1."), {id}),
                say(QT_TRANSLATE_NOOP("core", "`shipctl list` shows the deployments.")));
}

Result<std::optional<Operation>> operationOf(Database& db, const QString& deployment)
{
    SD_TRY(auto query, db.prepare(SD_OPERATION_COLUMNS "WHERE deployment = ?1 ORDER BY seq DESC LIMIT 1"));
    SD_TRY(const bool row, query.with(deployment).step());
    if (!row)
        return std::nullopt;
    return std::optional(read(query));
}

Result<std::optional<Operation>> makingOf(Database& db, const QString& deployment)
{
    SD_TRY(auto query,
           db.prepare(SD_OPERATION_COLUMNS "WHERE deployment = ?1 AND kind = 'deploy' ORDER BY seq DESC LIMIT 1"));
    SD_TRY(const bool row, query.with(deployment).step());
    if (!row)
        return std::nullopt;
    return std::optional(read(query));
}

Result<QList<Operation>> operationsOf(Database& db, const QString& connection)
{
    SD_TRY(auto query, db.prepare(SD_OPERATION_COLUMNS "WHERE project = '' AND environment = ?1 ORDER BY seq DESC"));
    return query.with(connection).rows(read);
}

Result<QList<Operation>> actions(Database& db, const DeploymentFilter& filter)
{
    const bool onlyWaiting = filter.state.compare(stateName(State::Waiting), Qt::CaseInsensitive) == 0;
    if ((!filter.state.isEmpty() && !onlyWaiting) || !filter.ref.isEmpty())
        return QList<Operation>();
    SD_TRY(auto query,
           db.prepare("SELECT seq, id, kind, project, environment, deployment, state, params,"
                      " CASE WHEN kind IN ('remove', 'remove-environment') THEN plan ELSE '{}' END, cancel_requested,"
                      " takeovers, takeover_at, error, created_at, requested_by FROM operations"
                      " WHERE (project <> '' OR kind = 'clean-up') AND kind <> 'deploy' AND (?1 = '' OR project = ?1)"
                      " AND (?2 = '' OR environment = ?2) AND (?3 = '' OR requested_by = ?3)"
                      " AND (?4 = '' OR created_at >= ?4) AND (?5 = '' OR created_at < ?5)"
                      " AND (?6 = '' OR instr(lower(deployment || char(10) || requested_by), ?6) > 0"
                      "   OR EXISTS (SELECT 1 FROM json_tree(params) WHERE instr(lower(atom), ?6) > 0))"
                      " AND (?7 = 0 OR state = 'waiting')"
                      " ORDER BY created_at DESC, seq DESC LIMIT 10000"));
    const auto orEmpty = [](const QString& text) { return text.isNull() ? QString(QLatin1String("")) : text; };
    return query
        .with(orEmpty(filter.project), orEmpty(filter.environment), orEmpty(filter.person), boundOf(filter.since),
              boundOf(filter.until), orEmpty(filter.text.toLower()), int(onlyWaiting))
        .rows(read);
}

Result<QList<Operation>> openOperations(Database& db)
{
    SD_TRY(auto query, db.prepare(SD_OPERATION_COLUMNS "WHERE state IN ('queued', 'running', 'waiting') ORDER BY seq"));
    return query.rows(read);
}

Result<QStringList> operationIds(Database& db, const QString& project)
{
    SD_TRY(auto query, db.prepare("SELECT id FROM operations WHERE project = ?1 ORDER BY seq"));
    return query.with(project).rows(firstText);
}

Result<bool> hasEnded(Database& db, const QString& project, const QString& operation)
{
    SD_TRY(auto query,
           db.prepare("SELECT 1 FROM operations WHERE id = ?1 AND project = ?2"
                      " AND state NOT IN ('queued', 'running', 'waiting')"));
    return query.with(operation, project).step();
}

Result<> forgetJournal(Database& db, const QString& operation)
{
    SD_TRY(auto remove, db.prepare("DELETE FROM journal WHERE operation = ?1"));
    return remove.with(operation).run();
}

Result<> requestCancel(Database& db, const QString& operation)
{
    SD_TRY(
        auto update,
        db.prepare(
            "UPDATE operations SET cancel_requested = 1 WHERE id = ?1 AND state IN ('queued', 'running', 'waiting')"));
    return update.with(operation).run();
}

Result<qint64> beginEpoch(Database& db, qint64 pid)
{
    qint64 epoch = 0;
    SD_CHECK(db.write([&](Database& inside) -> Result<> {
        SD_TRY(auto update, inside.prepare("UPDATE agent SET epoch = epoch + 1, pid = ?1, started_at = ?2"));
        SD_CHECK(update.with(pid, toIso(nowUtc())).run());
        SD_TRY(auto query, inside.prepare("SELECT epoch FROM agent"));
        SD_CHECK(query.step());
        epoch = query.number(0);
        return {};
    }));
    return epoch;
}

Result<qint64> agentPid(Database& db)
{
    SD_TRY(auto query, db.prepare("SELECT pid FROM agent"));
    SD_TRY(const bool row, query.step());
    return row && !query.isNull(0) ? query.number(0) : 0;
}

Result<qint64> writeJournal(Database& db, qint64 epoch, const QString& operation, const JournalLine& line)
{
    SD_TRY(auto insert,
           db.prepare("INSERT INTO journal (operation, step, phase, token, facts, epoch, at)"
                      " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 FROM agent WHERE epoch = ?6"));
    SD_CHECK(insert
                 .with(operation, line.step, QString::fromLatin1(phases[int(line.phase)]), line.token, line.facts,
                       epoch, toIso(nowUtc()))
                 .run());
    if (db.changes() == 1)
        return db.lastInsertId();
    return fail(Error::Kind::Conflict, code::epochOver, say(QT_TRANSLATE_NOOP("core", "Another agent has taken over.")),
                say(QT_TRANSLATE_NOOP("core", "No action needed: the other agent continues.")));
}

Result<QList<JournalLine>> journal(Database& db, const QString& operation)
{
    SD_TRY(auto query,
           db.prepare("SELECT seq, step, phase, token, facts FROM journal WHERE operation = ?1 ORDER BY seq"));
    return query.with(operation).rows([](const Statement& row) {
        return JournalLine{row.number(0), row.text(1), phaseFromName(row.text(2)), row.text(3), row.object(4)};
    });
}

Result<> addCall(Database& db, const QString& operation, const QString& deployment, const Call& call)
{
    SD_TRY(auto insert,
           db.prepare("INSERT INTO calls (operation, deployment, step, command, at, ms, outcome) VALUES (?1, ?2, ?3, "
                      "?4, ?5, ?6, ?7)"));
    return insert.with(operation, deployment, call.step, call.command, toIso(call.at), call.ms, call.outcome).run();
}

Result<QList<Call>> calls(Database& db, const QString& deployment)
{
    SD_TRY(auto query,
           db.prepare("SELECT step, command, at, ms, outcome FROM calls WHERE deployment = ?1 ORDER BY seq"));
    return query.with(deployment).rows([](const Statement& row) {
        return Call{row.text(0), row.text(1), fromIso(row.text(2)), row.number(3), row.text(4)};
    });
}

Text Request::text() const
{
    const QString times = count > 1 ? QStringLiteral(" ×%1").arg(count) : QString();
    const QString all = service + u' ' + name + times;
    return retries == 0 ? verbatim(all)
                        : say(QT_TRANSLATE_NOOP("core", "%1 (%2 retried)"), {all, QString::number(retries)});
}

void Request::add(const Request& later)
{
    count += later.count;
    retries += later.retries;
    ms += later.ms;
    if (!ok() && later.ok())
        return;
    status = later.status;
    code = later.code;
    requestId = later.requestId;
    at = later.at;
}

Result<> addRequests(Database& db, const QString& operation, const QString& deployment, const Request& requests)
{
    SD_TRY(auto query,
           db.prepare("SELECT count, retries, ms, status, code, request_id, at FROM requests"
                      " WHERE operation = ?1 AND step = ?2 AND service = ?3 AND name = ?4 AND region = ?5"));
    Request all = requests;
    SD_TRY(const auto before,
           query.with(operation, all.step, all.service, all.name, all.region).rows([](const Statement& row) {
               Request known;
               known.count = int(row.number(0));
               known.retries = int(row.number(1));
               known.ms = row.number(2);
               known.status = int(row.number(3));
               known.code = row.text(4);
               known.requestId = row.text(5);
               known.at = fromIso(row.text(6));
               return known;
           }));
    if (!before.isEmpty()) {
        all = before.first();
        all.add(requests);
    }
    SD_TRY(auto insert,
           db.prepare("INSERT OR REPLACE INTO requests (operation, deployment, step, service, name, region, count,"
                      " retries, ms, status, code, request_id, at)"
                      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"));
    return insert
        .with(operation, deployment, requests.step, requests.service, requests.name, requests.region, all.count,
              all.retries, all.ms, all.status, all.code, all.requestId, toIso(all.at))
        .run();
}

Result<QList<Request>> requests(Database& db, const QString& deployment)
{
    SD_TRY(auto query,
           db.prepare("SELECT step, service, name, region, count, retries, ms, status, code, request_id, at"
                      " FROM requests WHERE deployment = ?1 ORDER BY seq"));
    return query.with(deployment).rows([](const Statement& row) {
        return Request{row.text(0),        row.text(1),        row.text(2),          row.text(3),
                       int(row.number(4)), int(row.number(5)), row.number(6),        int(row.number(7)),
                       row.text(8),        row.text(9),        fromIso(row.text(10))};
    });
}

} // namespace shipdeck::store
