// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "github/repositories/listing.h"

namespace shipdeck {

namespace github {
class AccountBook;
class Connections;
class RepositoryCache;
class ResponseCache;
struct BookStore;
struct Connection;
} // namespace github
class DeckState;
class Vault;
struct Paths;

//! What is known of GitHub, and the connections to it: what the tasks of its services work with.
struct GitHubParts {
    GitHubParts(github::BookStore store, std::shared_ptr<Vault> vault, const Paths& paths);
    ~GitHubParts();

    //! What is known of an account's repositories: pages that have come, else what the cache has.
    github::Listing& listing(const QString& account);
    QList<github::Space>& organisations(const QString& account);
    void forget(const QString& account);

    const std::shared_ptr<github::ResponseCache> answers;
    const std::unique_ptr<github::AccountBook> book;
    const std::unique_ptr<github::Connections> connections;
    const std::unique_ptr<github::RepositoryCache> seen;
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
    GitHubCall(std::shared_ptr<DeckState> state, std::shared_ptr<GitHubParts> its, const Cancel& cancel);
    GitHubCall(const GitHubCall&) = delete;
    GitHubCall& operator=(const GitHubCall&) = delete;

    //! The account's client; held until the call ends.
    Result<github::Client*> client(const QString& account);

    const std::shared_ptr<GitHubParts> parts;

private:
    CancelSource m_stop;
    QObject m_context;
    std::shared_ptr<github::Connection> m_connection;

public:
    const Cancel cancel = m_stop.token();
};

} // namespace shipdeck
