// SPDX-License-Identifier: MIT
#include "github/accounts/own_app.h"

#include "base/ids.h"
#include "github/accounts/callback_ports.h"
#include "github/accounts/loopback_page.h"
#include "github/client.h"
#include "github/github_error.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

const QString madePath = u"/made"_s;
const QString signedInPath = u"/signed-in"_s;
constexpr int longestAppName = 34;
constexpr quint16 firstPort = 28610; // ten ports that no service is assigned to, below the ephemeral range
constexpr quint16 mostCallbacks = 10;

Failure portUnavailable()
{
    return fail(Error::Kind::Provider, "port-unavailable",
                say(QT_TRANSLATE_NOOP("core",
                                      "GitHub can only send your browser back to ports %1 to %2 of this computer, and "
                                      "all of them are in use."),
                    {QString::number(firstPort), QString::number(firstPort + mostCallbacks - 1)}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Cancel other sign-ins or close the programs that use these ports, then try "
                                      "again. Signing in with a token needs no port.")));
}

QByteArray closingPage()
{
    const QString words = QCoreApplication::translate("core", "You are signed in. This page can be closed.");
    return "<!doctype html><meta charset=\"utf-8\"><title>Shipdeck</title><p>" + words.toHtmlEscaped().toUtf8();
}

//! GitHub's page for the person's consent. `verifier` later proves that the same program continues.
QUrl consentPage(const Instance& instance, const OwnApp& app, const LoopbackPage& page, const QString& verifier)
{
    const QByteArray challenge = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QUrlQuery query;
    query.addQueryItem(u"client_id"_s, QString::fromLatin1(QUrl::toPercentEncoding(app.clientId)));
    query.addQueryItem(u"redirect_uri"_s,
                       QString::fromLatin1(QUrl::toPercentEncoding(page.bare(signedInPath).toString())));
    query.addQueryItem(u"state"_s, page.state());
    query.addQueryItem(u"code_challenge"_s, QString::fromLatin1(challenge));
    query.addQueryItem(u"code_challenge_method"_s, u"S256"_s);
    QUrl url = instance.webUrl(u"/login/oauth/authorize"_s);
    url.setQuery(query);
    return url;
}

//! Exchanges the result of the consent page for a token.
Task<Result<Grant>> consented(Http* http, Instance instance, OwnApp app, LoopbackPage* page, QString verifier,
                              Cancel cancel)
{
    CO_TRY(const QUrlQuery query, co_await page->visit(signedInPath, cancel));
    const QString error = query.queryItemValue(u"error"_s);
    if (!error.isEmpty()) {
        const QJsonObject refused{{u"error"_s, error}};
        co_return grantFrom(refused, {});
    }
    const Form form(
        {std::pair(u"client_id"_s, app.clientId), std::pair(u"client_secret"_s, QString::fromUtf8(app.clientSecret)),
         std::pair(u"code"_s, query.queryItemValue(u"code"_s, QUrl::FullyDecoded)),
         std::pair(u"redirect_uri"_s, page->bare(signedInPath).toString()), std::pair(u"code_verifier"_s, verifier)});
    co_return co_await grantFor(http, instance, form, cancel);
}

QString newVerifier()
{
    return newToken() + newToken(); // RFC 7636 requires at least 43 characters
}

} // namespace

QList<quint16> callbackPorts()
{
    QList<quint16> ports;
    for (quint16 i = 0; i < mostCallbacks; ++i)
        ports << quint16(firstPort + i);
    return ports;
}

QJsonObject appManifest(const Instance& instance, const QString& computer, const QUrl& made, const QUrl& signedIn)
{
    // The app's name has to be unique on GitHub.
    const QString tail = u' ' + newId().right(4);
    const QString name = (u"Shipdeck on "_s + computer).left(longestAppName - int(tail.size())) + tail;
    const QJsonObject permissions{
        {u"metadata"_s, u"read"_s},       {u"contents"_s, u"write"_s},       {u"deployments"_s, u"write"_s},
        {u"pages"_s, u"write"_s},         {u"statuses"_s, u"write"_s},       {u"checks"_s, u"read"_s},
        {u"pull_requests"_s, u"write"_s}, {u"administration"_s, u"write"_s}, // turns GitHub Pages on and off
    };
    QJsonArray callbacks;
    for (const quint16 port : callbackPorts()) {
        QUrl callback = signedIn;
        callback.setPort(port);
        callbacks << callback.toString();
    }
    return {{u"name"_s, name},
            {u"url"_s, instance.web.toString()},
            {u"description"_s, u"Deploys repositories from this computer."_s},
            {u"public"_s, false},
            {u"redirect_url"_s, made.toString()},
            {u"callback_urls"_s, callbacks},
            {u"default_permissions"_s, permissions},
            {u"default_events"_s, QJsonArray()}};
}

QByteArray manifestPage(const Instance& instance, const QString& organisation, const QJsonObject& manifest,
                        const QString& state)
{
    const QString below = organisation.isEmpty() ? QString() : path({u"organizations"_s, organisation});
    QUrl target = instance.webUrl(below + u"/settings/apps/new"_s);
    target.setQuery(u"state="_s + state);
    const QString document = QString::fromUtf8(QJsonDocument(manifest).toJson(QJsonDocument::Compact));
    const QString page = u"<!doctype html><meta charset=\"utf-8\"><title>Shipdeck</title>"
                         "<form method=\"post\" action=\"%1\"><input type=\"hidden\" name=\"manifest\" value=\"%2\">"
                         "<button>%3</button></form><script>document.forms[0].submit()</script>"_s;
    const QString words = QCoreApplication::translate("core", "Continue to GitHub");
    return page
        .arg(target.toString(QUrl::FullyEncoded).toHtmlEscaped(), document.toHtmlEscaped(), words.toHtmlEscaped())
        .toUtf8();
}

Task<Result<MadeApp>> makeApp(Http* http, Client* anonymous, QString organisation, OpenPage open, Cancel cancel)
{
    LoopbackPage page(callbackPorts());
    const QUrl start = page.start();
    if (start.isEmpty())
        co_return portUnavailable();
    const Instance instance = anonymous->instance();
    const QJsonObject manifest =
        appManifest(instance, QSysInfo::machineHostName(), page.bare(madePath), page.bare(signedInPath));
    page.starts(manifestPage(instance, organisation, manifest, page.state()));
    open(start);
    LoopbackPage* const visits = &page;
    CO_TRY(const QUrlQuery query, co_await visits->visit(madePath, cancel));
    const QByteArray method = "POST";
    const QString conversion =
        path({u"app-manifests"_s, query.queryItemValue(u"code"_s, QUrl::FullyDecoded), u"conversions"_s});
    const QJsonObject nothing;
    CO_TRY(const QJsonDocument answer,
           co_await anonymous->write(method, conversion, nothing, Repeat::ByMethod, cancel));
    const QJsonObject made = answer.object();
    MadeApp result;
    result.app.clientId = made[u"client_id"_s].toString();
    result.app.clientSecret = made[u"client_secret"_s].toString().toUtf8();
    result.app.page = QUrl(made[u"html_url"_s].toString(), QUrl::StrictMode);
    if (result.app.clientId.isEmpty() || result.app.clientSecret.isEmpty())
        co_return unreadable(instance.apiUrl(conversion));
    const QString verifier = newVerifier();
    page.redirect(consentPage(instance, result.app, page, verifier));
    const OwnApp app = result.app;
    const Result<Grant> grant = co_await consented(http, instance, app, visits, verifier, cancel);
    QUrl install = app.page;
    install.setPath(install.path() + u"/installations/new"_s);
    if (grant && instance.owns(install))
        page.redirect(install);
    else
        page.says(grant ? closingPage() : QByteArray());
    if (!grant)
        co_return tl::unexpected(grant.error());
    result.grant = *grant;
    co_return result;
}

Task<Result<Grant>> signInByApp(Http* http, Instance instance, OwnApp app, OpenPage open, Cancel cancel)
{
    LoopbackPage page(callbackPorts());
    if (page.start().isEmpty())
        co_return portUnavailable();
    const QString verifier = newVerifier();
    page.startsElsewhere(consentPage(instance, app, page, verifier));
    open(page.start());
    LoopbackPage* const visits = &page;
    Result<Grant> grant = co_await consented(http, instance, app, visits, verifier, cancel);
    page.says(grant ? closingPage() : QByteArray());
    co_return grant;
}

} // namespace shipdeck::github
