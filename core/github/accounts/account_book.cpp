// SPDX-License-Identifier: MIT
#include "github/accounts/account_book.h"

#include "base/clock.h"
#include "base/file_lock.h"
#include "base/ids.h"
#include "base/next_signal.h"
#include "base/pause.h"
#include "github/accounts/found_logins.h"
#include "store/error_codes.h"

#include <QScopeGuard>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

using namespace std::chrono_literals;

constexpr int renewAheadSeconds = 300; // clocks differ, and a request takes time
using RowState = store::Account::State;

Failure signedOut(const store::Account& row)
{
    return fail(Error::Kind::Denied, code::githubSignedOut,
                say(QT_TRANSLATE_NOOP("core", "GitHub no longer accepts the sign-in of %1."), {row.login}),
                say(QT_TRANSLATE_NOOP("core", "Sign in to GitHub again; nothing is lost: %1"),
                    {store::signInCommand(row.host)}));
}

QString secretName(const QString& kind, const QString& login, const QString& host)
{
    return u"GitHub %1 of %2 at %3"_s.arg(kind, login, host);
}

Server serverFrom(const store::Account& row)
{
    Server server(row.host);
    server.caFile = row.facts[u"caFile"_s].toString();
    server.proxy = row.facts[u"proxy"_s].toString();
    server.clientId = row.facts[u"clientId"_s].toString();
    return server;
}

QJsonObject factsOf(const Server& server)
{
    QJsonObject facts;
    for (const auto& [key, value] : {std::pair(u"caFile"_s, server.caFile), std::pair(u"proxy"_s, server.proxy),
                                     std::pair(u"clientId"_s, server.clientId)})
        if (!value.isEmpty())
            facts.insert(key, value);
    return facts;
}

QStringList secretsOf(const store::Account& row)
{
    QStringList secrets{row.secret, row.refreshSecret, row.facts[u"clientSecret"_s].toString()};
    secrets.removeAll(QString());
    return secrets;
}

} // namespace

Account accountFrom(const store::Account& row)
{
    Account account;
    account.id = row.id;
    account.server = serverFrom(row);
    account.login = row.login;
    account.name = row.name;
    account.avatar = QUrl(row.avatar);
    account.way = wayFromName(row.way);
    account.state = row.state == RowState::SignedOut ? Account::State::SignedOut : Account::State::Ok;
    account.scopes = row.scopes.split(u' ', Qt::SkipEmptyParts);
    if (row.refreshSecret.isEmpty())
        account.expiresAt = row.expiresAt;
    account.createdAt = row.createdAt;
    return account;
}

AccountBook::AccountBook(BookStore store, std::shared_ptr<Vault> vault, Paths paths)
    : m_store(std::move(store)), m_vault(std::move(vault)), m_paths(std::move(paths))
{
}

Result<store::Account> AccountBook::row(const QString& id) const
{
    if (!m_store.database)
        return canceled();
    return store::account(*m_store.database(), id);
}

Task<Result<>> AccountBook::write(std::function<Result<>(store::Database&)> work)
{
    if (!m_store.write)
        co_return canceled();
    const auto writing = m_store.write;
    co_return co_await writing(work);
}

Result<QList<Account>> AccountBook::accounts() const
{
    if (!m_store.database)
        return canceled();
    SD_TRY(const auto rows, store::accounts(*m_store.database()));
    QList<Account> all;
    for (const store::Account& entry : rows)
        all << accountFrom(entry);
    return all;
}

Result<Account> AccountBook::account(const QString& id) const
{
    SD_TRY(const store::Account found, row(id));
    return accountFrom(found);
}

Result<Account> AccountBook::named(const QString& name) const
{
    SD_TRY(const auto all, accounts());
    for (const Account& entry : all) {
        const QString whole = entry.login + u'@' + entry.server.host;
        if (entry.id == name || entry.login.compare(name, Qt::CaseInsensitive) == 0
            || whole.compare(name, Qt::CaseInsensitive) == 0)
            return entry;
    }
    return account(name); // gives the error for a sign-in that was left
}

Task<Result<Account>> AccountBook::keep(SignIn signIn)
{
    CO_TRY(const Instance instance, instanceOf(signIn.server));
    if (!m_store.database)
        co_return canceled();
    const QString host = instance.host, login = signIn.profile.login;
    CO_TRY(const auto before, store::accountOf(*m_store.database(), host, login));
    store::Account row;
    row.id = before ? before->id : newId();
    row.host = host;
    row.login = login;
    row.name = signIn.profile.name;
    row.avatar = signIn.profile.avatar.toString(QUrl::FullyEncoded);
    row.way = wayName(signIn.way);
    row.scopes = signIn.profile.scopes.join(u' ');
    row.facts = factsOf(signIn.server);
    row.createdAt = nowUtc();
    row.expiresAt = signIn.grant.expiresAt.isValid() ? signIn.grant.expiresAt : signIn.profile.expiresAt;
    if (signIn.app) {
        row.facts.insert(u"clientId"_s, signIn.app->clientId);
        row.facts.insert(u"appPage"_s, signIn.app->page.toString());
        const QString name = secretName(u"app secret"_s, login, host);
        const QByteArray secret = signIn.app->clientSecret;
        CO_TRY(const QString kept, co_await m_vault->put(secret, name));
        row.facts.insert(u"clientSecret"_s, kept);
    }
    const Grant grant = signIn.grant;
    CO_CHECK(co_await adopt(row, grant));
    if (before) {
        const QStringList former = secretsOf(*before);
        co_await drop(former);
    }
    co_return account(row.id);
}

//! Stores the grant's tokens in `row` and returns the access token. The former tokens stay in the vault.
Task<Result<QByteArray>> AccountBook::adopt(store::Account row, Grant grant)
{
    const QString name = secretName(u"token"_s, row.login, row.host);
    const QByteArray token = grant.token, refresh = grant.refreshToken;
    CO_TRY(row.secret, co_await m_vault->put(token, name));
    row.refreshSecret.clear();
    if (!refresh.isEmpty()) {
        const QString refreshName = secretName(u"refresh token"_s, row.login, row.host);
        CO_TRY(row.refreshSecret, co_await m_vault->put(refresh, refreshName));
    }
    row.state = RowState::Ok;
    std::function<Result<>(store::Database&)> work = [row](store::Database& db) { return store::putAccount(db, row); };
    const Result<> written = co_await write(work);
    if (!written) {
        const QStringList unused = QStringList{row.secret, row.refreshSecret};
        co_await drop(unused);
        co_return tl::unexpected(written.error());
    }
    co_return grant.token;
}

Task<> AccountBook::drop(QStringList secrets)
{
    for (const QString& secret : secrets)
        if (!secret.isEmpty())
            (void)co_await m_vault->remove(secret);
}

Task<Result<QByteArray>> AccountBook::token(QString id, QByteArray refused)
{
    while (m_renewing.contains(id))
        co_await NextSignal(this, &AccountBook::renewed);
    CO_TRY(const store::Account known, row(id));
    if (known.state == RowState::SignedOut)
        co_return signedOut(known);
    const QString secret = known.secret;
    CO_TRY(const QByteArray value, co_await m_vault->get(secret));
    const bool isRefused = !refused.isEmpty() && value == refused;
    const bool isAboutToEnd = known.expiresAt.isValid() && !known.refreshSecret.isEmpty()
        && nowUtc().addSecs(renewAheadSeconds) >= known.expiresAt;
    if (!isRefused && !isAboutToEnd)
        co_return value;
    if (m_renewing.contains(id)) // another renewal began during the vault's query
        co_return co_await token(id, refused);
    co_return co_await renew(id, value, isRefused);
}

Task<Result<QByteArray>> AccountBook::renew(QString id, QByteArray old, bool isRefused)
{
    m_renewing.insert(id);
    const auto done = qScopeGuard([this, id] {
        m_renewing.remove(id);
        Q_EMIT renewed();
    });
    // A refresh token can be used only once: of two processes that use it, one would be signed out.
    FileLock lock(m_paths.data + u"/run/github-token.lock"_s);
    for (int turn = 0; !lock.tryTake() && lock.error() == EWOULDBLOCK && turn < 600; ++turn)
        co_await pause(50ms);
    CO_TRY(const store::Account now, row(id));
    const QString secret = now.secret;
    CO_TRY(const QByteArray value, co_await m_vault->get(secret));
    if (value != old && now.state != RowState::SignedOut)
        co_return value;
    Result<QByteArray> other = co_await replacement(now, old, isRefused);
    if (!other && !isRefused && other.error().kind == Error::Kind::Network)
        co_return old; // valid for some more minutes
    if (other || other.error().code != code::githubSignedOut)
        co_return other;
    std::function<Result<>(store::Database&)> work = [id](store::Database& db) {
        return store::setAccountState(db, id, RowState::SignedOut);
    };
    CO_CHECK(co_await write(work));
    co_return signedOut(now);
}

//! A new token for an account whose token was refused or is about to expire. Denied `github-signed-out`: impossible.
Task<Result<QByteArray>> AccountBook::replacement(store::Account row, QByteArray old, bool isRefused)
{
    const Account about = accountFrom(row);
    if (about.way == Account::Way::GhCli && isRefused) {
        const GhLogin login{row.host, row.login};
        Grant grant;
        const Cancel never;
        const Result<QByteArray> theirs = co_await ghToken(login, never);
        grant.token = theirs.value_or(old);
        if (grant.token == old)
            co_return signedOut(row);
        const Result<QByteArray> adopted = co_await adopt(row, grant);
        const QStringList former(row.secret);
        if (adopted)
            co_await drop(former);
        co_return adopted;
    }
    if (row.refreshSecret.isEmpty())
        co_return signedOut(row);
    CO_TRY(const Instance instance, instanceOf(about.server));
    const QString refreshSecret = row.refreshSecret;
    CO_TRY(const QByteArray refresh, co_await m_vault->get(refreshSecret));
    Form form({std::pair(u"client_id"_s, instance.clientId), std::pair(u"grant_type"_s, u"refresh_token"_s),
               std::pair(u"refresh_token"_s, QString::fromUtf8(refresh))});
    if (const QString kept = row.facts[u"clientSecret"_s].toString(); !kept.isEmpty()) {
        CO_TRY(const QByteArray appSecret, co_await m_vault->get(kept));
        form << std::pair(u"client_secret"_s, QString::fromUtf8(appSecret));
    }
    Http http(httpSettings(about.server));
    const Cancel never;
    CO_TRY(const Grant grant, co_await grantFor(&http, instance, form, never));
    store::Account fresh = row;
    fresh.expiresAt = grant.expiresAt;
    const Result<QByteArray> adopted = co_await adopt(fresh, grant);
    const QStringList former = QStringList{row.secret, row.refreshSecret};
    if (adopted)
        co_await drop(former);
    co_return adopted;
}

Task<Result<OwnApp>> AccountBook::app(QString id)
{
    CO_TRY(const store::Account known, row(id));
    const QString secret = known.facts[u"clientSecret"_s].toString();
    if (secret.isEmpty())
        co_return fail(Error::Kind::NotFound, "app-missing",
                       say(QT_TRANSLATE_NOOP("core", "%1 has no GitHub app of its own."), {known.login}),
                       say(QT_TRANSLATE_NOOP("core", "Create one: shipctl login github --app")));
    OwnApp app;
    app.clientId = known.facts[u"clientId"_s].toString();
    app.page = QUrl(known.facts[u"appPage"_s].toString());
    CO_TRY(app.clientSecret, co_await m_vault->get(secret));
    co_return app;
}

Task<Result<>> AccountBook::remove(QString id)
{
    CO_TRY(const store::Account known, row(id));
    // The secrets first: a row without secrets can be removed again, but secrets without a row would stay.
    for (const QString& secret : secretsOf(known))
        CO_CHECK(co_await m_vault->remove(secret));
    std::function<Result<>(store::Database&)> work = [id](store::Database& db) { return store::leaveAccount(db, id); };
    co_return co_await write(work);
}

} // namespace shipdeck::github
