// SPDX-License-Identifier: MIT
#include "net/private_hosts.h"

#include <QHostInfo>

using namespace Qt::StringLiterals;

namespace shipdeck {

Reach reachOf(const QHostAddress& address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also of ::ffff:127.0.0.1
    const QHostAddress plain = isIpv4 ? QHostAddress(ipv4) : address;
    if (plain.isLoopback() || plain == QHostAddress(QHostAddress::AnyIPv4)
        || plain == QHostAddress(QHostAddress::AnyIPv6) || (isIpv4 && ipv4 >> 24 == 0))
        return Reach::ThisComputer;
    for (const char* range : {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16",
                              "224.0.0.0/3", "fc00::/7", "fe80::/10", "ff00::/8"})
        if (plain.isInSubnet(QHostAddress::parseSubnet(QLatin1String(range))))
            return Reach::PrivateNetwork;
    // NAT64 and 6to4 addresses contain the IPv4 address they lead to.
    const Q_IPV6ADDR bytes = plain.toIPv6Address();
    if (!isIpv4 && plain.isInSubnet(QHostAddress::parseSubnet(u"64:ff9b::/96"_s)))
        return reachOf(
            QHostAddress(quint32(bytes[12]) << 24 | quint32(bytes[13]) << 16 | quint32(bytes[14]) << 8 | bytes[15]));
    if (!isIpv4 && plain.isInSubnet(QHostAddress::parseSubnet(u"2002::/16"_s)))
        return reachOf(
            QHostAddress(quint32(bytes[2]) << 24 | quint32(bytes[3]) << 16 | quint32(bytes[4]) << 8 | bytes[5]));
    return Reach::Everywhere;
}

Reach reachOf(const QString& host)
{
    QString name = host.toLower();
    while (name.endsWith(u'.'))
        name.chop(1);
    if (const QHostAddress address(name); !address.isNull())
        return reachOf(address);
    if (name == "localhost"_L1 || name.endsWith(".localhost"_L1))
        return Reach::ThisComputer;
    if (!name.contains(u'.') || name.endsWith(".local"_L1) || name.endsWith(".internal"_L1) || name.endsWith(".lan"_L1)
        || name.endsWith(".home.arpa"_L1))
        return Reach::PrivateNetwork;
    return Reach::Everywhere;
}

bool mayServe(const QUrl& from, const QUrl& to)
{
    return to.host().isEmpty()
        || reachOf(to.host()) <= (from.host().isEmpty() ? Reach::Everywhere : reachOf(from.host()));
}

bool mayLeadToResolved(const QUrl& from, const QUrl& to)
{
    if (to.host().isEmpty() || from.host() == to.host())
        return true;
    const auto nearestOf = [](const QString& host) {
        Reach nearest = host.isEmpty() ? Reach::Everywhere : reachOf(host);
        if (nearest == Reach::Everywhere && !host.isEmpty())
            for (const QHostAddress& address : QHostInfo::fromName(host).addresses())
                nearest = std::max(nearest, reachOf(address));
        return nearest;
    };
    const Reach there = nearestOf(to.host());
    return there == Reach::Everywhere || there <= nearestOf(from.host());
}

} // namespace shipdeck
