// SPDX-License-Identifier: MIT
#include "net/network_addresses.h"

#include "net/private_hosts.h"

#include <QNetworkInterface>
#include <QUdpSocket>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

bool isUsable(const QHostAddress& address)
{
    return reachOf(address) == Reach::PrivateNetwork && !address.isLinkLocal();
}

//! Connecting a datagram socket sends nothing; it only chooses the route. 203.0.113.0/24 is reserved for documentation (RFC 5737).
QString addressOfDefaultRoute()
{
    QUdpSocket socket;
    socket.connectToHost(QHostAddress(u"203.0.113.1"_s), 9);
    return socket.localAddress().toString();
}

} // namespace

QStringList networkAddresses()
{
    if (const QString only = qEnvironmentVariable("SHIPDECK_SHARE_ADDRESS"); !only.isEmpty())
        return only == u"none" ? QStringList() : QStringList(only);
    QStringList found;
    for (const QNetworkInterface& interface : QNetworkInterface::allInterfaces())
        if (interface.flags().testFlags(QNetworkInterface::IsUp | QNetworkInterface::IsRunning))
            for (const QNetworkAddressEntry& entry : interface.addressEntries())
                if (isUsable(entry.ip()))
                    found << entry.ip().toString();
    found.removeDuplicates();
    if (const qsizetype first = found.indexOf(addressOfDefaultRoute()); first > 0)
        found.move(first, 0);
    return found;
}

} // namespace shipdeck
