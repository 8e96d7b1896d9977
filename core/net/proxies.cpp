// SPDX-License-Identifier: MIT
#include "net/proxies.h"

#include <QHostAddress>
#include <QUrl>

namespace shipdeck {
namespace {

QString setting(const char* name)
{
    const QString value = qEnvironmentVariable(name);
    return value.isEmpty() ? qEnvironmentVariable(QByteArray(name).toUpper().constData()) : value;
}

bool isThisComputer(const QString& host)
{
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"))
        || QHostAddress(host).isLoopback();
}

QNetworkProxy parsed(const QString& text)
{
    const QUrl url(text.contains(QLatin1String("://")) ? text : QLatin1String("http://") + text);
    const bool socks = url.scheme().startsWith(QLatin1String("socks"));
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         quint16(url.port(socks ? 1080 : 3128)), url.userName(QUrl::FullyDecoded),
                         url.password(QUrl::FullyDecoded));
}

} // namespace

bool goesDirect(const QString& host, int port, const QString& noProxy)
{
    if (isThisComputer(host))
        return true;
    const QHostAddress address(host);
    for (const QString& part : noProxy.split(u',', Qt::SkipEmptyParts)) {
        QString entry = part.trimmed().toLower();
        if (entry == QLatin1String("*"))
            return true;
        if (!address.isNull()) {
            const auto subnet = QHostAddress::parseSubnet(entry);
            if (!subnet.first.isNull() ? address.isInSubnet(subnet) : entry == host)
                return true;
            continue;
        }
        if (const qsizetype colon = entry.lastIndexOf(u':'); colon > 0) {
            if (entry.mid(colon + 1).toInt() != port)
                continue;
            entry.truncate(colon);
        }
        while (entry.startsWith(u'.') || entry.startsWith(u'*'))
            entry.remove(0, 1);
        if (!entry.isEmpty() && (host == entry || host.endsWith(u'.' + entry)))
            return true;
    }
    return false;
}

QList<QNetworkProxy> EnvironmentProxies::queryProxy(const QNetworkProxyQuery& query)
{
    const QString host = query.peerHostName().toLower();
    if (goesDirect(host, query.peerPort(), m_instead.isEmpty() ? setting("no_proxy") : QString()))
        return {QNetworkProxy::NoProxy};
    if (!m_instead.isEmpty())
        return {parsed(m_instead)};
    QString proxy = query.protocolTag() == QLatin1String("https") ? setting("https_proxy") : setting("http_proxy");
    if (proxy.isEmpty())
        proxy = setting("all_proxy");
    return {proxy.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : parsed(proxy)};
}

} // namespace shipdeck
