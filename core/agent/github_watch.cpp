// SPDX-License-Identifier: MIT
#include "agent/github_watch.h"

#include "github/accounts/connections.h"
#include "store/operations.h"
#include "store/store.h"

namespace shipdeck::agent {
namespace {

//! Changes whenever an account signs in or its token is renewed, but not at a sign-out, which ends no wait.
Result<qint64> revisionOfSignIns(store::Database& db)
{
    SD_TRY(auto query, db.prepare("SELECT coalesce(max(rev), 0) FROM accounts WHERE state = 'ok'"));
    SD_TRY(const bool isRow, query.step());
    return isRow ? query.number(0) : 0;
}

GitHubOf clientsOf(github::Connections& connections)
{
    return [&connections](const QString& account) -> Result<github::ClientPointer> {
        SD_TRY(const std::shared_ptr<github::Connection> connection, connections.of(account));
        return github::ClientPointer(connection, &connection->client);
    };
}

} // namespace

GitHubWatch::GitHubWatch(deploy::World& world, const WatchOptions& options)
    : m_store(world.store), m_reports(world.store, clientsOf(world.github)),
      m_watcher(world.store, clientsOf(world.github), options)
{
}

void GitHubWatch::poll()
{
    const qint64 signIns = revisionOfSignIns(m_store.database()).value_or(m_signIns);
    if (signIns != m_signIns && m_signIns >= 0) {
        (void)m_store.write([](store::Database& db) { return store::hurryGitHubReports(db); });
        m_watcher.pollAll();
    }
    m_signIns = signIns;
    m_reports.poll();
    m_watcher.poll();
}

Task<> GitHubWatch::stopListening()
{
    co_await m_watcher.stopListening();
}

} // namespace shipdeck::agent
