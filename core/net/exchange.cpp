// SPDX-License-Identifier: MIT
#include "net/exchange.h"

#include "net/http_error.h"
#include "net/sink.h"

#include <QHostAddress>
#include <QNetworkAccessManager>

#include <cstring>

namespace shipdeck {
namespace {

constexpr qint64 inMemory = 64 << 20;
constexpr qint64 ofAnError = 64 << 10; // kept of the body of an error response

//! The Host header of a request to an address; empty: the host is a name.
QByteArray nameAtAddress(const Request& request)
{
    if (QHostAddress(request.url.host()).isNull())
        return {};
    for (const auto& [name, value] : request.headers)
        if (name.compare("Host", Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

QNetworkRequest prepared(const Request& request, const QSslConfiguration& trusted, bool toFile)
{
    QNetworkRequest prepared(request.url);
    if (request.url.scheme() == QLatin1String("https"))
        prepared.setSslConfiguration(trusted);
    // Http has its own policy for retries and redirects; cookies and caches are off.
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    prepared.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("shipdeck/" SHIPDECK_VERSION));
    // The host is an address and the name is told: the certificate has to be of the name. HTTP/2 would tell the address.
    if (const QByteArray name = nameAtAddress(request); !name.isEmpty()) {
        prepared.setPeerVerifyName(QString::fromLatin1(name));
        prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    }
    if (toFile) // length and checksum refer to the transferred bytes
        prepared.setRawHeader("Accept-Encoding", "identity");
    for (const auto& [name, value] : request.headers)
        prepared.setRawHeader(name, value);
    return prepared;
}

//! A body that cannot be rewound. If a connection breaks before the response, Qt otherwise silently sends the request
//! again, even a POST.
class OnceOnly : public QIODevice {
public:
    OnceOnly(QByteArray bytes, QObject* parent) : QIODevice(parent), m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_bytes.size(); }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char* data, qint64 max) override
    {
        const qint64 count = std::min(max, m_bytes.size() - m_read);
        std::memcpy(data, m_bytes.constData() + m_read, size_t(count));
        m_read += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

QNetworkReply* sent(QNetworkAccessManager& manager, const Request& request, const QSslConfiguration& trusted,
                    bool toFile)
{
    const QNetworkRequest network = prepared(request, trusted, toFile);
    if (request.method == "GET" && request.body.isEmpty())
        return manager.get(network);
    if (request.method == "HEAD") // as a custom verb Qt would wait for a body
        return manager.head(network);
    if (isRepeatable(request))
        return manager.sendCustomRequest(network, request.method, request.body);
    auto* const body = new OnceOnly(request.body, nullptr);
    QNetworkReply* const reply = manager.sendCustomRequest(network, request.method, body);
    body->setParent(reply);
    return reply;
}

} // namespace

Exchange::Exchange(QNetworkAccessManager& manager, const Request& request, const QSslConfiguration& trusted,
                   const WayOut& way, Sink* sink, Cancel cancel)
    : m_request(request), m_way(way), m_sink(sink)
{
    m_silence.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &Exchange::onTimeout);
    connect(&m_deadline, &QTimer::timeout, this, &Exchange::onTimeout);
    m_reply = sent(manager, m_request, trusted, sink != nullptr);
    const auto connected = [this] {
        m_isConnected = true;
        heard();
    };
    connect(m_reply, &QNetworkReply::requestSent, this, connected);
    connect(m_reply, &QNetworkReply::encrypted, this, connected); // HTTP/2 has no other signal
    connect(m_reply, &QNetworkReply::uploadProgress, this, &Exchange::heard);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::onBytes);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::onFinished);
    heard();
    m_deadline.start(m_request.deadline);
    cancel.onRequested(this, [this] { end(canceled()); });
}

Exchange::~Exchange()
{
    // Disconnect first: abort() emits finished() immediately.
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void Exchange::heard()
{
    m_silence.start(m_isConnected ? m_request.idleTimeout : m_request.connectTimeout);
}

void Exchange::onHeaders()
{
    m_isConnected = true;
    heard();
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.headers = m_reply->rawHeaderPairs();
    m_answer.url = m_request.url;
    m_answer.requestId = requestIdOf(m_answer);
}

void Exchange::onBytes()
{
    heard();
    const QByteArray bytes = m_reply->readAll();
    m_received += bytes.size();
    if (m_sink && m_answer.ok()) {
        const QByteArray length = m_answer.header("Content-Length");
        if (const auto taken = m_sink->take(bytes, length.isEmpty() ? -1 : length.toLongLong()); !taken)
            end(tl::unexpected(taken.error()));
        return;
    }
    if (m_sink) {
        m_answer.body += bytes.first(std::min(bytes.size(), ofAnError - m_answer.body.size()));
        return;
    }
    m_answer.body += bytes;
    const qint64 limit = m_request.limit > 0 ? m_request.limit : inMemory;
    if (m_answer.body.size() > limit)
        end(fail(Error::Kind::Limit, "answer-too-large",
                 say(QT_TRANSLATE_NOOP("core", "The response of %1 is larger than %2 bytes and was stopped."),
                     {shownUrl(m_request.url), QString::number(limit)}),
                 say(QT_TRANSLATE_NOOP("core", "Check that the address is the right one."))));
}

void Exchange::onFinished()
{
    onHeaders();
    if (m_reply->bytesAvailable() > 0)
        onBytes();
    if (isDone())
        return;
    // Qt turns statuses from 400 into errors, some with misleading names: 418 is an "invalid operation".
    if (m_reply->error() != QNetworkReply::NoError && m_answer.status < 400)
        return end(
            tl::unexpected(transportError(m_reply->error(), verbatim(m_reply->errorString()), m_request.url, m_way)));
    if (!isWhole())
        return end(tl::unexpected(connectionLost(m_request.url)));
    end(m_answer);
}

//! Qt checks the length only of successful responses; a truncated error would be misread.
bool Exchange::isWhole() const
{
    const QByteArray length = m_answer.header("Content-Length");
    // Downloads are stored as sent; otherwise Qt has decompressed the body.
    const bool isAsSent = m_sink || m_answer.header("Content-Encoding").isEmpty();
    const bool isCounted = !length.isEmpty() && isAsSent && m_request.method != "HEAD" && m_answer.status != 304;
    return !isCounted || length.toLongLong() == m_received;
}

void Exchange::onTimeout()
{
    end(tl::unexpected(timedOut(m_request.url, m_isConnected, m_way)));
}

void Exchange::end(Result<Response> outcome)
{
    if (isDone())
        return;
    m_outcome = std::move(outcome);
    m_silence.stop();
    m_deadline.stop();
    m_reply->disconnect(this);
    m_reply->abort();
    Q_EMIT done();
}

} // namespace shipdeck
