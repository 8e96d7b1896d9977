// SPDX-License-Identifier: MIT
// The ways to sign in to GitHub.
#include "deck/github_sign_ins.h"

#include "agent/agent_lock.h"
#include "base/pause.h"
#include "deck/github_parts.h"
#include "deck/state.h"
#include "github/accounts/connections.h"
#include "github/accounts/found_logins.h"
#include "store/error_codes.h"
#include "store/github_reports.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

//! It was never known: nothing was lost that signing in again would bring back.
Failure tokenUnknown(const github::Instance& instance)
{
    return fail(Error::Kind::Denied, code::githubSignedOut,
                say(QT_TRANSLATE_NOOP("core", "%1 does not recognize this token."), {instance.host}),
                say(QT_TRANSLATE_NOOP("core",
                                      "It may be incomplete, expired or from another server. Create a new one at %1"),
                    {instance.webUrl(u"/settings/tokens"_s).toString()}));
}

} // namespace

//! Asks GitHub whose token it is, then keeps both; what had waited for this sign-in goes on.
Task<Result<github::Account>> GitHubSignIns::kept(GitHubCall* call, github::SignIn signIn)
{
    CO_TRY(const auto connection, call->parts->connections->to(signIn.server, signIn.grant.token));
    github::Client* const client = &connection->client;
    Result<github::Profile> profile = co_await github::profileOf(client, call->cancel);
    if (!profile && profile.error().code == code::githubSignedOut && signIn.way == github::Account::Way::Token)
        co_return tokenUnknown(client->instance());
    if (!profile)
        co_return tl::unexpected(profile.error());
    signIn.profile = *profile;
    if (call->cancel)
        co_return canceled();
    CO_TRY(const github::Account account, co_await call->parts->book->keep(signIn));
    if (store::waitsForGitHub(m_state.database()).value_or(false)) {
        std::function<Result<>(store::Database&)> hurry = [](store::Database& db) {
            return store::hurryGitHubReports(db);
        };
        // The sign-in itself has worked, whatever comes of this.
        if (co_await m_state.write(std::move(hurry)))
            (void)agent::ensureAgent(m_state.paths());
    }
    co_return account;
}

GitHubSignIns::GitHubSignIns(DeckState& state, std::shared_ptr<GitHubParts> parts)
    : DeckService(state), m_parts(std::move(parts))
{
}

Result<QList<github::Account>> GitHubSignIns::accounts() const
{
    return m_parts->book->accounts();
}

Result<github::Account> GitHubSignIns::account(const QString& named) const
{
    return m_parts->book->named(named);
}

std::optional<github::Account> GitHubSignIns::standard() const
{
    const auto all = accounts();
    if (all)
        for (const github::Account& account : *all)
            if (account.state == github::Account::State::Ok)
                return account;
    return std::nullopt;
}

bool GitHubSignIns::offersDevice(const github::Server& server) const
{
    const auto instance = github::instanceOf(server);
    return instance && !instance->clientId.isEmpty();
}

Task<Result<github::DeviceCode>> GitHubSignIns::startDevice(github::Server server, Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    CO_TRY(const auto connection, call.parts->connections->to(server));
    Http* const http = &connection->http;
    co_return co_await github::startDevice(http, server, call.cancel);
}

Task<Result<github::Account>> GitHubSignIns::finishDevice(github::DeviceCode code, Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    CO_TRY(const auto connection, call.parts->connections->to(code.server));
    Http* const http = &connection->http;
    const github::Waiting waiting = [](std::chrono::milliseconds time, Cancel stop) { return pause(time, stop); };
    github::SignIn signIn;
    CO_TRY(signIn.grant, co_await github::finishDevice(http, code, waiting, call.cancel));
    signIn.server = code.server;
    signIn.way = github::Account::Way::Device;
    co_return co_await kept(&call, signIn);
}

Task<Result<github::Account>> GitHubSignIns::signInWithToken(github::Server server, QByteArray token, Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    github::SignIn signIn;
    CO_TRY(signIn.grant.token, github::cleanToken(token));
    signIn.server = server;
    co_return co_await kept(&call, signIn);
}

QList<github::GhLogin> GitHubSignIns::ghLogins() const
{
    return github::ghLogins();
}

Task<Result<github::Account>> GitHubSignIns::signInWithGh(github::GhLogin login, Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    github::SignIn signIn;
    CO_TRY(signIn.grant.token, co_await github::ghToken(login, call.cancel));
    signIn.server.host = login.host;
    signIn.way = github::Account::Way::GhCli;
    co_return co_await kept(&call, signIn);
}

QList<github::EnvironmentToken> GitHubSignIns::environmentTokens() const
{
    return github::environmentTokens();
}

Task<Result<github::Account>> GitHubSignIns::signInWithEnvironment(github::EnvironmentToken token, Cancel cancel)
{
    const github::Server server(token.host);
    const QByteArray value = github::valueOf(token);
    co_return co_await signInWithToken(server, value, cancel);
}

QUrl GitHubSignIns::tokenPage(const github::Server& server) const
{
    const auto instance = github::instanceOf(server);
    return instance ? github::tokenPage(*instance, QSysInfo::machineHostName()) : QUrl();
}

Task<Result<github::Account>> GitHubSignIns::createApp(github::Server server, QString organisation,
                                                       std::function<void(QUrl)> open, Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    CO_TRY(const auto connection, call.parts->connections->to(server));
    Http* const http = &connection->http;
    github::Client* const client = &connection->client;
    CO_TRY(const github::MadeApp made, co_await github::makeApp(http, client, organisation, open, call.cancel));
    github::SignIn signIn;
    signIn.server = server;
    signIn.server.clientId = made.app.clientId;
    signIn.grant = made.grant;
    signIn.app = made.app;
    signIn.way = github::Account::Way::App;
    co_return co_await kept(&call, signIn);
}

Task<Result<github::Account>> GitHubSignIns::signInWithApp(QString account, std::function<void(QUrl)> open,
                                                           Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    github::SignIn signIn;
    CO_TRY(const github::Account about, call.parts->book->account(account));
    CO_TRY(const github::OwnApp app, co_await call.parts->book->app(account));
    signIn.server = about.server;
    signIn.app = app;
    signIn.way = github::Account::Way::App;
    CO_TRY(const github::Instance instance, github::instanceOf(about.server));
    CO_TRY(const auto connection, call.parts->connections->to(about.server));
    Http* const http = &connection->http;
    CO_TRY(signIn.grant, co_await github::signInByApp(http, instance, app, open, call.cancel));
    co_return co_await kept(&call, signIn);
}

Task<Result<QList<github::MissingRight>>> GitHubSignIns::missingRights(QString account, Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    CO_TRY(const github::Account about, call.parts->book->account(account));
    CO_TRY(github::Client * client, call.client(account));
    if (about.way == github::Account::Way::App)
        co_return co_await github::missingInstallations(client, call.cancel);
    const QByteArray noneRefused;
    CO_TRY(const QByteArray token, co_await call.parts->book->token(account, noneRefused));
    co_return co_await github::missingRights(client, token, call.cancel);
}

} // namespace shipdeck
