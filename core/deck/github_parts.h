// SPDX-License-Identifier: MIT
#pragma once
#include "deck/github_deck.h"
#include "github/accounts/connections.h"
#include "github/repositories/repository_cache.h"

#include <QPointer>

namespace shipdeck {

//! What the tasks of a GitHubDeck work with. Each holds it, so that it stays until the last one has ended, also when the
//! deck closes before.
struct GitHubDeck::Parts {
    Parts(github::BookStore store, std::shared_ptr<Vault> vault, const Paths& paths)
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

//! One running task: its parts, and the wish to stop of whoever asked for it, or of the deck that closes.
class GitHubDeck::Call {
public:
    Call(GitHubDeck* deck, const Cancel& cancel) : parts(deck->m_parts), m_deck(deck)
    {
        cancel.onRequested(&m_context, [this] { m_stop.request(); });
        parts->closing.token().onRequested(&m_context, [this] { m_stop.request(); });
    }
    Call(const Call&) = delete;
    Call& operator=(const Call&) = delete;

    GitHubDeck* deck() const { return m_deck; } //!< null: it has closed
    //! The account's client; held until the call ends.
    Result<github::Client*> client(const QString& account)
    {
        SD_TRY(m_connection, parts->connections.of(account));
        return &m_connection->client;
    }

    const std::shared_ptr<Parts> parts; // first, so that it goes last

private:
    CancelSource m_stop;
    QPointer<GitHubDeck> m_deck;
    QObject m_context;
    std::shared_ptr<github::Connection> m_connection;

public:
    const Cancel cancel = m_stop.token();
};

} // namespace shipdeck
