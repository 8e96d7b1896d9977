// SPDX-License-Identifier: MIT
#pragma once
#include <QStringList>
#include <QUdpSocket>

namespace shipdeck::test {

//! A root server that delegates every domain to the same name servers (NS); SHIPDECK_DNS_ROOTS points to it while it is alive.
class DnsServer {
public:
    explicit DnsServer(QStringList servers);
    ~DnsServer();
    DnsServer(const DnsServer&) = delete;
    DnsServer& operator=(const DnsServer&) = delete;

    void setServers(QStringList servers) { m_servers = std::move(servers); }
    //! 0: success; 3: the domain does not exist; others as in RFC 1035 4.1.1.
    void setCode(int code) { m_code = code; }
    //! The last query, unchanged.
    QByteArray asked() const { return m_asked; }

private:
    void answer();

    QUdpSocket m_socket;
    QStringList m_servers;
    int m_code = 0;
    QByteArray m_asked;
    QByteArray m_before;
};

} // namespace shipdeck::test
