// SPDX-License-Identifier: MIT
#include "github/hooks/relay.h"

#include "base/clock.h"
#include "base/error_code.h"
#include "base/ids.h"
#include "base/next_signal.h"
#include "base/pause.h"
#include "github/client.h"
#include "github/github_error.h"
#include "github/hooks/relay_message.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

constexpr Code relayGone("relay-gone");
constexpr Code relayLost("relay-lost");

Q_LOGGING_CATEGORY(relayLog, "shipdeck.relay", QtInfoMsg)

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds firstPause = 1s; // the reference client: 5 s, three attempts
constexpr std::chrono::milliseconds steady = 1min;   // a connection that ends sooner is not re-established at once
constexpr std::chrono::milliseconds longestPause = 5min;
constexpr std::chrono::milliseconds afterRefusal = 1h;
constexpr int mostLost = 3;                         // in a row; then the address may have expired before the hook
constexpr qint64 largestMessage = qint64(40) << 20; // a payload of 25 MB in base64, and its headers

//! The token may be sent only to this GitHub's own hosts, and never in clear text to another computer.
bool mayHaveToken(const QUrl& url, const Instance& instance)
{
    QUrl plain = url;
    plain.setScheme(url.scheme() == u"wss" ? u"https"_s : url.scheme() == u"ws" ? u"http"_s : QString());
    return instance.owns(plain) || (plain.scheme() == u"https" && plain.host().endsWith(u'.' + instance.web.host()));
}

Error relayError(Error::Kind kind, const char* code, const QString& words = {})
{
    return fail(kind, code, say(QT_TRANSLATE_NOOP("core", "GitHub's relay could not be reached.")),
                say(QT_TRANSLATE_NOOP("core", "No action needed: pushes are found without the relay, too.")),
                verbatim(words))
        .value();
}

//! A retry would fail too: no permission, or another program forwards already.
bool isFinal(const Error& error)
{
    return error.kind == Error::Kind::Denied || error.kind == Error::Kind::NotFound
        || error.kind == Error::Kind::BadInput;
}

} // namespace

QString relayStateName(RelayState state)
{
    switch (state) {
    case RelayState::Off: return u"off"_s;
    case RelayState::Connecting: return u"connecting"_s;
    case RelayState::On: return u"on"_s;
    case RelayState::Unavailable: return u"unavailable"_s;
    }
    return {};
}

RelayState relayStateFromName(const QString& name)
{
    for (const auto state : {RelayState::Connecting, RelayState::On, RelayState::Unavailable})
        if (name == relayStateName(state))
            return state;
    return RelayState::Off;
}

Relay::Relay(ClientPointer client, qint64 repository, qint64 leftover, QObject* parent)
    : QObject(parent), m_client(std::move(client)), m_repository(repository), m_leftover(leftover)
{
    m_socket.setMaxAllowedIncomingMessageSize(largestMessage);
    m_socket.setMaxAllowedIncomingFrameSize(largestMessage);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &Relay::receive);
}

void Relay::set(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void Relay::start()
{
    if (!m_isRunning)
        keepConnected(shared_from_this());
}

Task<> Relay::stop()
{
    const std::shared_ptr<Relay> self = shared_from_this(); // alive until the hook is deleted
    m_stop.request();
    m_socket.abort();
    while (m_isRunning) // it may be creating the hook now
        co_await NextSignal(this, &Relay::stateChanged);
}

Task<> Relay::removeHook(qint64 hook)
{
    const QString path = repositoryPath(m_repository, u"/hooks/%1"_s.arg(hook));
    const auto removed = co_await m_client->write("DELETE", path);
    // A hook that could not be deleted stays recorded, and is deleted at the next start.
    if (removed || removed.error().kind == Error::Kind::NotFound)
        Q_EMIT hookChanged();
}

QCoro::Task<> Relay::keepConnected(std::shared_ptr<Relay> self)
{
    self->m_isRunning = true;
    const Cancel cancel = self->m_stop.token();
    QUrl address;
    std::chrono::milliseconds wait = firstPause;
    int lost = 0;
    while (!cancel) {
        self->set(State::Connecting);
        Result<> outcome;
        if (address.isEmpty()) {
            const Result<QUrl> made = co_await self->makeHook();
            if (made)
                address = *made;
            else
                outcome = tl::unexpected(made.error());
        }
        const auto begun = monotonicNow();
        if (outcome && !cancel)
            outcome = co_await self->connectTo(address); // until the connection ends
        if (cancel)
            break;
        const bool wasOn = self->m_state == State::On;
        if (!outcome)
            qCInfo(relayLog).noquote() << self->m_repository << outcome.error().code;
        lost = !outcome && outcome.error().code == relayLost ? lost + 1 : 0;
        if (lost == mostLost || (!outcome && outcome.error().code == relayGone)) {
            address.clear(); // a new hook is needed
            lost = 0;
        }
        const bool isRefused = self->m_hook == 0 && !outcome && isFinal(outcome.error());
        self->set(isRefused ? State::Unavailable : State::Connecting);
        if (wasOn && monotonicNow() - begun > steady)
            wait = firstPause;
        std::chrono::milliseconds now = isRefused ? afterRefusal : wait;
        now += now * QRandomGenerator::system()->bounded(20) / 100; // jitter between computers
        wait = std::min(wait * 2, longestPause);
        co_await pause(now, cancel);
    }
    if (const qint64 hook = std::exchange(self->m_hook, 0); hook != 0)
        co_await self->removeHook(hook);
    self->m_isRunning = false;
    self->m_state = State::Off;
    Q_EMIT self->stateChanged();
}

//! Returns the hook's WebSocket address.
Task<Result<QUrl>> Relay::makeHook()
{
    const qint64 known = m_hook != 0 ? std::exchange(m_hook, 0) : std::exchange(m_leftover, 0);
    if (known != 0)
        co_await removeHook(known);
    m_secret = newToken().toLatin1();
    const QString path = repositoryPath(m_repository, u"/hooks"_s);
    const QJsonObject body{{u"name"_s, u"cli"_s},
                           {u"events"_s, QJsonArray{u"push"_s, u"pull_request"_s}},
                           {u"active"_s, false},
                           {u"config"_s,
                            QJsonObject{{u"content_type"_s, u"json"_s},
                                        {u"insecure_ssl"_s, u"0"_s},
                                        {u"url"_s, QString()},
                                        {u"secret"_s, QString::fromLatin1(m_secret)}}}};
    CO_TRY(const QJsonDocument made, co_await m_client->write("POST", path, body));
    m_hook = made[u"id"_s].toInteger();
    Q_EMIT hookChanged();
    const QUrl address(made[u"ws_url"_s].toString(), QUrl::StrictMode);
    if (!mayHaveToken(address, m_client->instance()))
        co_return unreadable(address);
    co_return address;
}

// A QWebSocket does not report the status of a refusal, so the hook itself is requested.
Task<Error> Relay::refusal(QString words)
{
    const QString path = repositoryPath(m_repository, u"/hooks/%1"_s.arg(m_hook));
    const Cancel cancel = m_stop.token();
    const Result<Answer> hook = co_await m_client->get(path, cancel);
    const bool isGone = !hook && hook.error().kind == Error::Kind::NotFound;
    co_return isGone ? relayError(Error::Kind::Provider, relayGone, words)
                     : relayError(Error::Kind::Network, relayLost, words);
}

//! Returns when the connection has ended.
Task<Result<>> Relay::connectTo(QUrl url)
{
    QNetworkRequest request(url);
    CO_TRY(const Headers headers, co_await m_client->headers());
    for (const auto& [name, value] : headers)
        if (name == "Authorization") // the relay expects the bare token
            request.setRawHeader(name, value.mid(value.lastIndexOf(' ') + 1));
        else if (name == "User-Agent")
            request.setRawHeader(name, value);
    Http& http = m_client->http();
    if (url.scheme() == u"wss")
        m_socket.setSslConfiguration(http.trusted());
    m_socket.setProxy(http.proxyFor(url));
    m_socket.open(request);
    const Cancel cancel = m_stop.token();
    while (m_socket.state() == QAbstractSocket::ConnectingState || m_socket.state() == QAbstractSocket::HostLookupState)
        co_await NextSignal(&m_socket, &QWebSocket::stateChanged);
    if (m_socket.state() != QAbstractSocket::ConnectedState) {
        const QString words = m_socket.errorString();
        co_return tl::unexpected(co_await refusal(words));
    }
    // GitHub sends events only once the hook is active, also after each new connection.
    const QString path = repositoryPath(m_repository, u"/hooks/%1"_s.arg(m_hook));
    const QJsonObject body{{u"active"_s, true}};
    const Result<QJsonDocument> active = co_await m_client->write("PATCH", path, body, Repeat::Safe, cancel);
    if (!active) {
        m_socket.abort();
        if (active.error().kind == Error::Kind::NotFound)
            co_return tl::unexpected(relayError(Error::Kind::Provider, relayGone));
        co_return tl::unexpected(active.error());
    }
    set(State::On);
    Q_EMIT rang(); // earlier events were lost
    while (m_socket.state() == QAbstractSocket::ConnectedState && !cancel)
        co_await NextSignal(&m_socket, &QWebSocket::stateChanged);
    if (m_socket.closeCode() == QWebSocketProtocol::CloseCodeTooMuchData)
        qCWarning(relayLog) << m_repository << "a message of more than" << (largestMessage >> 20) << "MB was refused";
    co_return Result<>{};
}

void Relay::receive(const QString& message)
{
    const auto event = readRelayMessage(message.toUtf8());
    const bool isGenuine = event && isSigned(*event, m_secret);
    // Each message gets one response, in order.
    m_socket.sendTextMessage(QString::fromLatin1(relayAnswer(isGenuine ? 200 : 401)));
    if (isGenuine && (event->name == u"push" || event->name == u"pull_request"))
        Q_EMIT rang();
}

} // namespace shipdeck::github
