// SPDX-License-Identifier: MIT
#pragma once
#include "domains/resolver.h"

#include <QStringList>
#include <QTcpServer>
#include <QUdpSocket>
#include <map>
#include <memory>

namespace shipdeck::test {

//! One authoritative server of a DnsTree: its zone, and what is wrong with it.
struct DnsServerOf {
    QString zone; //!< "": the root
    //! "www.shop.example A 192.0.2.1", "example NS ns1.example": NS records of other names than the zone's delegate.
    QStringList records;
    bool isSilent = false;
    bool isLame = false;  //!< responds without authority, and refers to nobody
    bool isShort = false; //!< every response over UDP is truncated
    bool knowsEdns = true;
    int code = 0;            //!< of every response, such as 5: REFUSED
    QByteArray raw;          //!< these bytes after the id and flags instead of a response
    bool hasWrongId = false; //!< first a response with another id and other records, as somebody may forge it
    QStringList asked;       //!< "www.shop.example A"; "… tcp"
};

//! Authoritative servers on addresses of this computer's loopback network, all with one port, over UDP and TCP.
class DnsTree {
public:
    DnsTree();

    quint16 port() const { return m_port; }
    //! From its root. `patience`: for what does not come; where all comes it is not needed.
    domains::ResolverSettings settings(std::chrono::milliseconds patience = std::chrono::seconds(20)) const;
    //! The server at an address in 127.0.0.0/8, created at its first use.
    DnsServerOf& at(const QString& address);
    void end(const QString& address); //!< nobody listens there any more
    //! A root at 127.0.0.1, the TLD `example` at 127.0.0.2, and `shop.example` at 127.0.0.3 and 127.0.0.4.
    void buildShop(const QStringList& records);
    QStringList asked() const; //!< of all, sorted by address: "127.0.0.2 shop.example A"

private:
    struct Host {
        DnsServerOf server;
        QUdpSocket udp;
        QTcpServer tcp;
    };
    void listen(const QString& address, Host* host);

    quint16 m_port = 0;
    std::map<QString, std::unique_ptr<Host>> m_hosts;
};

} // namespace shipdeck::test
