// SPDX-License-Identifier: MIT
#include "net/proxies.h"

#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

QString setting(const QString& name)
{
    const QString value = qEnvironmentVariable(name.toLatin1().constData());
    return value.isEmpty() ? qEnvironmentVariable(name.toUpper().toLatin1().constData()) : value;
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

namespace {

WayOut wayOutOf(const QString& host, int port, bool isSafe, const QString& instead)
{
    if (goesDirect(host, port, instead.isEmpty() ? setting(u"no_proxy"_s) : QString()))
        return {};
    if (!instead.isEmpty())
        return {parsed(instead), {}};
    for (const QString& name : {isSafe ? u"https_proxy"_s : u"http_proxy"_s, u"all_proxy"_s})
        if (const QString proxy = setting(name); !proxy.isEmpty())
            return {parsed(proxy), name};
    return {};
}

} // namespace

QString WayOut::shown() const
{
    QUrl place;
    place.setHost(proxy.hostName());
    place.setPort(proxy.port());
    return place.authority();
}

WayOut wayOut(const QUrl& url, const QString& instead)
{
    const bool isSafe = url.scheme() == u"https" || url.scheme() == u"wss";
    return wayOutOf(url.host().toLower(), url.port(isSafe ? 443 : 80), isSafe, instead);
}

QList<QNetworkProxy> EnvironmentProxies::queryProxy(const QNetworkProxyQuery& query)
{
    const bool isSafe = query.protocolTag() == u"https";
    const WayOut way = wayOutOf(query.peerHostName().toLower(), query.peerPort(), isSafe, m_instead);
    // The application's proxy is none, too, but with NoProxy Qt has no buffer for what a server without TLS says, and asks
    // the kernel for each byte of a head.
    return {way.isDirect() ? QNetworkProxy(QNetworkProxy::DefaultProxy) : way.proxy};
}

} // namespace shipdeck
