// SPDX-License-Identifier: MIT
// What is made ahead in an account, for no project yet; and whose account a project goes to.
#include "agent/agent_lock.h"
#include "deck/saved_zone.h"
#include "deck/writer.h"
#include "deploy/target.h"
#include "store/operations.h"

namespace shipdeck {

Task<Result<deploy::ConnectionPlan>> Deck::planConnection(deploy::ConnectionWork work, aws::Choice choice,
                                                          Cancel cancel, QString domain)
{
    store::Database* const db = &m_store->database();
    return deploy::planConnection(db, work, choice, domain, m_mfaCode, cancel);
}

Result<std::optional<store::Operation>> Deck::connectionWork(deploy::ConnectionWork work,
                                                             const QString& connection) const
{
    return deploy::newestWork(m_store->database(), connection, {work});
}

Task<Result<deploy::ZoneStatus>> Deck::zoneStatus(aws::Choice choice, Cancel cancel)
{
    store::Database* const db = &m_store->database();
    return deploy::zoneStatus(db, choice, cancel);
}

Result<QStringList> Deck::stepsDone(const QString& operation) const
{
    SD_TRY(const auto lines, store::journal(m_store->database(), operation));
    QStringList done;
    for (const store::JournalLine& line : lines)
        if (line.phase == store::JournalLine::Phase::Outcome)
            done << line.step;
        else if (line.phase == store::JournalLine::Phase::Undone)
            done.removeAll(line.step);
    return done;
}

Task<Result<store::Operation>> Deck::workOnConnection(deploy::ConnectionWork work, deploy::ConnectionPlan plan)
{
    const store::Operation operation = deploy::connectionOperation(work, plan);
    CO_CHECK(checkAgentInAws());
    std::function<Result<>(store::Database&)> asking = [operation](store::Database& db) {
        return deploy::enqueueConnectionWork(db, operation);
    };
    CO_CHECK(co_await write(std::move(asking)));
    CO_CHECK(agent::ensureAgent(paths()));
    co_return operation;
}

Task<Result<deploy::ProjectSpec>> Deck::connected(deploy::ProjectSpec spec, DeployRequest request, Cancel cancel,
                                                  bool mayGuess)
{
    deploy::PreviewContext looking;
    looking.paths = paths();
    looking.database = &m_store->database();
    looking.mayGuess = mayGuess;
    looking.environment = request.environment;
    if (!mayGuess)
        looking.mfaCode = m_mfaCode;
    looking.zone = request.zone.isEmpty() ? savedZone(spec.project) : request.zone;
    looking.cancel = cancel;
    const deploy::Target* const target = &deploy::targetOf(spec.project);
    const aws::Choice choice{request.profile, request.region};
    const store::Project project = spec.project;
    CO_TRY(spec.project, co_await target->connect(looking, project, choice));
    spec.isMoved = spec.isMoved || (!spec.isNew && spec.project.settings != project.settings);
    co_return spec;
}

} // namespace shipdeck
