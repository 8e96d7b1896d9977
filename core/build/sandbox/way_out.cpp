// SPDX-License-Identifier: MIT
#include "build/sandbox/way_out.h"

#include "base/command.h"
#include "base/programs.h"

#include <QCoroFuture>
#include <QProcess>
#include <QSocketNotifier>
#include <QTimer>
#include <QUrl>
#include <QtConcurrentRun>

#include <arpa/inet.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <linux/nsfs.h>
#include <netdb.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

constexpr const char* gateway = "10.0.2.2"; // slirp4netns's default, also set for pasta

// RFC 1918, and RFC 6598, which providers and overlay networks use.
constexpr const char* privateNetworks[] = {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"};

//! Input for `ip -batch -`. The longest prefix wins, so exceptions inside a blocked range stay open.
QByteArray routesFor(bool reachesLan, const QStringList& proxies)
{
    QByteArray routes = "route replace unreachable 169.254.0.0/16\n";
    const auto close = [&routes](const QByteArray& network) {
        if (!routes.contains(" " + network + "\n"))
            routes += "route replace unreachable " + network + '\n';
    };
    for (const char* network : privateNetworks)
        if (!reachesLan)
            close(network);
    // Services that listen on 0.0.0.0 answer on each of this computer's addresses.
    ifaddrs* all = nullptr;
    if (::getifaddrs(&all) != 0)
        return routes;
    for (const ifaddrs* one = all; one; one = one->ifa_next) {
        if (!one->ifa_addr || one->ifa_addr->sa_family != AF_INET)
            continue;
        char text[INET_ADDRSTRLEN] = {};
        const auto address = reinterpret_cast<const sockaddr_in*>(one->ifa_addr)->sin_addr;
        ::inet_ntop(AF_INET, &address, text, sizeof text);
        if (!QByteArray(text).startsWith("127."))
            close(QByteArray(text) + "/32");
    }
    ::freeifaddrs(all);
    for (const QString& proxy : proxies)
        if (const QByteArray host = proxy.toLatin1() + "/32"; !routes.contains(" " + host))
            routes += "route replace " + host + " via " + gateway + '\n';
    return routes;
}

//! IPv4 only. Blocks until the name servers respond.
QStringList addressesOf(const QString& host)
{
    QStringList found;
    addrinfo wanted = {};
    wanted.ai_family = AF_INET;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* all = nullptr;
    if (::getaddrinfo(QUrl::toAce(host).constData(), nullptr, &wanted, &all) != 0)
        return found;
    for (const addrinfo* one = all; one; one = one->ai_next) {
        char text[INET_ADDRSTRLEN] = {};
        ::inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(one->ai_addr)->sin_addr, text, sizeof text);
        found << QString::fromLatin1(text);
    }
    ::freeaddrinfo(all);
    return found;
}

} // namespace

WayOut::WayOut(WayOutPlan plan, QObject* parent)
    : QObject(parent), m_plan(std::move(plan)), m_process(new QProcess(this)), m_routes(new QProcess(this))
{
}

WayOut::~WayOut()
{
    close();
}

WayOutPlan wayOutPlan(const QString& tool, bool reachesLan, const QStringList& proxies)
{
    WayOutPlan plan{{tool}, findProgram(u"ip"_s), routesFor(reachesLan, proxies)};
    if (tool.endsWith(u"slirp4netns"_s)) {
        // By path: with a pid it would join the innermost user namespace, which doesn't own the network.
        plan.tool += {u"--configure"_s,
                      u"--mtu=65520"_s,
                      u"--disable-host-loopback"_s,
                      u"--ready-fd={ready}"_s,
                      u"--netns-type=path"_s,
                      u"{network}"_s,
                      u"tap0"_s};
        return plan;
    }
    // slirp4netns's addresses. The pid file is written once the network is up, which serves as the ready signal.
    plan.tool += {u"--foreground"_s, u"--quiet"_s, u"--ipv4-only"_s, u"--config-net"_s, u"--no-map-gw"_s};
    plan.tool +=
        {u"--address"_s, u"10.0.2.100"_s, u"--netmask"_s, u"24"_s, u"--gateway"_s, QString::fromLatin1(gateway)};
    plan.tool += {u"--dns-forward"_s, u"10.0.2.3"_s};
    for (const QString& forwarded : {u"--tcp-ports"_s, u"--udp-ports"_s, u"--tcp-ns"_s, u"--udp-ns"_s})
        plan.tool += {forwarded, u"none"_s};
    plan.tool += {u"--pid"_s, u"/proc/self/fd/{ready}"_s};
    plan.tool += {u"--userns"_s, u"/proc/self/fd/{users}"_s, u"--netns"_s, u"{network}"_s};
    return plan;
}

Task<QStringList> proxyAddresses()
{
    QStringList hosts;
    for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"}) {
        const QString said = qEnvironmentVariable(name);
        if (const QString host = QUrl(said.contains(u"://"_s) ? said : u"http://"_s + said).host(); !host.isEmpty())
            hosts << host;
    }
    if (hosts.isEmpty())
        co_return hosts;
    QFuture<QStringList> addresses = QtConcurrent::run([hosts] {
        QStringList found;
        for (const QString& host : hosts)
            found += addressesOf(host);
        return found;
    });
    co_return co_await addresses;
}

void WayOut::open(pid_t pid)
{
    const auto giveUp = [this](QProcess* process) {
        if (!std::exchange(m_done, true))
            Q_EMIT failed(QString::fromLocal8Bit(process->readAllStandardError()).trimmed());
    };
    const QString network = u"/proc/%1/ns/net"_s.arg(pid);
    m_network = own(::open(network.toLatin1().constData(), O_RDONLY | O_CLOEXEC));
    m_readyPipe = makePipe();
    const bool asUser = ::getuid() != 0; // root needs no user namespace
    if (m_network && asUser)
        m_users = own(::ioctl(*m_network, NS_GET_USERNS));
    if (!m_network || (asUser && !m_users))
        return giveUp(m_process);
    QStringList words = m_plan.tool;
    for (QString& word : words)
        word.replace(u"{ready}"_s, QString::number(*m_readyPipe.writing))
            .replace(u"{users}"_s, QString::number(m_users ? *m_users : -1))
            .replace(u"{network}"_s, network);
    m_process->setProgram(words.takeFirst());
    m_process->setArguments(words);
    const Descriptor users = m_users;
    const Descriptor readyEnd = m_readyPipe.writing;
    m_process->setChildProcessModifier([users, readyEnd, parent = ::getpid()] {
        dieWith(parent);
        ::fcntl(*readyEnd, F_SETFD, 0);
        if (users)
            ::fcntl(*users, F_SETFD, 0);
    });
    auto* const isReady = new QSocketNotifier(*m_readyPipe.reading, QSocketNotifier::Read, this);
    connect(isReady, &QSocketNotifier::activated, this, [this, isReady] {
        isReady->setEnabled(false);
        closeRoutes();
    });
    connect(m_process, &QProcess::finished, this, [this, giveUp] { giveUp(m_process); });
    connect(m_process, &QProcess::errorOccurred, this, [this, giveUp] { giveUp(m_process); });
    QTimer::singleShot(10'000, this, [this, giveUp] { giveUp(m_process); });
    m_process->start(QIODevice::ReadOnly);
}

void WayOut::closeRoutes()
{
    const Descriptor network = m_network;
    const Descriptor users = m_users;
    m_routes->setProgram(m_plan.ip);
    m_routes->setArguments({u"-batch"_s, u"-"_s});
    m_routes->setChildProcessModifier([network, users] {
        if ((users && ::setns(*users, CLONE_NEWUSER) != 0) || ::setns(*network, CLONE_NEWNET) != 0)
            ::_exit(1);
    });
    connect(m_routes, &QProcess::finished, this, [this](int code) {
        if (std::exchange(m_done, true))
            return;
        if (code == 0)
            Q_EMIT ready();
        else
            Q_EMIT failed(QString::fromLocal8Bit(m_routes->readAllStandardError()).trimmed());
    });
    m_routes->start();
    m_routes->write(m_plan.routes);
    m_routes->closeWriteChannel();
}

void WayOut::close()
{
    m_done = true;
    for (QProcess* const process : {m_process, m_routes}) {
        process->disconnect(this);
        if (process->state() != QProcess::NotRunning) {
            process->kill();
            process->waitForFinished(1000);
        }
    }
}

} // namespace shipdeck::build
