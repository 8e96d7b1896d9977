// SPDX-License-Identifier: MIT
#include "support/scripted_server.h"

#include <QSslServer>

namespace shipdeck::test {

ScriptedServer::ScriptedServer(std::unique_ptr<QTcpServer> server)
    : m_server(std::move(server)),
      m_scheme(qobject_cast<QSslServer*>(m_server.get()) ? QStringLiteral("https") : QStringLiteral("http"))
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::onConnection);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

QUrl ScriptedServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(m_scheme).arg(m_server->serverPort()).arg(path));
}

void ScriptedServer::answers(int status, const QByteArray& body, const QByteArray& headers, const QByteArray& to)
{
    sends("HTTP/1.1 " + QByteArray::number(status) + " x\r\nConnection: close\r\nContent-Length: "
              + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body,
          to);
}

void ScriptedServer::sends(const QByteArray& bytes, const QByteArray& to)
{
    m_answers.append({bytes, true, to});
}

void ScriptedServer::says(const QByteArray& bytes)
{
    m_answers.append({bytes, false});
}

void ScriptedServer::onConnection()
{
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onRequest(socket); });
        connect(socket, &QTcpSocket::disconnected, this, &ScriptedServer::left);
        if (socket->bytesAvailable() > 0)
            onRequest(socket);
    }
}

ScriptedServer::Answer ScriptedServer::answerTo(const QByteArray& request)
{
    for (qsizetype i = 0; i < m_answers.size(); ++i)
        if (request.contains(m_answers[i].to))
            return m_answers.takeAt(i);
    return {"HTTP/1.1 599 not prepared\r\nConnection: close\r\n\r\n"};
}

void ScriptedServer::onRequest(QTcpSocket* socket)
{
    const QByteArray seen = socket->peek(1 << 20);
    const qsizetype end = seen.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const qsizetype at = seen.toLower().indexOf("content-length:");
    const qsizetype length =
        at < 0 || at > end ? 0 : seen.mid(at + 15, seen.indexOf('\r', at) - at - 15).trimmed().toInt();
    if (seen.size() < end + 4 + length)
        return;
    socket->readAll();
    m_requests.append(seen);
    const Answer answer = answerTo(seen);
    socket->write(answer.bytes);
    if (answer.closes)
        socket->disconnectFromHost();
    Q_EMIT asked();
}

} // namespace shipdeck::test
