// SPDX-License-Identifier: MIT
#pragma once
#include "github/accounts/account_book.h"
#include "github/client.h"

namespace shipdeck::github {

//! An account's GitHub client: the server's CA file and proxy, the token from the book, cached responses.
struct Connection {
    Connection(const Server& server, const Instance& instance, ClientOptions options);
    Server server;
    Http http;
    Client client;
};

//! One connection per account, created on first use. Keep the returned pointer while using it.
class Connections : public QObject {
    Q_OBJECT
public:
    Connections(AccountBook& book, std::shared_ptr<ResponseCache> cache);

    //! By id; empty: anonymous, on the default GitHub.
    Result<std::shared_ptr<Connection>> of(const QString& account);
    //! For a sign-in: with a token, or anonymous, without a cache.
    Result<std::shared_ptr<Connection>> to(const Server& server, const QByteArray& token = {});
    Limits limits(const QString& account) const;
    //! For connections created from now on.
    void setWriteSpacing(std::chrono::milliseconds spacing) { m_writeSpacing = spacing; }

Q_SIGNALS:
    void limitsChanged(const QString& account);

private:
    AccountBook& m_book;
    std::shared_ptr<ResponseCache> m_cache;
    QHash<QString, std::shared_ptr<Connection>> m_known;
    std::chrono::milliseconds m_writeSpacing = ClientOptions().writeSpacing;
};

} // namespace shipdeck::github
