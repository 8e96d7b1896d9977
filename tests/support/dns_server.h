// SPDX-License-Identifier: MIT
#pragma once
#include <QStringList>
#include <QUdpSocket>

namespace shipdeck::test {

//! A resolver on this computer that names the same servers (NS) for every domain; SHIPDECK_DNS leads to it while it lives.
class DnsServer {
public:
    explicit DnsServer(QStringList servers);
    ~DnsServer();
    DnsServer(const DnsServer&) = delete;
    DnsServer& operator=(const DnsServer&) = delete;

    void setServers(QStringList servers) { m_servers = std::move(servers); }
    //! 0: there are some; 3: there is no such domain; others as RFC 1035 4.1.1 numbers them.
    void setCode(int code) { m_code = code; }
    //! The last question, as it came.
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
