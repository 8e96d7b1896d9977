// SPDX-License-Identifier: MIT
#pragma once
#include <QNetworkProxyFactory>

class QUrl;

namespace shipdeck {

//! The proxy for an address, and the setting it comes from.
struct WayOut {
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    QString setting; //!< "https_proxy" of the environment; empty: passed by the caller

    bool isDirect() const { return proxy.type() == QNetworkProxy::NoProxy; }
    QString shown() const; //!< "proxy.example.com:3128": without name and password
};
//! `instead` as in EnvironmentProxies.
WayOut wayOut(const QUrl& url, const QString& instead = {});

//! Proxies as curl reads them: http_proxy, https_proxy, all_proxy and no_proxy, each also in capitals. Qt's own reader
//! ignores https_proxy. `instead`, if given, replaces them. This computer is always reached directly.
class EnvironmentProxies : public QNetworkProxyFactory {
public:
    explicit EnvironmentProxies(QString instead = {}) : m_instead(std::move(instead)) {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;

private:
    QString m_instead;
};

//! Whether `noProxy` (names, `.suffixes`, addresses, subnets, `*`, separated by commas) exempts `host` from the proxy.
bool goesDirect(const QString& host, int port, const QString& noProxy);

} // namespace shipdeck
