// SPDX-License-Identifier: MIT
#include "dns_tree.h"

#include "domains/name.h"
#include "domains/record.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QtEndian>

using namespace Qt::StringLiterals;
using shipdeck::domains::isWithin;
using shipdeck::domains::RecordType;
using shipdeck::domains::typeFromName;

namespace shipdeck::test {
namespace {

QByteArray number(quint16 value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray encoded(const QString& name)
{
    QByteArray bytes;
    for (const QString& label : name.split(u'.', Qt::SkipEmptyParts))
        bytes += char(label.size()) + label.toLatin1();
    return bytes + '\0';
}

struct Line {
    QString name, type, value;
};

Line parsed(const QString& record)
{
    return {record.section(u' ', 0, 0), record.section(u' ', 1, 1), record.section(u' ', 2)};
}

QByteArray dataOf(const Line& line)
{
    if (line.type == "A"_L1) {
        QByteArray bytes(4, '\0');
        qToBigEndian(QHostAddress(line.value).toIPv4Address(), bytes.data());
        return bytes;
    }
    if (line.type == "TXT"_L1)
        return char(line.value.size()) + line.value.toLatin1();
    if (line.type == "CAA"_L1) // 0 issue amazon.com
        return char(0) + QByteArray(1, char(5)) + "issue" + line.value.section(u' ', 2).toLatin1();
    return encoded(line.value);
}

QByteArray encodedRecord(const QString& record)
{
    const Line line = parsed(record);
    const QByteArray data = dataOf(line);
    return encoded(line.name) + number(quint16(typeFromName(line.type).value())) + number(1)
        + QByteArray::fromHex("0000003c") + number(quint16(data.size())) + data;
}

struct Reply {
    bool isAuthoritative = true;
    bool isTruncated = false;
    int code = 0;
    QStringList answer, authority, additional;
};

QByteArray bytesOf(const Reply& reply, const QByteArray& id, const QByteArray& question)
{
    const quint16 flags =
        quint16(0x8000 | (reply.isAuthoritative ? 0x400 : 0) | (reply.isTruncated ? 0x200 : 0) | reply.code);
    QByteArray bytes = id + number(flags) + number(1);
    for (const QStringList& section : {reply.answer, reply.authority, reply.additional})
        bytes += number(quint16(section.size()));
    bytes += question;
    for (const QString& record : reply.answer + reply.authority + reply.additional)
        bytes += encodedRecord(record);
    return bytes;
}

//! What the records of a zone say.
Reply replyOf(const DnsServerOf& server, const QString& name, const QString& type)
{
    Reply reply;
    bool isKnown = false;
    for (const QString& record : server.records) {
        const Line line = parsed(record);
        const bool delegates = line.type == "NS"_L1 && line.name != server.zone && isWithin(name, line.name);
        isKnown |= isWithin(line.name, name);
        if (delegates)
            reply.authority << record;
        else if (line.name == name && (line.type == type || line.type == "CNAME"_L1))
            reply.answer << record;
    }
    if (!reply.authority.isEmpty()) {
        reply.isAuthoritative = false;
        reply.answer.clear();
        for (const QString& ns : reply.authority)
            for (const QString& record : server.records)
                if (parsed(record).name == parsed(ns).value && parsed(record).type != "NS"_L1)
                    reply.additional << record;
    } else if (!isKnown) {
        reply.code = 3;
    }
    return reply;
}

QByteArray response(DnsServerOf& server, const QByteArray& query, bool isTcp)
{
    const qsizetype end = query.indexOf('\0', 12) + 1;
    const QByteArray question = query.mid(12, end + 4 - 12);
    QStringList labels;
    for (qsizetype at = 12; query.at(at) != 0; at += query.at(at) + 1)
        labels << QString::fromLatin1(query.mid(at + 1, query.at(at)));
    const QString name = labels.join(u'.').toLower();
    const auto type = RecordType(qFromBigEndian<quint16>(query.constData() + end));
    const bool hasEdns = query.at(11) != 0;
    server.asked << name + u' ' + domains::typeName(type) + (isTcp ? " tcp"_L1 : ""_L1);
    if (server.isSilent)
        return {};
    if (!server.raw.isEmpty())
        return query.first(2) + server.raw;
    if (hasEdns && !server.knowsEdns)
        return query.first(2) + QByteArray::fromHex("80010000000000000000");
    Reply reply = replyOf(server, name, domains::typeName(type));
    if (server.isLame || server.code || (server.isShort && !isTcp))
        reply = Reply();
    reply.isAuthoritative &= !server.isLame;
    reply.isTruncated = server.isShort && !isTcp;
    reply.code |= server.code;
    return bytesOf(reply, query.first(2), question);
}

QByteArray forged(const QByteArray& query)
{
    QByteArray other = query.first(2);
    other[0] = char(other.at(0) ^ 1);
    Reply reply;
    reply.answer << u"www.shop.example A 203.0.113.66"_s;
    return bytesOf(reply, other, query.mid(12, query.indexOf('\0', 12) + 5 - 12));
}

} // namespace

DnsTree::DnsTree()
{
    QUdpSocket first;
    first.bind(QHostAddress::LocalHost);
    m_port = first.localPort();
}

void DnsTree::listen(const QString& address, Host* host)
{
    const bool isBound =
        host->udp.bind(QHostAddress(address), m_port) && host->tcp.listen(QHostAddress(address), m_port);
    Q_ASSERT(isBound);
    QObject::connect(&host->udp, &QUdpSocket::readyRead, &host->udp, [host] {
        while (host->udp.hasPendingDatagrams()) {
            QByteArray query(host->udp.pendingDatagramSize(), '\0');
            QHostAddress from;
            quint16 port = 0;
            host->udp.readDatagram(query.data(), query.size(), &from, &port);
            if (host->server.hasWrongId)
                host->udp.writeDatagram(forged(query), from, port);
            if (const QByteArray reply = response(host->server, query, false); !reply.isEmpty())
                host->udp.writeDatagram(reply, from, port);
        }
    });
    QObject::connect(&host->tcp, &QTcpServer::newConnection, &host->tcp, [host] {
        QTcpSocket* socket = host->tcp.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [host, socket] {
            const QByteArray query = socket->readAll().mid(2);
            const QByteArray reply = response(host->server, query, true);
            // In pieces, as the network may deliver it.
            socket->write(number(quint16(reply.size())).first(1));
            socket->flush();
            socket->write(number(quint16(reply.size())).last(1) + reply.first(5));
            socket->flush();
            socket->write(reply.mid(5));
        });
    });
}

domains::ResolverSettings DnsTree::settings(std::chrono::milliseconds patience) const
{
    domains::ResolverSettings settings;
    settings.roots = {QHostAddress(u"127.0.0.1"_s)};
    settings.port = m_port;
    settings.patience = patience;
    settings.deadline = std::chrono::minutes(2);
    return settings;
}

DnsServerOf& DnsTree::at(const QString& address)
{
    auto& host = m_hosts[address];
    if (!host) {
        host = std::make_unique<Host>();
        listen(address, host.get());
    }
    return host->server;
}

void DnsTree::end(const QString& address)
{
    m_hosts.erase(address);
}

void DnsTree::buildShop(const QStringList& records)
{
    at(u"127.0.0.1"_s).records = {u"example NS ns.example"_s, u"ns.example A 127.0.0.2"_s};
    DnsServerOf& registry = at(u"127.0.0.2"_s);
    registry.zone = u"example"_s;
    registry.records = {u"shop.example NS ns1.shop.example"_s, u"shop.example NS ns2.shop.example"_s,
                        u"ns1.shop.example A 127.0.0.3"_s, u"ns2.shop.example A 127.0.0.4"_s};
    for (const QString& address : {u"127.0.0.3"_s, u"127.0.0.4"_s}) {
        at(address).zone = u"shop.example"_s;
        at(address).records = records;
    }
}

QStringList DnsTree::asked() const
{
    QStringList all;
    for (const auto& [address, host] : m_hosts)
        for (const QString& question : host->server.asked)
            all << address + u' ' + question;
    return all;
}

} // namespace shipdeck::test
