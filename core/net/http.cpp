// SPDX-License-Identifier: MIT
#include "net/http.h"

#include "base/pause.h"
#include "net/exchange.h"
#include "net/http_error.h"
#include "net/lanes.h"
#include "net/private_hosts.h"
#include "net/proxies.h"
#include "net/sink.h"
#include "net/trust.h"

#include <QCoroSignal>
#include <QNetworkAccessManager>
#include <QRandomGenerator>
#include <QThreadPool>
#include <QUrlQuery>

namespace shipdeck {
namespace {

constexpr qint64 toFileLimit = qint64(4) << 30;

double randomShare()
{
    return QRandomGenerator::global()->generateDouble();
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isSameOrigin(const QUrl& a, const QUrl& b)
{
    const auto port = [](const QUrl& url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

bool isForOneOrigin(const QByteArray& header)
{
    const QByteArray name = header.toLower();
    return name == "authorization" || name == "cookie" || name == "proxy-authorization" || name == "host"
        || name.startsWith("x-amz-");
}

//! The request that follows a redirect. Credentials are sent only to the same server.
Result<Request> redirected(Request request, const Response& answer)
{
    const QUrl to = answer.url.resolved(QUrl::fromEncoded(answer.header("Location")));
    const bool isWeb = to.scheme() == QLatin1String("https") || to.scheme() == QLatin1String("http");
    if (!isWeb || !mayServe(answer.url, to)
        || (answer.url.scheme() == QLatin1String("https") && to.scheme() != QLatin1String("https")))
        return fail(Error::Kind::Provider, "redirect-insecure",
                    say(QT_TRANSLATE_NOOP("core", "%1 redirects to %2, which is not safe to follow."),
                        {shownUrl(answer.url), shownUrl(to)}),
                    say(QT_TRANSLATE_NOOP("core", "Use the https address of the redirect's destination.")));
    if (!isSameOrigin(answer.url, to))
        request.headers.removeIf([](const auto& header) { return isForOneOrigin(header.first); });
    // RFC 9110, 15.4: 303 is followed with GET; 301 and 302 of a POST too, as in browsers.
    if (request.method != "HEAD" && (answer.status == 303 || (answer.status < 303 && request.method == "POST"))) {
        request.method = "GET";
        request.body.clear();
    }
    request.url = to;
    return request;
}

bool isToken(const QByteArray& word)
{
    static const QByteArray others("!#$%&'*+-.^_`|~");
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || others.contains(c);
    };
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), isAllowed);
}

//! Qt does not check headers: a line break would begin a second request.
Result<> checkHeaders(const Request& request)
{
    const auto isControl = [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7F; };
    for (const auto& [name, value] : request.headers)
        if (!isToken(name) || std::any_of(value.begin(), value.end(), isControl))
            return fail(Error::Kind::BadInput, "header-invalid",
                        say(QT_TRANSLATE_NOOP(
                                "core", "A header of the request to %1 contains characters that are not allowed."),
                            {shownUrl(request.url)}),
                        say(QT_TRANSLATE_NOOP("core", "Remove that header where it is set.")));
    return {};
}

Failure tooManyRedirects(const QUrl& url)
{
    return fail(Error::Kind::Provider, "redirect-loop",
                say(QT_TRANSLATE_NOOP("core", "%1 redirects too many times."), {shownUrl(url)}),
                say(QT_TRANSLATE_NOOP("core", "Check the address, or contact the administrator of that server.")));
}

} // namespace

bool isRepeatable(const Request& request)
{
    return request.repeat == Repeat::Safe || isIdempotent(request.method);
}

QByteArray Response::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

QString shownUrl(const QUrl& url)
{
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    if (shown.hasQuery()) {
        QUrlQuery hidden;
        for (const auto& item : QUrlQuery(shown).queryItems())
            hidden.addQueryItem(item.first, QStringLiteral("…"));
        shown.setQuery(hidden);
    }
    return shown.toDisplayString();
}

Http::Http(HttpSettings settings, QObject* parent)
    : QObject(parent), m_settings(std::move(settings)), m_manager(new Lanes(m_settings.proxy, this))
{
    if (!m_settings.wait)
        m_settings.wait = pause;
    if (!m_settings.random)
        m_settings.random = randomShare;
}

Task<Result<Response>> Http::get(Request request, Cancel cancel)
{
    request.method = "GET";
    return send(std::move(request), std::move(cancel));
}

Task<Result<Response>> Http::send(Request request, Cancel cancel)
{
    return sendInto(std::move(request), nullptr, std::move(cancel));
}

Task<Result<Downloaded>> Http::download(Request request, QString toFile, Progress progress, Cancel cancel)
{
    request.answers = Answers::SuccessOnly;
    Sink sink(toFile, request.limit > 0 ? request.limit : toFileLimit, progress);
    CO_CHECK(sink.open(request.integrity));
    CO_TRY(const Response answer, co_await sendInto(request, &sink, cancel));
    co_return sink.keep(answer.url);
}

QSslConfiguration Http::trusted()
{
    if (!m_trusted)
        m_trusted = trustedConfiguration(m_settings.caFile);
    return *m_trusted;
}

void Http::readTrusted() const
{
    QThreadPool::globalInstance()->start([file = m_settings.caFile] { (void)trustedConfiguration(file); });
}

QNetworkProxy Http::proxyFor(const QUrl& url) const
{
    return wayOut(url, m_settings.proxy).proxy;
}

Task<Result<Response>> Http::attempt(Request request, Sink* sink, Cancel cancel)
{
    for (int hop = 0;; ++hop) {
        if (cancel)
            co_return canceled();
        if (sink)
            CO_CHECK(sink->startOver());
        if (request.url.scheme() == QLatin1String("https"))
            (void)trusted();
        const WayOut way = wayOut(request.url, m_settings.proxy);
        Exchange exchange(*m_manager, request, m_trusted.value_or(QSslConfiguration()), way, sink, cancel);
        if (!exchange.isDone())
            co_await qCoro(&exchange, &Exchange::done);
        Result<Response> answer = exchange.outcome();
        if (!answer || request.redirects == 0 || !isRedirect(answer->status) || answer->header("Location").isEmpty())
            co_return answer;
        if (hop >= request.redirects)
            co_return tooManyRedirects(request.url);
        CO_TRY(request, redirected(request, *answer));
    }
}

Task<Result<Response>> Http::sendInto(Request request, Sink* sink, Cancel cancel)
{
    CO_CHECK(checkHeaders(request));
    for (int number = 1;; ++number) {
        Result<Response> answer = co_await attempt(request, sink, cancel);
        if (answer && (answer->ok() || (request.redirects == 0 && isRedirect(answer->status)))) {
            m_budget.earn(number);
            co_return answer;
        }
        const Error error = answer ? statusError(*answer) : answer.error();
        const auto asked = answer ? parseRetryAfter(answer->header("Retry-After")) : std::nullopt;
        const bool isThrottled = asked || (answer && answer->status == 429);
        const bool isWorthwhile = isRepeatable(request) && error.retry != Error::Retry::Never
            && !(isThrottled && request.throttled == Throttled::Fails);
        const auto delay =
            isWorthwhile ? nextRetry(number, request.attempts, m_settings.random(), asked, m_budget) : std::nullopt;
        if (!delay) {
            if (answer && request.answers == Answers::Any)
                co_return answer;
            co_return tl::unexpected(error);
        }
        co_await m_settings.wait(*delay, cancel);
    }
}

} // namespace shipdeck
