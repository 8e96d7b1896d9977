// SPDX-License-Identifier: MIT
#include "github/accounts/oauth.h"

#include "base/clock.h"
#include "github/github_error.h"
#include "store/error_codes.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

QByteArray encoded(const Form& form)
{
    QByteArrayList parts;
    for (const auto& [name, value] : form)
        parts << QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return parts.join('&');
}

Failure clientRefused(const QString& words)
{
    return fail(Error::Kind::Denied, "client-refused",
                say(QT_TRANSLATE_NOOP("core", "GitHub does not know the app that Shipdeck signs in with.")),
                say(QT_TRANSLATE_NOOP("core",
                                      "Check the client ID, and on which GitHub server the app is registered.")),
                verbatim(words));
}

} // namespace

Failure deviceUnavailable()
{
    return fail(Error::Kind::BadInput, "device-unavailable",
                say(QT_TRANSLATE_NOOP("core", "Signing in with a code is not available on this GitHub.")),
                say(QT_TRANSLATE_NOOP("core", "Use a token, your gh login, or an app of your own instead.")));
}

Task<Result<QJsonObject>> postForm(Http* http, Instance instance, QString path, Form form, Cancel cancel)
{
    Request request;
    request.url = instance.webUrl(path);
    request.method = "POST";
    request.headers = {{"Accept", "application/json"},
                       {"Content-Type", "application/x-www-form-urlencoded"},
                       {"User-Agent", "shipdeck"}};
    request.body = encoded(form);
    request.answers = Answers::Any;
    request.throttled = Throttled::Fails;
    request.redirects = 0; // no redirect may receive these values
    const Result<Response> sent = co_await http->send(request, cancel);
    if (!sent)
        co_return tl::unexpected(unreachable(sent.error(), instance.host));
    const Response answer = *sent;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    const bool isWord = document.isObject() && document.object().contains(u"error"_s);
    if (answer.status == 404 && isWord) // GitHub's response to an unknown client id
        co_return clientRefused(document.object()[u"error"_s].toString());
    if (!answer.ok() && !isWord) {
        Limits limits;
        limits.learn(answer, nowUtc());
        co_return tl::unexpected(githubError(answer, limits, nowUtc()));
    }
    if (!document.isObject())
        co_return unreadable(request.url);
    co_return document.object();
}

Result<Grant> grantFrom(const QJsonObject& answer, const QDateTime& now)
{
    const QString error = answer[u"error"_s].toString();
    const QString words = answer[u"error_description"_s].toString(error);
    if (error == u"access_denied")
        return fail(Error::Kind::Denied, "sign-in-denied",
                    say(QT_TRANSLATE_NOOP("core", "The sign-in was refused on GitHub's page.")),
                    say(QT_TRANSLATE_NOOP("core", "Start again if that was a mistake.")));
    if (error == u"expired_token" || error == u"bad_verification_code")
        return fail(Error::Kind::Denied, "sign-in-expired",
                    say(QT_TRANSLATE_NOOP("core", "The code of this sign-in has expired.")),
                    say(QT_TRANSLATE_NOOP("core", "Start again to get a new one.")));
    if (error == u"device_flow_disabled")
        return deviceUnavailable();
    if (error == u"incorrect_client_credentials" || error == u"application_suspended"
        || error == u"redirect_uri_mismatch")
        return clientRefused(words);
    if (error == u"bad_refresh_token")
        return fail(Error::Kind::Denied, code::githubSignedOut,
                    say(QT_TRANSLATE_NOOP("core", "GitHub no longer accepts this sign-in.")),
                    say(QT_TRANSLATE_NOOP("core", "Sign in to GitHub again; nothing is lost.")), verbatim(words));
    Grant grant;
    grant.token = answer[u"access_token"_s].toString().toUtf8();
    if (!error.isEmpty() || grant.token.isEmpty())
        return fail(Error::Kind::Provider, "github-failed",
                    say(QT_TRANSLATE_NOOP("core", "GitHub did not finish the sign-in.")),
                    say(QT_TRANSLATE_NOOP("core", "Start again; GitHub's status is on githubstatus.com.")),
                    verbatim(words.left(400)));
    grant.scopes = answer[u"scope"_s].toString().split(QRegularExpression(u"[ ,]+"_s), Qt::SkipEmptyParts);
    grant.refreshToken = answer[u"refresh_token"_s].toString().toUtf8();
    if (const qint64 seconds = answer[u"expires_in"_s].toInteger(); seconds > 0)
        grant.expiresAt = now.addSecs(seconds);
    return grant;
}

Task<Result<Grant>> grantFor(Http* http, Instance instance, Form form, Cancel cancel)
{
    const QString path = u"/login/oauth/access_token"_s;
    CO_TRY(const QJsonObject answer, co_await postForm(http, instance, path, form, cancel));
    co_return grantFrom(answer, nowUtc());
}

} // namespace shipdeck::github
