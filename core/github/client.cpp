// SPDX-License-Identifier: MIT
#include "github/client.h"

#include "base/clock.h"
#include "base/pause.h"
#include "base/next_signal.h"
#include "github/github_error.h"
#include "github/links.h"
#include "github/picked.h"

#include <QCoroFuture>
#include <QCoroTimer>
#include <QtConcurrentRun>
#include <vector>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

constexpr int mostReads = 12; // GitHub allows a hundred; a thousand repositories are ten pages
constexpr auto usualAccept = "application/vnd.github+json";
constexpr auto apiVersion = "2022-11-28";
const QByteArray bearer = QByteArrayLiteral("Bearer ");

//! Removes the token from a request's headers and returns it; empty if there is none.
QByteArray takeToken(Headers& headers)
{
    QByteArray token;
    for (const auto& [name, value] : std::as_const(headers))
        if (name == "Authorization")
            token = value.mid(bearer.size());
    headers.removeIf([](const auto& header) { return header.first == "Authorization"; });
    return token;
}

Task<Result<QJsonDocument>> parsed(QByteArray body, QUrl url)
{
    if (body.isEmpty())
        co_return QJsonDocument();
    QJsonParseError error;
    QJsonDocument document;
    if (body.size() < 16 * 1024) {
        document = QJsonDocument::fromJson(body, &error);
    } else {
        const auto work = [body] {
            QJsonParseError problem;
            const QJsonDocument read = QJsonDocument::fromJson(body, &problem);
            return std::pair(read, problem);
        };
        QFuture<std::pair<QJsonDocument, QJsonParseError>> future = QtConcurrent::run(work);
        std::tie(document, error) = co_await future;
    }
    if (error.error != QJsonParseError::NoError)
        co_return unreadable(url);
    co_return document;
}

//! A list that cannot be reduced is returned unchanged, so that the parser reports the error.
Task<QByteArray> reduced(QByteArray list, QByteArrayList only)
{
    const auto work = [list, only] { return picked(list, only).value_or(list); };
    QFuture<QByteArray> future = QtConcurrent::run(work);
    co_return co_await future;
}

std::optional<QJsonArray> itemsOf(const QJsonDocument& document, const QString& member)
{
    const QJsonValue items = member.isEmpty() ? QJsonValue(document.array()) : document.object()[member];
    if (!items.isArray() || (member.isEmpty() && !document.isArray()))
        return std::nullopt;
    return items.toArray();
}

} // namespace

//! One of the limited slots for requests of a kind.
class Client::Turn {
public:
    Turn(Client* client, bool isWrite) : m_client(client), m_isWrite(isWrite)
    {
        m_isWrite ? void(m_client->m_writing = true) : void(++m_client->m_reading);
    }
    ~Turn()
    {
        m_isWrite ? void(m_client->m_writing = false) : void(--m_client->m_reading);
        Q_EMIT m_client->left();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    Client* m_client;
    bool m_isWrite;
};

Client::Client(Http& http, Instance instance, ClientOptions options, QObject* parent)
    : QObject(parent), m_http(http), m_instance(std::move(instance)), m_options(std::move(options))
{
}

Task<Result<Headers>> Client::headers(QByteArray accept)
{
    Headers headers{{"Accept", accept.isEmpty() ? QByteArray(usualAccept) : accept},
                    {"X-GitHub-Api-Version", apiVersion},
                    {"User-Agent", "shipdeck"}}; // GitHub requires it (else 403)
    if (m_options.token) {
        const QByteArray none;
        CO_TRY(const QByteArray token, co_await m_options.token(none));
        if (!token.isEmpty())
            headers.emplaceBack("Authorization", bearer + token);
    }
    co_return headers;
}

Task<Result<Response>> Client::exchange(Request request, Cancel cancel)
{
    const QString below = request.url.path().mid(m_instance.api.path().size());
    request.answers = Answers::Any;
    request.throttled = Throttled::Fails;
    for (bool isAgain = false;; isAgain = true) {
        if (const auto until = m_limits.blockedUntil(resourceOf(below), nowUtc()))
            co_return limitedUntil(*until);
        const Result<Response> sent = co_await m_http.send(request, cancel);
        if (!sent)
            co_return tl::unexpected(unreachable(sent.error(), m_instance.host));
        const Response answer = *sent;
        m_limits.learn(answer, nowUtc());
        Q_EMIT limitsChanged();
        if (answer.ok() || answer.status == 304)
            co_return answer;
        if (answer.status == 401 && m_options.token && !isAgain) {
            const QByteArray refused = takeToken(request.headers);
            CO_TRY(const QByteArray other, co_await m_options.token(refused));
            if (!other.isEmpty() && other != refused) {
                request.headers.emplaceBack("Authorization", bearer + other);
                continue;
            }
        }
        co_return tl::unexpected(githubError(answer, m_limits, nowUtc()));
    }
}

Task<Result<Answer>> Client::fetch(QUrl url, QByteArray accept, QByteArrayList only, Cancel cancel)
{
    while (m_reading >= mostReads)
        co_await NextSignal(this, &Client::left);
    if (cancel)
        co_return canceled();
    const Turn turn(this, false);
    Request request;
    request.url = url;
    CO_TRY(request.headers, co_await headers(accept));
    // Each format of an address has its own ETag.
    QUrl key = url;
    key.setFragment(QString::fromLatin1(accept + only.join(',')));
    std::optional<KeptAnswer> kept;
    if (m_options.cache)
        kept = co_await m_options.cache->find(m_options.account, key);
    if (kept)
        request.headers.emplaceBack("If-None-Match", kept->etag);
    CO_TRY(const Response response, co_await exchange(request, cancel));
    Answer answer{response.body, {}, response.headers, response.url, response.status == 304, key};
    QByteArray link = response.header("Link");
    if (answer.isUnchanged && !kept)
        co_return unreadable(url);
    if (answer.isUnchanged) {
        answer.body = kept->body;
        if (link.isEmpty())
            link = kept->link;
    } else if (!only.isEmpty()) {
        const QByteArray body = response.body;
        answer.body = co_await reduced(body, only);
    }
    if (const QByteArray etag = response.header("ETag"); !answer.isUnchanged && m_options.cache && !etag.isEmpty()) {
        const KeptAnswer fresh{etag, link, answer.body, nowUtc()};
        // Not awaited, as compressing a large response takes longer than parsing it.
        m_options.cache->keep(m_options.account, key, fresh);
    }
    answer.links = parseLinks(link);
    co_return answer;
}

Task<Result<Answer>> Client::get(QString path, Cancel cancel, QByteArray accept)
{
    const QUrl url = m_instance.apiUrl(path);
    if (!m_instance.owns(url))
        co_return unreadable(url);
    const QByteArrayList everything;
    co_return co_await fetch(url, accept, everything, cancel);
}

Task<Result<QJsonDocument>> Client::json(QString path, Cancel cancel)
{
    CO_TRY(const Answer answer, co_await get(path, cancel));
    co_return co_await documentOf(answer);
}

Task<Result<QJsonDocument>> Client::documentOf(Answer answer)
{
    Result<QJsonDocument> document = co_await parsed(answer.body, answer.url);
    if (!document || document->isNull())
        co_return notKept(answer);
    co_return document;
}

Failure Client::notKept(const Answer& answer)
{
    if (m_options.cache)
        m_options.cache->drop(m_options.account, answer.keptAs);
    return unreadable(answer.url);
}

Task<Result<Client::Page>> Client::page(QString path, ListForm form, OnAnswer onAnswer, Cancel cancel)
{
    const QUrl url = m_instance.apiUrl(path);
    if (!m_instance.owns(url))
        co_return unreadable(url);
    Page page;
    const QByteArray usual;
    CO_TRY(page.answer, co_await fetch(url, usual, form.only, cancel));
    const Answer answer = page.answer;
    if (onAnswer)
        onAnswer(answer);
    CO_TRY(const QJsonDocument document, co_await documentOf(answer));
    const std::optional<QJsonArray> items = itemsOf(document, form.member);
    if (!items)
        co_return notKept(answer);
    page.items = *items;
    co_return page;
}

Task<Result<QJsonArray>> Client::all(QString path, OnPage onPage, ListForm form, Cancel cancel)
{
    QJsonArray everything;
    std::vector<Task<Result<Page>>> ahead; // further pages, in order
    CancelSource stop;
    QObject context;
    cancel.onRequested(&context, [&stop] { stop.request(); });
    const Cancel inner = stop.token();
    std::optional<Error> failed;
    const OnAnswer none;
    const OnAnswer goAhead = [&](const Answer& first) { // requests the others while the first is parsed
        const QUrl following = first.links.value(u"next"_s);
        const std::optional<int> last = lastPage(first.links);
        if (!last || !m_instance.owns(following))
            return;
        for (int number = 2; number <= *last; ++number)
            ahead.push_back(page(atPage(following, number).toString(QUrl::FullyEncoded), form, none, inner));
    };
    Result<Page> got = co_await page(path, form, goAhead, inner);
    for (size_t next = 0;;) {
        if (!got && !failed) {
            failed = got.error();
            stop.request(); // the others are not needed, but have to end first
        }
        if (got && !failed) {
            if (onPage)
                onPage(got->items, got->answer);
            for (const QJsonValue& item : std::as_const(got->items))
                everything.append(item);
        }
        if (next < ahead.size()) {
            got = co_await ahead[next++];
            continue;
        }
        if (failed || !ahead.empty())
            break;
        const QHash<QString, QUrl> links = got->answer.links;
        const QUrl following = links.value(u"next"_s);
        if (following.isEmpty())
            break;
        if (!m_instance.owns(following)) {
            failed = unreadable(following).value();
            break;
        }
        const QString after = following.toString(QUrl::FullyEncoded);
        got = co_await page(after, form, none, inner);
    }
    if (failed)
        co_return tl::unexpected(*failed);
    co_return everything;
}

Task<Result<QJsonDocument>> Client::write(QByteArray method, QString path, QJsonObject body, Repeat repeat,
                                          Cancel cancel)
{
    ++m_urgent;
    while (m_writing)
        co_await NextSignal(this, &Client::left);
    --m_urgent;
    const Turn turn(this, true);
    Request request;
    request.method = method;
    request.repeat = repeat;
    co_return co_await written(request, path, body, cancel);
}

Task<Result<QJsonDocument>> Client::report(QByteArray method, QString path, QJsonObject body)
{
    while (m_writing || m_urgent > 0)
        co_await NextSignal(this, &Client::left);
    const Turn turn(this, true);
    Request request;
    request.method = method;
    request.attempts = 1;
    request.deadline = m_options.reportDeadline;
    const Cancel none;
    co_return co_await written(request, path, body, none);
}

//! Called by the holder of the turn.
Task<Result<QJsonDocument>> Client::written(Request request, QString path, QJsonObject body, Cancel cancel)
{
    // Enterprise servers have no limits by default. Elsewhere a few writes in a row, such as the reports of one
    // deployment, need not wait.
    const auto spacing = paced(m_options.writeSpacing);
    m_writesUntil = std::max(m_writesUntil, monotonicNow()) + spacing;
    const auto ahead = m_writesUntil - monotonicNow() - spacing * m_options.writeBurst;
    if (ahead.count() > 0 && m_limits.areKnown())
        co_await QCoro::sleepFor(ahead);
    if (cancel)
        co_return canceled();
    request.url = m_instance.apiUrl(path);
    if (!m_instance.owns(request.url))
        co_return unreadable(request.url);
    CO_TRY(request.headers, co_await headers());
    if (!body.isEmpty()) {
        request.headers.emplaceBack("Content-Type", "application/json");
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    Result<Response> response = co_await exchange(request, cancel);
    if (!response)
        co_return tl::unexpected(response.error());
    co_return co_await parsed(response->body, response->url);
}

QString path(const QStringList& parts)
{
    QString whole;
    for (const QString& part : parts)
        whole += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(part));
    return whole;
}

} // namespace shipdeck::github
