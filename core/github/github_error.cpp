// SPDX-License-Identifier: MIT
#include "github/github_error.h"

#include "net/http_error.h"
#include "store/accounts.h"
#include "store/error_codes.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

constexpr qsizetype longestWords = 400;

//! `message`, and each entry of `errors` that adds something.
Text wordsOf(const Response& answer)
{
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    QStringList words{object[u"message"_s].toString()};
    for (const QJsonValue& entry : object[u"errors"_s].toArray()) {
        const QJsonObject error = entry.toObject();
        words << (entry.isString() ? entry.toString()
                      : error[u"message"_s].toString().isEmpty()
                      ? error[u"field"_s].toString() + u' ' + error[u"code"_s].toString()
                      : error[u"message"_s].toString());
    }
    words.removeIf([](const QString& word) { return word.trimmed().isEmpty(); });
    return words.isEmpty() ? Text() : verbatim(words.join(u"; "_s).left(longestWords));
}

//! The scopes or permissions that the token lacks, in GitHub's terms.
QString missingRights(const Response& answer)
{
    const QByteArray permissions = answer.header("X-Accepted-GitHub-Permissions");
    if (!permissions.isEmpty())
        return QString::fromLatin1(permissions).replace(u"_"_s, u" "_s).replace(u"="_s, u": "_s);
    QStringList has, needs;
    for (const QByteArray& scope : answer.header("X-OAuth-Scopes").split(','))
        has << QString::fromLatin1(scope.trimmed());
    for (const QByteArray& scope : answer.header("X-Accepted-OAuth-Scopes").split(','))
        if (const QString name = QString::fromLatin1(scope.trimmed()); !name.isEmpty())
            needs << name;
    for (const QString& scope : std::as_const(needs))
        if (has.contains(scope))
            return {};
    return needs.join(u" / "_s);
}

Failure refused(const Response& answer)
{
    const QUrl link = ssoLink(answer.header("X-GitHub-SSO"));
    if (answer.status == 401)
        return fail(Error::Kind::Denied, code::githubSignedOut,
                    say(QT_TRANSLATE_NOOP("core", "GitHub no longer accepts this sign-in.")),
                    say(QT_TRANSLATE_NOOP("core", "Sign in to GitHub again; nothing is lost.")), wordsOf(answer));
    if (!link.isEmpty())
        return fail(Error::Kind::Denied, "github-saml",
                    say(QT_TRANSLATE_NOOP("core", "This organisation requires its own sign-in (SAML).")),
                    say(QT_TRANSLATE_NOOP("core", "Authorise this sign-in at %1, then try again."),
                        {link.toString(QUrl::FullyEncoded)}),
                    wordsOf(answer));
    const QString missing = missingRights(answer);
    return fail(Error::Kind::Denied, code::githubNotAllowed,
                say(QT_TRANSLATE_NOOP("core", "This GitHub sign-in lacks permission for that.")),
                missing.isEmpty()
                    ? say(QT_TRANSLATE_NOOP("core", "Ask the repository's owner for access, or sign in another way."))
                    : say(QT_TRANSLATE_NOOP("core", "Sign in with a token that has: %1."), {missing}),
                wordsOf(answer));
}

Failure failureOf(const Response& answer, const Limits& limits, const QDateTime& now)
{
    const QByteArray remaining = answer.header("x-ratelimit-remaining");
    const bool isLimit = answer.status == 429 || (answer.status == 403 && remaining == "0")
        || (answer.status == 403 && !answer.header("Retry-After").isEmpty())
        || (answer.status == 403 && answer.body.contains("secondary rate limit"));
    if (isLimit)
        return limitedUntil(limits.blockedUntil(u"core"_s, now).value_or(now.addSecs(60)));
    switch (answer.status) {
    case 401:
    case 403: return refused(answer);
    case 404:
    case 410:
    case 451:
        return fail(Error::Kind::NotFound, code::githubNotFound,
                    say(QT_TRANSLATE_NOOP("core", "Not found on GitHub, or this sign-in has no access to it.")),
                    say(QT_TRANSLATE_NOOP("core", "Check the name, and that this account has access.")),
                    wordsOf(answer));
    case 409:
        return fail(Error::Kind::Conflict, code::githubConflict,
                    say(QT_TRANSLATE_NOOP("core", "GitHub rejected the request: it conflicts with the current state.")),
                    say(QT_TRANSLATE_NOOP("core", "Look at the repository on GitHub, then try again.")),
                    wordsOf(answer));
    case 400:
    case 422:
        return fail(Error::Kind::BadInput, code::githubRefused,
                    say(QT_TRANSLATE_NOOP("core", "GitHub refused the request.")),
                    say(QT_TRANSLATE_NOOP("core", "Fix the problem that GitHub reports, then try again.")),
                    wordsOf(answer));
    default:
        return fail(Error::Kind::Provider, "github-failed",
                    say(QT_TRANSLATE_NOOP("core", "GitHub answered with an error (%1)."),
                        {QString::number(answer.status)}),
                    say(QT_TRANSLATE_NOOP("core", "Try again later; GitHub's status is on githubstatus.com.")),
                    wordsOf(answer));
    }
}

} // namespace

Error githubError(const Response& answer, const Limits& limits, const QDateTime& now)
{
    Error error = failureOf(answer, limits, now).value();
    error.requestId = requestIdOf(answer);
    if (error.kind == Error::Kind::Limit)
        error.retry = Error::Retry::SlowDown;
    else if (answer.status >= 500)
        error.retry = Error::Retry::Now;
    return error;
}

Failure limitedUntil(const QDateTime& until)
{
    const QString time = until.toLocalTime().toString(u"HH:mm"_s);
    return fail(Error::Kind::Limit, "github-limited",
                say(QT_TRANSLATE_NOOP("core", "GitHub limits requests until %1."), {time}),
                say(QT_TRANSLATE_NOOP("core", "Earlier data is still shown. Try again at %1."), {time}));
}

Failure unreadable(const QUrl& url)
{
    return fail(Error::Kind::Provider, "github-unreadable",
                say(QT_TRANSLATE_NOOP("core", "GitHub's response could not be read.")),
                say(QT_TRANSLATE_NOOP(
                    "core",
                    "Try again. If it still fails, something between this computer and GitHub alters the responses.")),
                verbatim(shownUrl(url)));
}

Error unreachable(const Error& error, const QString& host)
{
    if (error.code != code::tlsFailed)
        return error;
    Error untrusted = error;
    untrusted.next = say(QT_TRANSLATE_NOOP("core",
                                           "If the server has its own certificate authority, specify its certificate "
                                           "file: %1 --ca-file FILE. Otherwise check the clock of this computer."),
                         {store::signInCommand(host)});
    return untrusted;
}

QUrl ssoLink(const QByteArray& header)
{
    const qsizetype at = header.indexOf("url=");
    if (at < 0)
        return {};
    const QUrl link = QUrl::fromEncoded(header.mid(at + 4).split(';').first().trimmed(), QUrl::StrictMode);
    const bool isLocal = link.scheme() == u"http" && QHostAddress(link.host()).isLoopback();
    return link.scheme() == u"https" || isLocal ? link : QUrl();
}

} // namespace shipdeck::github
