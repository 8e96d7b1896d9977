// SPDX-License-Identifier: MIT
#include "agent/queue.h"

#include "agent/superseding.h"
#include "deploy/operations.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/store.h"

#include <QLoggingCategory>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(queueLog, "shipdeck.agent.queue", QtInfoMsg)

using store::Operation;

// Two, so that a build that waits for the network does not hold up another.
constexpr int defaultConcurrency = 2;

} // namespace

Queue::Queue(deploy::World& world, Execution& execution, const Waits& waits)
    : m_world(world), m_execution(execution), m_waits(waits)
{
}

void Queue::poll(bool mayBegin)
{
    auto open = store::openOperations(m_world.store.database());
    if (!open) {
        qCWarning(queueLog).noquote() << "reading it:" << open.error().code << open.error().render();
        return;
    }
    passCancels(*open);
    if (const auto skipped = skipSuperseded(*open); !skipped)
        qCWarning(queueLog).noquote() << "skipping:" << skipped.error().code << skipped.error().render();
    open = store::openOperations(m_world.store.database());
    if (!open || !mayBegin)
        return;
    for (const auto& operation : *open)
        if (!m_jobs.contains(operation.id) && mayStart(operation, *open))
            work(operation.id);
}

void Queue::passCancels(const QList<Operation>& open)
{
    for (const auto& operation : open) {
        if (!operation.cancelRequested)
            continue;
        if (const auto job = m_jobs.find(operation.id); job != m_jobs.end())
            job->second->cancel.request();
        else if (operation.state == Operation::State::Queued)
            (void)m_execution.cancelQueued(operation, canceled().value());
    }
}

Result<> Queue::skipSuperseded(const QList<Operation>& open)
{
    // Of the queued deployments of an environment only the newest is built.
    for (const auto& operation : open) {
        if (!isDeploy(operation) || operation.state != Operation::State::Queued)
            continue;
        const Operation* const newest = newerInQueue(open, operation);
        if (!newest)
            continue;
        SD_CHECK(m_world.store.write([&](store::Database& db) { return inheritOptions(db, operation, newest->id); }));
        SD_CHECK(m_execution.cancelQueued(operation, supersededBy(newest->deployment)));
    }
    return {};
}

bool Queue::mayStart(const Operation& operation, const QList<Operation>& open) const
{
    // Resumed before anything new, as it may be half done.
    if (operation.state == Operation::State::Running)
        return true;
    if (operation.state == Operation::State::Waiting)
        return m_waits.mayGoOn(operation);
    for (const auto& [id, job] : m_jobs)
        if (!mayRunBeside(operation, job->operation))
            return false;
    return !isDeploy(operation) || mayBuild(operation, open); // a rollback need not wait for a build
}

bool Queue::mayRunBeside(const Operation& operation, const Operation& other) const
{
    const auto either = [&](Operation::Kind kind) { return operation.kind == kind || other.kind == kind; };
    if (operation.project == other.project && either(Operation::Kind::Remove))
        return false;
    if (!sameEnvironment(operation, other))
        return true;
    return !either(Operation::Kind::RemoveEnvironment) && !(isDeploy(operation) && isDeploy(other))
        && !(deploy::isOfAccount(operation) && deploy::isOfAccount(other));
}

bool Queue::mayBuild(const Operation& operation, const QList<Operation>& open) const
{
    if (isBehindWaiting(open, operation))
        return false;
    const bool interrupted = std::any_of(open.begin(), open.end(), [&](const auto& other) {
        return other.state == Operation::State::Running && !m_jobs.contains(other.id) && isDeploy(other);
    });
    const auto builds =
        std::count_if(m_jobs.begin(), m_jobs.end(), [](const auto& job) { return isDeploy(job.second->operation); });
    const int limit =
        store::setting(m_world.store.database(), QStringLiteral("concurrency")).value_or(QString()).toInt();
    return !interrupted && builds < (limit > 0 ? limit : defaultConcurrency);
}

QCoro::Task<> Queue::work(OperationId id)
{
    auto operation = store::operation(m_world.store.database(), id);
    if (!operation)
        co_return;
    auto job = std::make_shared<Job>();
    job->operation = *operation;
    m_jobs.emplace(id, job);
    if (operation->cancelRequested)
        job->cancel.request();
    const Cancel cancel = job->cancel.token();
    const Operation record = *operation;
    const Execution::End end = co_await m_execution.carryOut(record, cancel);
    if (end == Execution::End::AnotherAgent)
        Q_EMIT replaced();
    m_jobs.erase(id);
    // If the result could not be stored, the operation is still open, and the next tick resumes it.
    if (end == Execution::End::Stored)
        Q_EMIT ended(record);
}

} // namespace shipdeck::agent
