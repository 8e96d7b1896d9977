// SPDX-License-Identifier: MIT
#include "targets/local/place/server_link.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <sys/socket.h>

namespace shipdeck::local {
namespace {

using namespace Qt::StringLiterals;

qint64 peerOf(qintptr socket)
{
    ucred peer = {};
    socklen_t size = sizeof peer;
    return ::getsockopt(int(socket), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 ? peer.pid : 0;
}

} // namespace

ServerLink::ServerLink(QString release)
{
    m_server.release = std::move(release);
    connect(&m_socket, &QLocalSocket::readyRead, this, &ServerLink::readLines);
    connect(&m_socket, &QLocalSocket::disconnected, this, &ServerLink::gone);
}

bool ServerLink::open(const QString& controlSocket)
{
    m_socket.connectToServer(controlSocket);
    if (!m_socket.waitForConnected(1000)) // a unix socket answers at once or not at all
        return false;
    if (const qint64 peer = peerOf(m_socket.socketDescriptor()); peer > 0)
        m_launcher = std::make_unique<ProcessWatch>(peer);
    m_server.state = Server::State::Starting;
    return true;
}

bool ServerLink::isOpen() const
{
    return m_socket.state() == QLocalSocket::ConnectedState && (!m_launcher || m_launcher->isRunning());
}

void ServerLink::stop()
{
    m_server.asked = true;
    m_socket.write("stop\n");
    m_socket.flush();
}

void ServerLink::drain(std::chrono::milliseconds limit)
{
    m_server.asked = true;
    m_socket.write("drain " + QByteArray::number(qint64(limit.count())) + '\n');
    m_socket.flush();
}

void ServerLink::sleepAfter(std::chrono::milliseconds idle)
{
    if (std::exchange(m_sleepAfter, idle) == idle)
        return;
    m_socket.write("sleep " + QByteArray::number(qint64(idle.count())) + '\n');
    m_socket.flush();
}

void ServerLink::wake()
{
    m_isWaking = m_sleepAfter.value_or(std::chrono::milliseconds(0)).count() > 0;
    m_socket.write("wake\n");
    m_socket.flush();
}

void ServerLink::kill()
{
    if (m_launcher)
        m_launcher->kill(SIGKILL);
}

void ServerLink::readLines()
{
    bool told = false;
    while (m_socket.canReadLine()) {
        const QJsonObject said = QJsonDocument::fromJson(m_socket.readLine(4096)).object();
        if (said.isEmpty())
            continue;
        m_server.state = serverStateOf(said[u"state"].toString(), ServerState::Starting);
        m_server.port = said[u"port"].toInt();
        m_server.requestedPort = said[u"wishedPort"].toInt();
        m_server.exitCode = said[u"exitCode"].toInt();
        m_server.crashes = said[u"crashes"].toInt();
        m_server.offline = said[u"offline"].toBool();
        m_server.retryIn = std::chrono::milliseconds(said[u"retryMs"].toInt());
        const bool isEnding = said[u"draining"].toBool() || m_server.state == Server::State::Stopping;
        m_server.asked = m_server.asked || isEnding;
        m_isWaking = false;
        told = true;
    }
    if (told)
        Q_EMIT changed();
}

void ServerLink::gone()
{
    readLines();
    m_server.state = Server::State::Gone;
    m_isWaking = false;
    Q_EMIT changed();
}

} // namespace shipdeck::local
