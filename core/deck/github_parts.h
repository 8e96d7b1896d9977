// SPDX-License-Identifier: MIT
#pragma once
#include "deck/state.h"
#include "github/accounts/connections.h"
#include "github/repositories/repository_cache.h"

namespace shipdeck {

//! What is known of GitHub, and the connections to it: what the tasks of its services work with.
struct GitHubParts {
    GitHubParts(github::BookStore store, std::shared_ptr<Vault> vault, const Paths& paths)
        : answers(std::make_shared<github::ResponseCache>(paths)), book(std::move(store), std::move(vault), paths),
          connections(book, answers), seen(paths)
    {
    }

    //! What is known of an account's repositories: pages that have come, else what the cache has.
    github::Listing& listing(const QString& account);
    QList<github::Space>& organisations(const QString& account);
    void forget(const QString& account);

    std::shared_ptr<github::ResponseCache> answers;
    github::AccountBook book;
    github::Connections connections;
    github::RepositoryCache seen;
    Http pictures;
    QHash<QString, github::Listing> listings;
    QHash<QString, QList<github::Space>> organisationsOf;
    QHash<QString, QDateTime> listedAt;
    CancelSource closing;
};

//! One running task: it holds the state, and stops if whoever asked for it says so, or when the deck closes.
class GitHubCall {
    const std::shared_ptr<DeckState> m_state; // goes last

public:
    GitHubCall(std::shared_ptr<DeckState> state, std::shared_ptr<GitHubParts> its, const Cancel& cancel)
        : m_state(std::move(state)), parts(std::move(its))
    {
        cancel.onRequested(&m_context, [this] { m_stop.request(); });
        parts->closing.token().onRequested(&m_context, [this] { m_stop.request(); });
    }
    GitHubCall(const GitHubCall&) = delete;
    GitHubCall& operator=(const GitHubCall&) = delete;

    //! The account's client; held until the call ends.
    Result<github::Client*> client(const QString& account)
    {
        SD_TRY(m_connection, parts->connections.of(account));
        return &m_connection->client;
    }

    const std::shared_ptr<GitHubParts> parts;

private:
    CancelSource m_stop;
    QObject m_context;
    std::shared_ptr<github::Connection> m_connection;

public:
    const Cancel cancel = m_stop.token();
};

} // namespace shipdeck
