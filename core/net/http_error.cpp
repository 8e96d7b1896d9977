// SPDX-License-Identifier: MIT
#include "net/http_error.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace shipdeck {
namespace {

//! The provider's message, if the response has a readable one.
Text wordsOf(const Response& response)
{
    const QByteArray type = response.header("Content-Type").toLower();
    QString words;
    if (type.contains("json")) {
        const QJsonObject object = QJsonDocument::fromJson(response.body).object();
        for (const char* key : {"message", "Message", "error_description", "detail", "error"})
            if (words.isEmpty())
                words = object[QLatin1String(key)].toString();
    } else if (type.startsWith("text/plain")) {
        words = QString::fromUtf8(response.body.left(2000)).trimmed().section(u'\n', 0, 0);
    }
    return words.isEmpty() ? Text() : verbatim(words.left(300));
}

Text nextFor(int status)
{
    switch (status) {
    case 401: return say(QT_TRANSLATE_NOOP("core", "Sign in again, then try again."));
    case 403: return say(QT_TRANSLATE_NOOP("core", "Check that this account has permission."));
    case 404:
    case 410: return say(QT_TRANSLATE_NOOP("core", "Check the address."));
    case 407:
        return say(QT_TRANSLATE_NOOP("core", "Check the name and password in the proxy settings of this computer."));
    case 429: return say(QT_TRANSLATE_NOOP("core", "Wait a while, then try again."));
    default:
        return status >= 500 ? say(QT_TRANSLATE_NOOP("core", "Try again later; the problem is on the server's side."))
                             : say(QT_TRANSLATE_NOOP("core", "Check the address and the data of the request."));
    }
}

Error::Kind kindFor(int status)
{
    switch (status) {
    case 401:
    case 403: return Error::Kind::Denied;
    case 404:
    case 410: return Error::Kind::NotFound;
    case 409:
    case 412: return Error::Kind::Conflict;
    case 407: return Error::Kind::Network;
    case 429: return Error::Kind::Limit;
    default: return Error::Kind::Provider;
    }
}

Error::Retry retryFor(int status)
{
    switch (status) {
    case 408:
    case 500:
    case 502:
    case 504: return Error::Retry::Now;
    case 429:
    case 503: return Error::Retry::SlowDown;
    default: return Error::Retry::Never;
    }
}

Error network(const char* code, Text what, Text next, Text why, Error::Retry retry)
{
    Error error = fail(Error::Kind::Network, code, std::move(what), std::move(next), std::move(why)).value();
    error.retry = retry;
    return error;
}

Text checkProxy(const WayOut& way)
{
    if (way.setting.isEmpty())
        return say(QT_TRANSLATE_NOOP("core",
                                     "Check that the proxy is running. To use another proxy, or none, sign in again."));
    return say(QT_TRANSLATE_NOOP("core",
                                 "Check that the proxy is running, and its address in the environment variable %1. "
                                 "List hosts that need no proxy in no_proxy."),
               {way.setting});
}

//! The error if the proxy is the cause; else nullopt.
std::optional<Error> proxyError(QNetworkReply::NetworkError error, const Text& why, const QUrl& url, const WayOut& way)
{
    if (way.isDirect())
        return std::nullopt;
    switch (error) {
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return network("proxy-failed",
                       say(QT_TRANSLATE_NOOP("core", "The proxy %1 could not be reached."), {way.shown()}),
                       checkProxy(way), why, Error::Retry::Never);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return network("proxy-failed",
                       say(QT_TRANSLATE_NOOP("core", "The proxy %1 requires a user name and a password."),
                           {way.shown()}),
                       say(QT_TRANSLATE_NOOP("core", "Use the form http://name:password@%1 for its address."),
                           {way.shown()}),
                       why, Error::Retry::Never);
    case QNetworkReply::HostNotFoundError: // of either host: Qt does not tell which
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::UnknownProxyError:
    case QNetworkReply::UnknownNetworkError:
        return network("proxy-failed",
                       say(QT_TRANSLATE_NOOP("core", "%1 could not be reached through the proxy %2."),
                           {url.host(), way.shown()}),
                       checkProxy(way), why, Error::Retry::Never);
    default: return std::nullopt;
    }
}

} // namespace

Error statusError(const Response& response)
{
    const QString status = QString::number(response.status);
    Error error = fail(kindFor(response.status), qPrintable(QStringLiteral("http-") + status),
                       say(QT_TRANSLATE_NOOP("core", "%1 answered with status %2."), {shownUrl(response.url), status}),
                       nextFor(response.status), wordsOf(response))
                      .value();
    error.retry = retryFor(response.status);
    error.requestId = response.requestId;
    return error;
}

Error connectionLost(const QUrl& url, Text why)
{
    return network("connection-lost",
                   say(QT_TRANSLATE_NOOP("core", "The connection to %1 broke before the response was complete."),
                       {shownUrl(url)}),
                   say(QT_TRANSLATE_NOOP("core", "Check your network connection, then try again.")), std::move(why),
                   Error::Retry::Now);
}

Error timedOut(const QUrl& url, bool wasConnected, const WayOut& way)
{
    if (!wasConnected && !way.isDirect())
        return network("timed-out",
                       say(QT_TRANSLATE_NOOP("core", "%1 could not be reached in time through the proxy %2."),
                           {shownUrl(url), way.shown()}),
                       checkProxy(way), {}, Error::Retry::Now);
    const Text check = say(QT_TRANSLATE_NOOP("core", "Check your network connection, then try again."));
    if (wasConnected)
        return network("timed-out", say(QT_TRANSLATE_NOOP("core", "%1 stopped answering."), {shownUrl(url)}), check,
                       say(QT_TRANSLATE_NOOP("core", "The server accepted the request, then sent nothing more.")),
                       Error::Retry::Now);
    return network("timed-out", say(QT_TRANSLATE_NOOP("core", "%1 could not be reached in time."), {shownUrl(url)}),
                   check,
                   say(QT_TRANSLATE_NOOP("core", "The server is down, or something on the way blocks the connection.")),
                   Error::Retry::Now);
}

Error transportError(QNetworkReply::NetworkError error, const Text& why, const QUrl& url, const WayOut& way)
{
    if (const auto blamed = proxyError(error, why, url, way))
        return *blamed;
    const Text check = say(QT_TRANSLATE_NOOP("core", "Check your network connection, then try again."));
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return network(code::nameNotFound, say(QT_TRANSLATE_NOOP("core", "The host %1 was not found."), {url.host()}),
                       say(QT_TRANSLATE_NOOP("core", "Check the address and your network connection.")), {},
                       Error::Retry::Now); // a failing name server looks the same, and `why` says the same again
    case QNetworkReply::ConnectionRefusedError:
        return network(code::connectionRefused,
                       say(QT_TRANSLATE_NOOP("core", "%1 refused the connection."), {shownUrl(url)}),
                       say(QT_TRANSLATE_NOOP("core", "Check the address, and that the server is running.")), why,
                       Error::Retry::Now);
    case QNetworkReply::SslHandshakeFailedError:
        return network(code::tlsFailed,
                       say(QT_TRANSLATE_NOOP("core", "The secure connection to %1 could not be established."),
                           {url.host()}),
                       say(QT_TRANSLATE_NOOP("core",
                                             "Check the clock of this computer. Behind a company proxy, set "
                                             "NODE_EXTRA_CA_CERTS to its certificate file.")),
                       why, Error::Retry::Never);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
    case QNetworkReply::ProtocolFailure: return connectionLost(url, why);
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return fail(Error::Kind::BadInput, "address-invalid",
                    say(QT_TRANSLATE_NOOP("core", "%1 is not an address that can be fetched."), {shownUrl(url)}),
                    say(QT_TRANSLATE_NOOP("core", "Use an address that begins with https://.")), why)
            .value();
    case QNetworkReply::TimeoutError: return timedOut(url, false, way);
    default:
        // Qt reports EHOSTUNREACH and ENETUNREACH as "unknown".
        return network("network-unreachable",
                       say(QT_TRANSLATE_NOOP("core", "%1 could not be reached."), {shownUrl(url)}), check, why,
                       Error::Retry::Now);
    }
}

QString requestIdOf(const Response& response)
{
    static const QByteArrayList names{"x-amzn-requestid", "x-amz-request-id", "x-amz-cf-id", "x-github-request-id",
                                      "x-request-id"};
    for (const QByteArray& name : names)
        if (const QByteArray value = response.header(name); !value.isEmpty())
            return QString::fromLatin1(value);
    return {};
}

} // namespace shipdeck
