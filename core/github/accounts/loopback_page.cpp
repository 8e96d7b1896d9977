// SPDX-License-Identifier: MIT
#include "github/accounts/loopback_page.h"

#include "base/ids.h"
#include "base/next_signal.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

constexpr qint64 longestRequest = 16 << 10;
constexpr char htmlType[] = "Content-Type: text/html; charset=utf-8\r\n";

QByteArray locationOf(const QUrl& url)
{
    return "Location: " + url.toEncoded() + "\r\n";
}

QByteArray answer(const QByteArray& status, const QByteArray& headers, const QByteArray& body)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

LoopbackPage::LoopbackPage(const QList<quint16>& ports) : m_server(new QTcpServer(this)), m_state(newToken())
{
    connect(m_server, &QTcpServer::newConnection, this, &LoopbackPage::onConnection);
    for (const quint16 port : ports)
        if (m_server->listen(QHostAddress::LocalHost, port))
            break;
}

LoopbackPage::~LoopbackPage() = default;

QUrl LoopbackPage::bare(const QString& path) const
{
    if (!m_server->isListening())
        return {};
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_server->serverPort());
    url.setPath(path);
    return url;
}

void LoopbackPage::starts(const QByteArray& html)
{
    m_start = answer("200 OK", htmlType, html);
}

void LoopbackPage::startsElsewhere(const QUrl& to)
{
    m_start = answer("303 See Other", locationOf(to), {});
}

Task<Result<QUrlQuery>> LoopbackPage::visit(QString path, Cancel cancel)
{
    m_awaited = path;
    QObject context;
    cancel.onRequested(&context, [this] { Q_EMIT visited(); });
    while (!m_visitor && !cancel)
        co_await NextSignal(this, &LoopbackPage::visited);
    if (cancel)
        co_return canceled();
    const QUrlQuery query = m_query; // g++ 12 moves out of a member that is returned by itself
    co_return query;
}

void LoopbackPage::redirect(const QUrl& to)
{
    if (m_visitor)
        reply(m_visitor, answer("303 See Other", locationOf(to), {}));
    m_visitor.clear();
}

void LoopbackPage::says(const QByteArray& html)
{
    if (m_visitor)
        reply(m_visitor, answer("200 OK", htmlType, html));
    m_visitor.clear();
}

void LoopbackPage::onConnection()
{
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onBytes(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void LoopbackPage::onBytes(QTcpSocket* socket)
{
    const QByteArray head = socket->peek(longestRequest);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0) {
        if (head.size() >= longestRequest)
            socket->abort();
        return;
    }
    socket->readAll();
    const QList<QByteArray> lines = head.first(end).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    // A web page can make a browser send requests here with another host name; only the address is ours.
    const QByteArray ours = "127.0.0.1:" + QByteArray::number(m_server->serverPort());
    const bool isForUs = std::any_of(lines.begin(), lines.end(), [&](const QByteArray& line) {
        return line.toLower().startsWith("host:") && line.mid(5).trimmed() == ours;
    });
    const QUrl url = words.size() == 3 && words[0] == "GET" ? QUrl::fromEncoded(words[1], QUrl::StrictMode) : QUrl();
    const QUrlQuery query(url);
    if (isForUs && !m_start.isEmpty() && url.path() == u"/")
        return reply(socket, std::exchange(m_start, {}));
    if (!isForUs || query.queryItemValue(u"state"_s) != m_state)
        return reply(socket, answer("404 Not Found", {}, "Nothing here.\n"));
    if (url.path() != m_awaited)
        return reply(socket, answer("404 Not Found", {}, "Nothing here.\n"));
    m_awaited.clear();
    m_visitor = socket;
    m_query = query;
    Q_EMIT visited();
}

void LoopbackPage::reply(QTcpSocket* socket, const QByteArray& bytes)
{
    socket->write(bytes);
    socket->flush(); // the page may be destroyed before the next turn
    socket->disconnectFromHost();
}

} // namespace shipdeck::github
