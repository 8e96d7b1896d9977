// SPDX-License-Identifier: MIT
#include "support/dns_server.h"

namespace shipdeck::test {
namespace {

constexpr char variable[] = "SHIPDECK_DNS_ROOTS";

} // namespace

DnsServer::DnsServer(QStringList servers) : m_servers(std::move(servers)), m_before(qgetenv(variable))
{
    const bool isBound = m_socket.bind(QHostAddress::LocalHost);
    Q_ASSERT(isBound);
    QObject::connect(&m_socket, &QUdpSocket::readyRead, &m_socket, [this] { answer(); });
    qputenv(variable, "127.0.0.1:" + QByteArray::number(m_socket.localPort()));
}

DnsServer::~DnsServer()
{
    if (m_before.isEmpty())
        qunsetenv(variable);
    else
        qputenv(variable, m_before);
}

void DnsServer::answer()
{
    QByteArray reply(m_socket.pendingDatagramSize(), '\0');
    QHostAddress from;
    quint16 port = 0;
    m_socket.readDatagram(reply.data(), reply.size(), &from, &port);
    m_asked = reply;
    const qsizetype end = reply.indexOf('\0', 12) + 5; // of the question; options may follow
    reply.truncate(end);
    reply[2] = char(0x84); // authoritative
    reply[3] = char(m_code);
    reply[7] = char(m_servers.size());
    for (int at : {8, 9, 10, 11})
        reply[at] = 0;
    for (const QString& server : std::as_const(m_servers)) {
        QByteArray name;
        for (const QByteArray& label : server.toLatin1().split('.'))
            name += char(label.size()) + label;
        name += '\0';
        reply += QByteArray::fromHex("c00c00020001000000640000").chopped(1) + char(name.size()) + name;
    }
    m_socket.writeDatagram(reply, from, port);
}

} // namespace shipdeck::test
