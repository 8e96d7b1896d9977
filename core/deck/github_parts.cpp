// SPDX-License-Identifier: MIT
#include "deck/github_parts.h"

#include "deck/state.h"
#include "github/accounts/connections.h"
#include "github/repositories/repository_cache.h"

namespace shipdeck {

GitHubParts::GitHubParts(github::BookStore store, std::shared_ptr<Vault> vault, const Paths& paths)
    : answers(std::make_shared<github::ResponseCache>(paths)),
      book(std::make_unique<github::AccountBook>(std::move(store), std::move(vault), paths)),
      connections(std::make_unique<github::Connections>(*book, answers)),
      seen(std::make_unique<github::RepositoryCache>(paths))
{
}

GitHubParts::~GitHubParts() = default;

github::Listing& GitHubParts::listing(const QString& account)
{
    auto found = listings.find(account);
    if (found == listings.end()) {
        found = listings.insert(account, seen->listing(account));
        listedAt.insert(account, seen->listedAt(account));
    }
    return *found;
}

QList<github::Space>& GitHubParts::organisations(const QString& account)
{
    auto found = organisationsOf.find(account);
    if (found == organisationsOf.end())
        found = organisationsOf.insert(account, seen->organisations(account));
    return *found;
}

void GitHubParts::forget(const QString& account)
{
    // Nothing is known rather than to be read again: the cache forgets on a thread of its own.
    listings.insert(account, {});
    organisationsOf.insert(account, {});
    listedAt.remove(account);
    seen->forget(account);
}

GitHubCall::GitHubCall(std::shared_ptr<DeckState> state, std::shared_ptr<GitHubParts> its, const Cancel& cancel)
    : m_state(std::move(state)), parts(std::move(its))
{
    cancel.onRequested(&m_context, [this] { m_stop.request(); });
    parts->closing.token().onRequested(&m_context, [this] { m_stop.request(); });
}

Result<github::Client*> GitHubCall::client(const QString& account)
{
    SD_TRY(m_connection, parts->connections->of(account));
    return &m_connection->client;
}

} // namespace shipdeck
