// SPDX-License-Identifier: MIT
#include "base/interrupts.h"
#include "browser.h"
#include "commands.h"
#include "deck/github.h"
#include "deck/github_sign_ins.h"
#include "deck/projects.h"
#include "deploy/reporting/cleanups.h"
#include "login_aws.h"
#include "login_dns.h"
#include "store/accounts.h"
#include "typing.h"

#include <termios.h>
#include <unistd.h>

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestToken = 16 << 10;

Failure wrongUsage(Text what, const QString& command = u"login"_s)
{
    return fail(Error::Kind::BadInput, "usage", std::move(what),
                say(QT_TRANSLATE_NOOP("core", "`shipctl %1 --help` shows its usage."), {command}));
}

github::Server serverOf(const Arguments& arguments)
{
    github::Server server(arguments.value(u"host"_s));
    server.caFile = arguments.value(u"ca-file"_s);
    server.proxy = arguments.value(u"proxy"_s);
    server.clientId = arguments.value(u"client-id"_s);
    return server;
}

Task<Result<QByteArray>> typedToken(const Call* call, github::Server server)
{
    if (call->arguments.value(u"token"_s) != u"-")
        co_return fail(Error::Kind::BadInput, "token-in-arguments",
                       say(QT_TRANSLATE_NOOP("core", "A token on the command line can be read by others.")),
                       say(QT_TRANSLATE_NOOP("core", "Pipe it in: shipctl login github --token - < file")));
    const Unseen unseen;
    if (Output::isTerminal(STDIN_FILENO)) {
        const QUrl page = call->deck->github().signIns().tokenPage(server);
        call->out.note(QCoreApplication::translate("core", "A token can be made at %1").arg(page.toString()));
        call->out.note(QCoreApplication::translate("core", "Paste it and press Enter (it is not shown):"));
    }
    const Cancel cancel = call->cancel;
    co_return co_await typed(longestToken, cancel);
}

Task<Result<github::Account>> byDevice(Deck* deck, Output* out, github::Server server, Cancel cancel)
{
    CO_TRY(const github::DeviceCode code, co_await deck->github().signIns().startDevice(server, cancel));
    out->note(QCoreApplication::translate("core", "Enter the code %1 at %2").arg(code.userCode, code.page.toString()));
    if (Output::isTerminal(STDERR_FILENO))
        showInBrowser(code.page.toString());
    co_return co_await deck->github().signIns().finishDevice(code, cancel);
}

Task<Result<github::Account>> byGh(Deck* deck, QString host, Cancel cancel)
{
    for (const github::GhLogin& login : deck->github().signIns().ghLogins()) {
        const github::GhLogin chosen = login;
        if (host.isEmpty() || chosen.host == host)
            co_return co_await deck->github().signIns().signInWithGh(chosen, cancel);
    }
    co_return fail(Error::Kind::Denied, "gh-signed-out",
                   say(QT_TRANSLATE_NOOP("core", "gh is not installed here, or not signed in.")),
                   say(QT_TRANSLATE_NOOP("core", "Sign gh in first: gh auth login")));
}

Task<Result<github::Account>> byApp(Deck* deck, Output* out, github::Server server, QString organisation, Cancel cancel)
{
    const std::function<void(QUrl)> open = [out](const QUrl& page) {
        const QString address = page.toString(QUrl::FullyEncoded);
        out->note(QCoreApplication::translate("core", "Continue in the browser: %1").arg(address));
        if (Output::isTerminal(STDERR_FILENO))
            showInBrowser(address);
    };
    co_return co_await deck->github().signIns().createApp(server, organisation, open, cancel);
}

Task<Result<github::Account>> byEnvironment(Deck* deck, Cancel cancel)
{
    const QList<github::EnvironmentToken> found = deck->github().signIns().environmentTokens();
    if (found.isEmpty())
        co_return fail(Error::Kind::Denied, "environment-has-no-token",
                       say(QT_TRANSLATE_NOOP("core", "Neither GH_TOKEN nor GITHUB_TOKEN is set.")),
                       say(QT_TRANSLATE_NOOP("core", "Set one of them, or use --token -.")));
    const github::EnvironmentToken first = found.constFirst();
    co_return co_await deck->github().signIns().signInWithEnvironment(first, cancel);
}

//! The ways that are available here, if none was chosen and none is obvious.
Failure chooseAWay(const GitHubService& github)
{
    QStringList ways;
    for (const github::GhLogin& login : github.signIns().ghLogins())
        ways << u"--gh (%1@%2)"_s.arg(login.login, login.host);
    for (const github::EnvironmentToken& token : github.signIns().environmentTokens())
        ways << u"--env (%1)"_s.arg(token.variable);
    ways << u"--token -"_s << u"--app"_s;
    return fail(Error::Kind::BadInput, "sign-in-way-needed",
                say(QT_TRANSLATE_NOOP("core", "Signing in with a code is not available on this GitHub.")),
                say(QT_TRANSLATE_NOOP("core", "Choose another way: %1"), {ways.join(u", "_s)}));
}

Task<Result<github::Account>> signedIn(const Call* call)
{
    const Arguments arguments = call->arguments;
    Deck* const deck = call->deck;
    const Cancel cancel = call->cancel;
    const github::Server server = serverOf(arguments);
    const QStringList ways{u"token"_s, u"device"_s, u"gh"_s, u"app"_s, u"env"_s};
    const auto named = std::count_if(ways.begin(), ways.end(), [&](const QString& way) { return arguments.has(way); });
    if (named > 1)
        co_return wrongUsage(say(QT_TRANSLATE_NOOP("core", "Name one way to sign in.")));
    if (arguments.has(u"token"_s)) {
        CO_TRY(const QByteArray token, co_await typedToken(call, server));
        co_return co_await deck->github().signIns().signInWithToken(server, token, cancel);
    }
    if (arguments.has(u"gh"_s)) {
        const QString host = arguments.value(u"host"_s);
        co_return co_await byGh(deck, host, cancel);
    }
    if (arguments.has(u"env"_s))
        co_return co_await byEnvironment(deck, cancel);
    if (arguments.has(u"app"_s)) {
        const QString organisation = arguments.value(u"organisation"_s);
        co_return co_await byApp(deck, &call->out, server, organisation, cancel);
    }
    CO_CHECK(github::instanceOf(server));
    if (!arguments.has(u"device"_s) && !deck->github().signIns().offersDevice(server))
        co_return chooseAWay(deck->github());
    co_return co_await byDevice(deck, &call->out, server, cancel);
}

//! An option that belongs only to another provider.
QString misplaced(const Arguments& arguments, const QString& where)
{
    const QStringList ofAws{u"profile"_s,    u"region"_s,      u"access-key"_s, u"sso"_s,
                            u"sso-region"_s, u"sso-account"_s, u"sso-role"_s};
    const QStringList ofGitHub{u"host"_s, u"token"_s,        u"device"_s,    u"gh"_s,      u"env"_s,
                               u"app"_s,  u"organisation"_s, u"client-id"_s, u"ca-file"_s, u"proxy"_s};
    QStringList others = where == u"aws" ? ofGitHub : where == u"github" ? ofAws : ofAws + ofGitHub;
    if (isDnsProvider(where))
        others.removeAll(u"token"_s);
    for (const QString& option : std::as_const(others))
        if (arguments.has(option))
            return option;
    return {};
}

Task<Exit> runLogin(Call call)
{
    Interrupts interrupts;
    CancelSource stop;
    QObject::connect(&interrupts, &Interrupts::first, [&stop] { stop.request(); });
    call.cancel = stop.token();
    const QString where = call.arguments.first();
    const bool isAws = where == u"aws";
    const bool isDns = isDnsProvider(where);
    if (!isAws && !isDns && where != u"github")
        co_return call.out.failure(
            wrongUsage(say(QT_TRANSLATE_NOOP("core", "Shipdeck signs in to github, aws and %1, not to “%2”."),
                           {dnsProviders().join(u", "_s), where}))
                .value());
    if (const QString option = misplaced(call.arguments, where); !option.isEmpty())
        co_return call.out.failure(
            wrongUsage(say(QT_TRANSLATE_NOOP("core", "--%1 cannot be used with %2."), {option, where})).value());
    if (isAws)
        co_return co_await runLoginAws(call);
    if (isDns)
        co_return co_await runLoginDns(call);
    const Call* const asked = &call;
    const auto account = co_await signedIn(asked);
    if (!account)
        co_return call.out.failure(account.error());
    QJsonObject document = github::toPublicJson(*account);
    QString text =
        QCoreApplication::translate("core", "Signed in to %1 as %2.").arg(account->server.host, account->login);
    QJsonArray missing;
    QStringList pages;
    const QString id = account->id;
    const Cancel cancel = call.cancel;
    const auto rights = co_await call.deck->github().signIns().missingRights(id, cancel);
    for (const github::MissingRight& right : rights.value_or(QList<github::MissingRight>())) {
        const QString use = right.use.render(), page = right.solveAt.toString();
        text += u'\n' + QCoreApplication::translate("core", "Missing: %1, %2.").arg(right.right, use);
        missing << QJsonObject{{u"right"_s, right.right}, {u"use"_s, use}, {u"solveAt"_s, page}};
        if (!page.isEmpty() && !pages.contains(page))
            pages << page;
    }
    for (const QString& page : std::as_const(pages))
        text += u'\n' + QCoreApplication::translate("core", "Grant missing permissions at %1").arg(page);
    if (!rights && rights.error().kind != Error::Kind::Canceled)
        call.out.note(QCoreApplication::translate("core", "The permissions of this sign-in could not be checked: %1")
                          .arg(rights.error().what.render()));
    document.insert(u"missing"_s, missing);
    call.out.result(text, document);
    co_return Exit::Done;
}

Result<github::Account> chosen(const GitHubService& github, const Arguments& arguments)
{
    if (arguments.has(u"account"_s))
        return github.signIns().account(arguments.value(u"account"_s));
    SD_TRY(const auto all, github.signIns().accounts());
    if (all.size() == 1)
        return all.constFirst();
    QStringList names;
    for (const github::Account& account : all)
        names << account.login + u'@' + account.server.host;
    if (names.isEmpty())
        return store::notSignedIn();
    return fail(Error::Kind::BadInput, "account-ambiguous",
                say(QT_TRANSLATE_NOOP("core", "Several accounts are signed in: %1."), {names.join(u", "_s)}),
                say(QT_TRANSLATE_NOOP("core", "Name one: --account %1"), {names.constFirst()}));
}

Task<Exit> runLogout(Call call)
{
    const QString where = call.arguments.first();
    if (isDnsProvider(where))
        co_return co_await runLogoutDns(call);
    if (!where.isEmpty() && where != u"github")
        co_return call.out.failure(
            wrongUsage(say(QT_TRANSLATE_NOOP("core", "Shipdeck signs out of github and %1, not of “%2”."),
                           {dnsProviders().join(u", "_s), where}),
                       u"logout"_s)
                .value());
    const auto account = chosen(call.deck->github(), call.arguments);
    if (!account)
        co_return call.out.failure(account.error());
    const QString id = account->id;
    QStringList waiting; // projects without another signed-in account
    for (const ProjectSummary& summary : call.deck->projects().list().value_or(QList<ProjectSummary>()))
        if (github::linkOf(summary.project.settings).account == id)
            waiting << summary.project.name;
    const auto left = co_await call.deck->github().signIns().signOut(id);
    if (!left)
        co_return call.out.failure(left.error());
    for (const QString& hook : *left)
        call.out.note(QCoreApplication::translate("core", "A webhook stays on GitHub: %1").arg(hook));
    QString text =
        QCoreApplication::translate("core", "Signed out of %1 (%2).").arg(account->server.host, account->login);
    if (!waiting.isEmpty())
        text += u'\n'
            + QCoreApplication::translate("core", "Live sites are not affected. To deploy %1 again, sign in as %2.")
                  .arg(waiting.join(u", "_s), account->login);
    QList<store::GitHubCleanup> shown = call.deck->projects().leftAtGitHub({}).value_or(QList<store::GitHubCleanup>());
    shown.removeIf([&id](const store::GitHubCleanup& cleanup) { return cleanup.account != id; });
    for (const Text& line : deploy::stillShown(shown))
        call.out.note(line.render());
    call.out.result(text,
                    {{u"host"_s, account->server.host},
                     {u"login"_s, account->login},
                     {u"hooksLeft"_s, QJsonArray::fromStringList(*left)},
                     {u"projectsWaiting"_s, QJsonArray::fromStringList(waiting)}});
    co_return Exit::Done;
}

} // namespace

Command loginCommand()
{
    return {{u"login"_s,
             u"<github | aws | cloudflare>"_s,
             u"sign in to GitHub (by default with a device code), to an AWS profile, or to a DNS provider by a token"_s,
             {{u"profile"_s, u"PROFILE"_s, u"aws: profile, or name for a new access key; default: AWS CLI's"_s},
              {u"region"_s, u"REGION"_s, u"aws: override the profile's"_s},
              {u"access-key"_s, u"ID"_s, u"aws: access key to save; its secret is typed or read from standard input"_s},
              {u"sso"_s, u"START-URL"_s, u"aws: access portal to sign in to and create a profile from"_s},
              {u"sso-region"_s, u"REGION"_s, u"aws: region of Identity Center"_s},
              {u"sso-account"_s, u"ID"_s, u"aws: account, if there are several"_s},
              {u"sso-role"_s, u"ROLE"_s, u"aws: role name"_s},
              {u"host"_s, u"HOST"_s, u"GitHub Enterprise Server; default: github.com"_s},
              {u"token"_s, u"-"_s, u"github, cloudflare: token, from standard input"_s},
              {u"device"_s, {}, u"use a code that you enter in a browser"_s},
              {u"gh"_s, {}, u"use the sign-in of gh"_s},
              {u"env"_s, {}, u"use GH_TOKEN or GITHUB_TOKEN"_s},
              {u"app"_s, {}, u"create your own GitHub App and sign in through it"_s},
              {u"organisation"_s, u"NAME"_s, u"owner of the app; default: you"_s},
              {u"client-id"_s, u"ID"_s, u"client ID of an app, for --device"_s},
              {u"ca-file"_s, u"FILE"_s, u"server's CA certificates, PEM"_s},
              {u"proxy"_s, u"URL"_s, u"proxy for that server"_s}},
             1,
             1},
            &runLogin};
}

Command logoutCommand()
{
    return {{u"logout"_s,
             u"[github | cloudflare]"_s,
             u"sign out of GitHub or a DNS provider: delete the token and cached responses"_s,
             {{u"account"_s, u"ACCOUNT"_s, u"login, login@host or zone; required if there are several"_s}},
             0,
             1},
            &runLogout};
}

} // namespace shipdeck::cli
