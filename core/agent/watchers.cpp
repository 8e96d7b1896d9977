// SPDX-License-Identifier: MIT
// What keeps the agent running without an operation: watched pushes, and reports to GitHub.
#include "agent/agent.h"

#include "github/accounts/connections.h"
#include "store/operations.h"

namespace shipdeck::agent {
namespace {

//! Changes whenever an account signs in or its token is renewed, but not at a sign-out, which ends no wait.
Result<qint64> revisionOfSignIns(store::Database& db)
{
    SD_TRY(auto query, db.prepare("SELECT coalesce(max(rev), 0) FROM accounts WHERE state = 'ok'"));
    SD_TRY(const bool isRow, query.step());
    return isRow ? query.number(0) : 0;
}

} // namespace

void Agent::watchGitHub()
{
    github::Connections* const connections = m_github.get();
    const GitHubOf clients = [connections](const QString& account) -> Result<github::ClientPointer> {
        SD_TRY(const std::shared_ptr<github::Connection> connection, connections->of(account));
        return github::ClientPointer(connection, &connection->client);
    };
    m_reports = std::make_unique<Reports>(*m_store, clients);
    m_watcher = std::make_unique<Watcher>(*m_store, clients, m_options.watch);
    connect(m_watcher.get(), &Watcher::arrived, this, &Agent::poll, Qt::QueuedConnection);
}

void Agent::pollGitHub()
{
    const qint64 signIns = revisionOfSignIns(m_store->database()).value_or(m_signIns);
    if (signIns != m_signIns && m_signIns >= 0) {
        (void)m_store->write([](store::Database& db) { return store::hurryGitHubReports(db); });
        m_watcher->pollAll();
    }
    m_signIns = signIns;
    m_reports->poll();
    m_watcher->poll();
}

bool Agent::hasWatchers() const
{
    return m_watcher->isOn() || m_reports->isBusy();
}

Task<> Agent::revokeReports()
{
    co_await m_watcher->stopListening();
}

void Agent::watchIdleness()
{
    const auto open = store::openOperations(m_store->database());
    const bool idle =
        m_jobs.empty() && m_background == 0 && open && open->isEmpty() && !hasWatchers() && !m_pictures->isBusy();
    if (!idle)
        m_idle.stop();
    else if (!m_idle.isActive())
        m_idle.start();
}

void Agent::leaveIfIdle()
{
    // The agent stays as long as there are servers and sites.
    if (!m_jobs.empty() || m_background > 0 || !m_local->sites().isEmpty() || hasWatchers() || m_pictures->isBusy())
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
