// SPDX-License-Identifier: MIT
#include "agent/agent.h"

#include "agent/superseding.h"
#include "build/artifacts/artifact_store.h"
#include "build/tree/pool.h"
#include "deploy/error_codes.h"
#include "deploy/operations.h"
#include "deploy/previews.h"
#include "deploy/sign_ins.h"
#include "deploy/steps/inputs.h"
#include "logs/log_writer.h"
#include "secrets/hardening.h"
#include "store/builds.h"
#include "store/deployments.h"
#include "store/error_codes.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/reserve.h"
#include "store/variables.h"

#include <QLoggingCategory>
#include <unistd.h>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(agentLog, "shipdeck.agent", QtInfoMsg)

using OperationState = store::Operation::State;

// Two, so that a build that waits for the network does not hold up another.
constexpr int defaultConcurrency = 2;

bool isEnvironmentRemoval(const store::Operation& operation)
{
    return operation.kind == store::Operation::Kind::RemoveEnvironment;
}

//! Not in a thread, as the agent may wait for the disk.
Task<Result<>> writeTo(store::Store* store, std::function<Result<>(store::Database&)> work)
{
    co_return store->write(work);
}

void complain(const char* what, const Error& error)
{
    qCWarning(agentLog).noquote() << what << error.code << error.render();
}

} // namespace

Agent::Agent(Paths paths, std::unique_ptr<AgentLock> lock, std::unique_ptr<store::Store> store, AgentOptions options)
    : m_paths(std::move(paths)), m_lock(std::move(lock)), m_store(std::move(store)), m_options(std::move(options))
{
}

Agent::~Agent() = default;

Task<Result<std::unique_ptr<Agent>>> Agent::start(Paths paths, std::unique_ptr<AgentLock> lock, AgentOptions options)
{
#ifndef __SANITIZE_ADDRESS__ // LeakSanitizer traces the process at exit
    hardenProcess();
#endif
    CO_TRY(auto opened, store::Store::open(paths));
    std::unique_ptr<Agent> agent(new Agent(paths, std::move(lock), std::move(opened), std::move(options)));
    CO_CHECK(co_await agent->recover());
    co_return std::move(agent);
}

Task<Result<>> Agent::recover()
{
    CO_TRY(const qint64 epoch, begin());
    useKeyring();
    m_vault = std::make_shared<Vault>(m_paths.secretsDatabase(), m_keyring);
    m_keptKeys = aws::KeptKeys::open(m_paths, m_vault);
    m_http = std::make_unique<Http>();
    store::Store* const store = m_store.get();
    const github::BookStore book{[store] { return &store->database(); },
                                 [store](std::function<Result<>(store::Database&)> work) {
                                     return writeTo(store, std::move(work));
                                 }};
    m_accounts = std::make_unique<github::AccountBook>(book, m_vault, m_paths);
    m_github = std::make_unique<github::Connections>(*m_accounts, std::make_shared<github::ResponseCache>(m_paths));
    m_github->setWriteSpacing(m_options.writeSpacing);
    m_local = std::make_unique<local::LocalTarget>(m_paths);
    m_artifacts = std::make_unique<build::ArtifactStore>(m_paths);
    m_sandbox = std::make_unique<build::Sandbox>(co_await build::Sandbox::probe());
    m_world = std::unique_ptr<deploy::World>(
        new deploy::World{m_paths, *m_store, *m_local, *m_artifacts, *m_sandbox, *m_http, *m_vault, *m_accounts,
                          *m_github, m_aws, m_edge, m_shared, epoch, m_options.fault, m_options.onJournalLine,
                          m_options.pollAgain, m_options.renewLocks});
    m_pictures = std::make_unique<PictureTaker>(m_paths, *m_store, *m_sandbox, *m_http, m_edge);
    watchGitHub();
    // Kill what a dead agent's builds left running before their operations are resumed.
    CO_TRY(const auto open, store::openOperations(m_store->database()));
    for (const auto& operation : open) {
        const OperationId id = operation.id;
        if (operation.state == OperationState::Running)
            (void)co_await build::sweepOrphans(id);
    }
    if (const auto adopted = co_await m_local->adopt(); !adopted)
        complain("adopting what runs:", adopted.error());

    co_await sweepArtifacts();
    store::keepReserve(m_paths);

    connect(m_local.get(), &local::LocalTarget::serverChanged, this, &Agent::note);
    for (const local::Server& server : m_local->servers())
        note(server);
    connect(&m_local->nginx(), &local::Nginx::died, this, [this] { restoreServers(); });
    if (!QFile::exists(m_paths.bell()))
        store::ringBell(m_paths);
    m_bell.addPath(m_paths.bell());
    connect(&m_bell, &QFileSystemWatcher::fileChanged, this, &Agent::poll);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &Agent::poll);
    m_tick.start();
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_options.idleExit);
    connect(&m_idle, &QTimer::timeout, this, &Agent::leaveIfIdle);
    QMetaObject::invokeMethod(this, &Agent::poll, Qt::QueuedConnection);
    restoreServers();
    tidyAll();
    co_return Result<>{};
}

void Agent::poll()
{
    if (!m_lock)
        return; // about to exit
    // The home was removed, or a damaged database was replaced by a copy, which the next agent will open.
    if (!m_lock->isThere() || !m_store->isInPlace()) {
        m_tick.stop();
        if (!m_lock->isThere())
            m_local->nginx().abandon();
        Q_EMIT finished(0);
        return;
    }
    if (!m_bell.files().contains(m_paths.bell()))
        m_bell.addPath(m_paths.bell());
    applySettings();
    schedule();
    takePictures();
    backUp();
    pollGitHub();
    watchIdleness();
}

void Agent::schedule()
{
    auto open = store::openOperations(m_store->database());
    if (!open) {
        complain("reading the queue:", open.error());
        return;
    }
    for (const auto& operation : *open) {
        if (!operation.cancelRequested)
            continue;
        if (const auto job = m_jobs.find(operation.id); job != m_jobs.end())
            job->second->cancel.request();
        else if (operation.state == OperationState::Queued)
            (void)cancelQueued(operation, canceled().value());
    }
    if (const auto skipped = skipSuperseded(*open); !skipped)
        complain("skipping:", skipped.error());
    open = store::openOperations(m_store->database());
    if (!open || m_sweeping || m_isCleaning)
        return;
    for (const auto& operation : *open)
        if (!m_jobs.contains(operation.id) && mayStart(operation, *open))
            work(operation.id);
}

bool Agent::mayStart(const store::Operation& operation, const QList<store::Operation>& open)
{
    // Resumed before anything new, as it may be half done.
    if (operation.state == OperationState::Running)
        return true;
    if (operation.state == OperationState::Waiting)
        return mayGoOn(operation);
    int deploys = 0;
    for (const auto& [id, job] : m_jobs) {
        deploys += isDeploy(job->operation) ? 1 : 0;
        const bool sameProject = job->operation.project == operation.project;
        if (sameProject
            && (operation.kind == store::Operation::Kind::Remove
                || job->operation.kind == store::Operation::Kind::Remove))
            return false;
        if (deploy::isOfAccount(operation) && deploy::isOfAccount(job->operation)
            && sameEnvironment(operation, job->operation))
            return false;
        if (sameEnvironment(operation, job->operation)
            && (isEnvironmentRemoval(operation) || isEnvironmentRemoval(job->operation)))
            return false;
        if (isDeploy(operation) && isDeploy(job->operation) && sameEnvironment(operation, job->operation))
            return false;
    }
    if (!isDeploy(operation))
        return true; // a rollback need not wait for a build
    if (isBehindWaiting(open, operation))
        return false;
    const bool interrupted = std::any_of(open.begin(), open.end(), [&](const auto& other) {
        return other.state == OperationState::Running && !m_jobs.contains(other.id) && isDeploy(other);
    });
    const int limit = store::setting(m_store->database(), QStringLiteral("concurrency")).value_or(QString()).toInt();
    return !interrupted && deploys < (limit > 0 ? limit : defaultConcurrency);
}

Result<> Agent::skipSuperseded(const QList<store::Operation>& open)
{
    // Of the queued deployments of an environment only the newest is built.
    for (const auto& operation : open) {
        if (!isDeploy(operation) || operation.state != OperationState::Queued)
            continue;
        const store::Operation* const newest = newerInQueue(open, operation);
        if (!newest)
            continue;
        SD_CHECK(m_store->write([&](store::Database& db) { return inheritOptions(db, operation, newest->id); }));
        SD_CHECK(cancelQueued(operation, supersededBy(newest->deployment)));
    }
    return {};
}

Result<> Agent::cancelQueued(const store::Operation& operation, const Error& why)
{
    return m_store->write([&](store::Database& db) -> Result<> {
        store::Operation ended = operation;
        ended.state = OperationState::Canceled;
        ended.error = why;
        SD_CHECK(store::updateOperation(db, ended));
        if (!isDeploy(operation))
            return {};
        SD_TRY(store::Deployment deployment, store::deployment(db, operation.deployment));
        deployment.state = why.code == code::overtaken ? store::State::Skipped : store::State::Canceled;
        deployment.error = why;
        deployment.finishedAt = nowUtc();
        return store::updateDeployment(db, deployment);
    });
}

Task<Result<deploy::Context>> Agent::makeContext(store::Operation operation, Cancel cancel)
{
    store::Database& db = m_store->database();
    CO_TRY(const store::Project project, deploy::projectOf(db, operation));
    store::Deployment deployment;
    if (!operation.deployment.isEmpty()) {
        CO_TRY(deployment, store::deployment(db, operation.deployment));
    }
    // Every secret that may appear in the output is redacted from the first byte on.
    QStringList versions = deploy::Snapshot::of(deployment).variables;
    CO_TRY(const auto today, store::variables(db, project.id, deploy::variablesOf(operation.environment)));
    for (const auto& variable : today)
        versions << variable.id;
    if (operation.kind == store::Operation::Kind::Remove || isEnvironmentRemoval(operation))
        versions.clear(); // shows no secrets, and must not wait for the keyring
    versions.removeDuplicates();
    deploy::World* const world = m_world.get();
    CO_TRY(const auto values, co_await deploy::variableValues(world, versions));
    QList<logs::Secret> secrets;
    for (const auto& entry : values)
        if (entry.variable.secret)
            secrets << logs::Secret{entry.variable.name, entry.value};
    const QString logId = deploy::logIdOf(operation);
    logs::LogWriter::Options options;
    if (const qint64 limit = store::setting(db, QStringLiteral("logLimit")).value_or(QString()).toLongLong(); limit > 0)
        options.limit = limit;
    CO_TRY(auto log, logs::LogWriter::open(m_paths.logs(), logId, logs::Redactor(secrets), options));
    auto calls = std::make_shared<deploy::Calls>(*m_store, operation.id, deployment.id, m_world->fault);
    co_return deploy::Context(new deploy::StepContext{
        *m_world, operation, project, deployment, {}, cancel, calls, std::move(log), {}, false});
}

deploy::Context Agent::bareContext(const store::Operation& operation, Cancel cancel)
{
    store::Database& db = m_store->database();
    const auto project = deploy::projectOf(db, operation);
    const auto deployment = store::deployment(db, operation.deployment);
    auto calls = std::make_shared<deploy::Calls>(*m_store, operation.id, operation.deployment, m_world->fault);
    return deploy::Context(new deploy::StepContext{*m_world,
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

QCoro::Task<> Agent::work(OperationId id)
{
    auto operation = store::operation(m_store->database(), id);
    if (!operation)
        co_return;
    auto job = std::make_shared<Job>();
    job->operation = *operation;
    m_jobs.emplace(id, job);
    if (operation->cancelRequested)
        job->cancel.request();
    const Cancel cancel = job->cancel.token();
    const store::Operation record = *operation;
    const bool stored = co_await carryOut(record, cancel);
    m_jobs.erase(id);
    // If the result could not be stored, the operation is still open, and the next tick resumes it.
    if (!stored)
        co_return;
    m_pictures->request(record.deployment);
    housekeeping(record.project, record.environment);
    QMetaObject::invokeMethod(this, &Agent::poll, Qt::QueuedConnection);
}

QCoro::Task<bool> Agent::carryOut(store::Operation record, Cancel cancel)
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
        refusal = lateness(context);
    // A removal that was interrupted before its last journal line has no project any more.
    if (record.kind == store::Operation::Kind::Remove && context->project.id.isEmpty())
        co_return conclude(context, OperationState::Done).has_value();
    // Alive until the result is stored, as it holds the environment's slot.
    deploy::Runner runner(*m_world, m_slots);
    deploy::Steps steps = deploy::stepsFor(record, context->project, context->deployment);
    const auto state = co_await runner.run(context, std::move(steps), refusal);
    if (!state && state.error().code == code::epochOver) {
        qCInfo(agentLog) << "another agent rules";
        Q_EMIT finished(0);
        co_return false;
    }
    if (!state) {
        complain("running an operation:", state.error());
        co_return false;
    }
    const auto concluded = conclude(context, *state);
    if (!concluded)
        complain("concluding an operation:", concluded.error());
    co_return concluded.has_value();
}

Result<> Agent::conclude(const deploy::Context& context, OperationState state)
{
    store::Operation& operation = context->operation;
    operation.state = state;
    if (context->log)
        context->log->flush();
    return m_store->write([&](store::Database& db) -> Result<> {
        SD_CHECK(store::updateOperation(db, operation));
        SD_CHECK(keepWait(db, operation));
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
