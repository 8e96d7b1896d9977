// SPDX-License-Identifier: MIT
#include "github/accounts/connections.h"

namespace shipdeck::github {
namespace {

Task<Result<QByteArray>> same(QByteArray token)
{
    co_return token;
}

} // namespace

Connection::Connection(const Server& where, const Instance& instance, ClientOptions options)
    : server(where), http(httpSettings(where)), client(http, instance, std::move(options))
{
}

Connections::Connections(AccountBook& book, std::shared_ptr<ResponseCache> cache)
    : m_book(book), m_cache(std::move(cache))
{
}

Result<std::shared_ptr<Connection>> Connections::of(const QString& account)
{
    Server server;
    if (!account.isEmpty()) {
        SD_TRY(const Account about, m_book.account(account));
        server = about.server;
    }
    // After a sign-in through another proxy, current users keep the former connection.
    if (const auto known = m_known.value(account); known && known->server == server)
        return known;
    SD_TRY(const Instance instance, instanceOf(server));
    ClientOptions options;
    options.account = account;
    options.cache = m_cache;
    options.writeSpacing = m_writeSpacing;
    if (!account.isEmpty())
        options.token = [this, account](QByteArray refused) { return m_book.token(account, std::move(refused)); };
    auto made = std::make_shared<Connection>(server, instance, std::move(options));
    connect(&made->client, &Client::limitsChanged, this, [this, account] { Q_EMIT limitsChanged(account); });
    m_known.insert(account, made);
    return made;
}

Result<std::shared_ptr<Connection>> Connections::to(const Server& server, const QByteArray& token)
{
    SD_TRY(const Instance instance, instanceOf(server));
    ClientOptions options;
    if (!token.isEmpty())
        options.token = [token](QByteArray) { return same(token); };
    return std::make_shared<Connection>(server, instance, std::move(options));
}

Limits Connections::limits(const QString& account) const
{
    const auto known = m_known.value(account);
    return known ? known->client.limits() : Limits();
}

} // namespace shipdeck::github
