// SPDX-License-Identifier: MIT
#include "agent/execution.h"

#include "agent/superseding.h"
#include "base/clock.h"
#include "deploy/error_codes.h"
#include "deploy/operations.h"
#include "deploy/previews.h"
#include "deploy/sign_ins.h"
#include "deploy/steps/inputs.h"
#include "store/deployments.h"
#include "store/error_codes.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/store.h"

#include <QLoggingCategory>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(executionLog, "shipdeck.agent.execution", QtInfoMsg)

using OperationState = store::Operation::State;

bool isEnvironmentRemoval(const store::Operation& operation)
{
    return operation.kind == store::Operation::Kind::RemoveEnvironment;
}

//! Stores what it waits for, so that every agent knows.
Result<> keepWait(store::Database& db, const store::Operation& operation)
{
    return operation.state == OperationState::Waiting ? store::setParams(db, operation.id, operation.params)
                                                      : Result<>();
}

void complain(const char* what, const Error& error)
{
    qCWarning(executionLog).noquote() << what << error.code << error.render();
}

} // namespace

Result<> Execution::cancelQueued(const store::Operation& operation, const Error& why)
{
    return m_world.store.write([&](store::Database& db) -> Result<> {
        store::Operation ended = operation;
        ended.state = OperationState::Canceled;
        ended.error = why;
        SD_CHECK(store::updateOperation(db, ended));
        SD_CHECK(deploy::keepFormerDomain(db, ended));
        if (!isDeploy(operation))
            return {};
        SD_TRY(store::Deployment deployment, store::deployment(db, operation.deployment));
        deployment.state = why.code == code::overtaken ? store::State::Skipped : store::State::Canceled;
        deployment.error = why;
        deployment.finishedAt = nowUtc();
        return store::updateDeployment(db, deployment);
    });
}

Task<Result<deploy::Context>> Execution::makeContext(store::Operation operation, Cancel cancel)
{
    store::Database& db = m_world.store.database();
    CO_TRY(const store::Project project, deploy::projectOf(db, operation));
    store::Deployment deployment;
    if (!operation.deployment.isEmpty()) {
        CO_TRY(deployment, store::deployment(db, operation.deployment));
    }
    // Every secret that may appear in the output is redacted from the first byte on.
    QStringList versions = deploy::Snapshot::of(deployment).variables;
    CO_TRY(const QStringList today, deploy::currentVersions(m_world, project.id, operation.environment));
    versions << today;
    if (operation.kind == store::Operation::Kind::Remove || isEnvironmentRemoval(operation))
        versions.clear(); // shows no secrets, and must not wait for the keyring
    versions.removeDuplicates();
    deploy::World* const world = &m_world;
    const QString logId = deploy::logIdOf(operation);
    CO_TRY(auto log, co_await deploy::openLog(world, versions, logId));
    auto calls = std::make_shared<deploy::Calls>(m_world.store, operation.id, deployment.id, m_world.fault);
    co_return deploy::Context(
        new deploy::StepContext{m_world, operation, project, deployment, {}, cancel, calls, std::move(log), {}, false});
}

deploy::Context Execution::bareContext(const store::Operation& operation, Cancel cancel)
{
    store::Database& db = m_world.store.database();
    const auto project = deploy::projectOf(db, operation);
    const auto deployment = store::deployment(db, operation.deployment);
    auto calls = std::make_shared<deploy::Calls>(m_world.store, operation.id, operation.deployment, m_world.fault);
    return deploy::Context(new deploy::StepContext{m_world,
                                                   operation,
                                                   project.value_or(store::Project{}),
                                                   deployment.value_or(store::Deployment{}),
                                                   {},
                                                   cancel,
                                                   calls,
                                                   nullptr,
                                                   {},
                                                   false});
}

QCoro::Task<Execution::End> Execution::carryOut(store::Operation record, Cancel cancel)
{
    auto prepared = co_await makeContext(record, cancel);
    std::optional<Error> refusal;
    if (!prepared) {
        complain("preparing an operation:", prepared.error());
        refusal = cancel ? canceled().value() : prepared.error();
        prepared = bareContext(record, cancel);
    }
    const deploy::Context context = *prepared;
    if (!refusal && !cancel)
        refusal = m_waits.lateness(context);
    // A removal that was interrupted before its last journal line has no project any more.
    if (record.kind == store::Operation::Kind::Remove && context->project.id.isEmpty())
        co_return conclude(context, OperationState::Done) ? End::Stored : End::NotStored;
    // Alive until the result is stored, as it holds the environment's slot.
    deploy::Runner runner(m_world, m_slots);
    deploy::Steps steps = deploy::stepsFor(record, context->project, context->deployment);
    const auto state = co_await runner.run(context, std::move(steps), refusal);
    if (!state && state.error().code == code::epochOver) {
        qCInfo(executionLog) << "another agent rules";
        co_return End::AnotherAgent;
    }
    if (!state) {
        complain("running an operation:", state.error());
        co_return End::NotStored;
    }
    const auto concluded = conclude(context, *state);
    if (!concluded)
        complain("concluding an operation:", concluded.error());
    co_return concluded ? End::Stored : End::NotStored;
}

Result<> Execution::conclude(const deploy::Context& context, OperationState state)
{
    store::Operation& operation = context->operation;
    operation.state = state;
    if (context->log)
        context->log->flush();
    return m_world.store.write([&](store::Database& db) -> Result<> {
        SD_CHECK(store::updateOperation(db, operation));
        SD_CHECK(keepWait(db, operation));
        SD_CHECK(deploy::keepFormerDomain(db, operation));
        store::Deployment& deployment = context->deployment;
        if (operation.kind == store::Operation::Kind::Remove && state == OperationState::Done)
            return store::forgetJournal(db, operation.id);
        if (isEnvironmentRemoval(operation) && state == OperationState::Done)
            return store::forgetJournal(db, operation.id);
        if (deployment.id.isEmpty() || operation.kind == store::Operation::Kind::Remove)
            return {};
        if (!isDeploy(operation)) {
            // A failed rollback or promotion leaves Current unchanged.
            if (state == OperationState::Done)
                return {};
            return store::restoreRollingBack(db, deployment.project, deployment.environment);
        }
        // A rollback may have replaced it before its result was stored here.
        SD_TRY(const store::Deployment today, store::deployment(db, deployment.id));
        const bool movedOn = today.state == store::State::RollingBack || today.state == store::State::RolledBack;
        const bool skipped = operation.error && operation.error->code == code::nothingChanged;
        switch (state) {
        case OperationState::Done:
            deployment.state = movedOn ? today.state : store::State::Ready;
            deployment.error.reset();
            SD_CHECK(deploy::targetOf(context->project).deployed(db, context));
            break;
        case OperationState::Waiting: deployment.state = store::State::Waiting; break;
        case OperationState::Canceled: deployment.state = store::State::Canceled; break;
        case OperationState::Abandoned: deployment.state = store::State::Abandoned; break;
        default: deployment.state = skipped ? store::State::Skipped : store::State::Error;
        }
        if (state != OperationState::Done)
            deployment.error = deploy::shownError(operation);
        if (const DeploymentId newer = supersedingDeployment(db, deployment);
            state == OperationState::Canceled && !newer.isEmpty()) {
            deployment.state = store::State::Skipped;
            deployment.error = supersededBy(newer);
        }
        if (state != OperationState::Waiting)
            deployment.finishedAt = nowUtc();
        return store::updateDeployment(db, deployment);
    });
}

} // namespace shipdeck::agent
