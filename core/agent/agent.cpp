// SPDX-License-Identifier: MIT
#include "agent/agent.h"

#include "agent/agent_beat.h"
#include "agent/auditor.h"
#include "agent/backups.h"
#include "agent/canary_keeper.h"
#include "agent/disk_keeper.h"
#include "agent/domain_watch.h"
#include "agent/github_watch.h"
#include "agent/owned_world.h"
#include "agent/picture_taker.h"
#include "agent/port_choice.h"
#include "agent/server_keeper.h"
#include "agent/share_keeper.h"
#include "deploy/aws/environment.h"
#include "secrets/hardening.h"
#include "store/operations.h"
#include "store/reserve.h"

#include <QLoggingCategory>
#include <unistd.h>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(agentLog, "shipdeck.agent", QtInfoMsg)

} // namespace

struct Agent::Parts {
    KeyringChoice keyring;
    OwnedWorld owned;
    Background background;
    Waits waits{owned.world(), keyring};
    Execution execution{owned.world(), waits};
    Queue queue{owned.world(), execution, waits};
    ServerKeeper servers{owned.world(), background};
    ShareKeeper shares{owned.world(), background};
    CanaryKeeper canaries{owned.world()};
    PortChoice port{owned.world(), background};
    Housekeeping housekeeping{owned.world(), queue, background};
    DiskKeeper disk{owned.world(), queue, housekeeping, background};
    PictureTaker pictures{owned.world().paths, owned.world().store, owned.world().sandbox, owned.world().http,
                          owned.world().edge};
    Auditor audits{owned.world().store, owned.world().sandbox};
    DomainWatch domains{owned.world(), background};
    Backups backups;
    GitHubWatch github;

    Parts(const Paths& paths, store::Store& store, build::Sandbox sandbox, qint64 epoch, const AgentOptions& options)
        : keyring(paths, store), owned(paths, store, keyring.keyring(), std::move(sandbox), epoch, options),
          backups(paths, store, background), github(owned.world(), options.watch)
    {
    }
    deploy::Serving& serving() { return owned.world().serving; }
};

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

Result<qint64> Agent::begin()
{
    SD_TRY(const qint64 epoch, store::beginEpoch(m_store->database(), ::getpid()));
    SD_CHECK(deploy::noteAwsEnvironment(m_store->database(), QProcessEnvironment::systemEnvironment()));
    beat(m_paths); // the last one is of another agent
    qCInfo(agentLog) << "epoch" << epoch << "pid" << ::getpid();
    return epoch;
}

Task<Result<>> Agent::recover()
{
    CO_TRY(const qint64 epoch, begin());
    build::Sandbox sandbox = co_await build::Sandbox::probe();
    m_parts = std::make_unique<Parts>(m_paths, *m_store, std::move(sandbox), epoch, m_options);
    connectParts();
    // Kill what a dead agent's builds left running before their operations are resumed.
    CO_TRY(const auto open, store::openOperations(m_store->database()));
    for (const auto& operation : open) {
        const OperationId id = operation.id;
        if (operation.state == store::Operation::State::Running)
            (void)co_await build::sweepOrphans(id);
    }
    if (const auto adopted = co_await m_parts->serving().adopt(); !adopted)
        qCWarning(agentLog).noquote() << "adopting what runs:" << adopted.error().code << adopted.error().render();

    co_await m_parts->housekeeping.sweepArtifacts();
    store::keepReserve(m_paths);

    m_parts->shares.recover();
    m_parts->servers.follow();
    m_parts->canaries.follow();
    startTimers();
    m_parts->servers.restoreAll();
    tidyAll();
    co_return Result<>{};
}

void Agent::connectParts()
{
    connect(&m_parts->queue, &Queue::ended, this, [this](const store::Operation& operation) {
        m_parts->canaries.follow();
        m_parts->pictures.request(operation.deployment);
        m_parts->audits.request(operation.deployment);
        tidyAfter(operation.project, operation.environment);
        pollSoon();
    });
    connect(&m_parts->queue, &Queue::replaced, this, [this] { Q_EMIT finished(0); });
    connect(&m_parts->housekeeping, &Housekeeping::swept, this, &Agent::pollSoon);
    connect(&m_parts->disk, &DiskKeeper::cleaned, this, &Agent::pollSoon);
    connect(&m_parts->github.watcher(), &Watcher::arrived, this, &Agent::poll, Qt::QueuedConnection);
}

void Agent::startTimers()
{
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
    pollSoon();
}

void Agent::pollSoon()
{
    QMetaObject::invokeMethod(this, &Agent::poll, Qt::QueuedConnection);
}

void Agent::poll()
{
    if (!m_lock || !m_parts)
        return; // about to exit
    // The home was removed, or a damaged database was replaced by a copy, which the next agent will open.
    if (!m_lock->isThere() || !m_store->isInPlace()) {
        m_tick.stop();
        if (!m_lock->isThere())
            m_parts->serving().abandon();
        Q_EMIT finished(0);
        return;
    }
    if (!m_bell.files().contains(m_paths.bell()))
        m_bell.addPath(m_paths.bell());
    m_parts->keyring.follow();
    m_parts->port.follow();
    m_parts->servers.retry(m_parts->keyring.hasChanged());
    m_parts->servers.followSleep();
    m_parts->shares.poll();
    m_parts->canaries.poll();
    m_parts->disk.cleanUpIfAsked();
    m_parts->queue.poll(!m_parts->housekeeping.isSweeping() && !m_parts->disk.isCleaning());
    const bool isQuiet = m_parts->queue.isEmpty() && !m_parts->disk.isCleaning();
    if (isQuiet)
        m_parts->pictures.poll();
    m_parts->audits.poll(isQuiet && !m_parts->pictures.isBusy());
    m_parts->backups.poll();
    m_parts->domains.poll();
    m_parts->github.poll();
    const auto open = store::openOperations(m_store->database());
    if (open && !open->isEmpty())
        beat(m_paths);
    if (!isIdle() || !open || !open->isEmpty())
        m_idle.stop();
    else if (!m_idle.isActive())
        m_idle.start();
}

QCoro::Task<> Agent::tidyAll()
{
    co_await m_parts->housekeeping.tidyAll();
    m_parts->pictures.sweep();
}

QCoro::Task<> Agent::tidyAfter(ProjectId project, EnvironmentName environment)
{
    const Busy busy(m_parts->background);
    co_await m_parts->housekeeping.tidy(project, environment);
    m_parts->pictures.sweep();
    co_await m_parts->disk.keepWithinBudget();
    co_await m_parts->housekeeping.sweepIfIdle();
}

Task<> Agent::revokeReports()
{
    co_await m_parts->github.stopListening();
}

bool Agent::isIdle() const
{
    return m_parts->queue.isEmpty() && m_parts->background.isIdle() && !m_parts->github.isBusy()
        && !m_parts->pictures.isBusy() && !m_parts->audits.isBusy() && !m_parts->shares.isBusy();
}

void Agent::leaveIfIdle()
{
    // The agent stays as long as there are servers and sites.
    if (!isIdle() || !m_parts->serving().sites().isEmpty())
        return;
    const auto open = store::openOperations(m_store->database());
    if (!open || !open->isEmpty() || newestCleanUp(m_store->database()).isOpen())
        return;
    m_lock.reset();
    // A process that enqueued an operation before the lock was released saw a running agent: check once more.
    const auto late = store::openOperations(m_store->database());
    if ((late && !late->isEmpty()) || newestCleanUp(m_store->database()).isOpen())
        (void)ensureAgent(m_paths);
    Q_EMIT finished(0);
}

} // namespace shipdeck::agent
