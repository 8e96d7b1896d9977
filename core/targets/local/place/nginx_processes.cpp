// SPDX-License-Identifier: MIT
#include "targets/local/place/nginx_processes.h"

#include "base/files.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace shipdeck::local {
namespace {

using namespace Qt::StringLiterals;

QByteArray linkTarget(const QByteArray& path)
{
    char target[4096];
    const ssize_t n = ::readlink(path.constData(), target, sizeof target);
    return n < 0 ? QByteArray() : QByteArray(target, n);
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList pids()
{
    QStringList names = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    names.removeIf([](const QString& name) { return !name.front().isDigit(); });
    return names;
}

bool canBind(const sockaddr* address, socklen_t length)
{
    const int fd = ::socket(address->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on); // as nginx does
    if (address->sa_family == AF_INET6)
        ::setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
    const bool could = fd >= 0 && ::bind(fd, address, length) == 0 && ::listen(fd, 1) == 0;
    ::close(fd);
    return could;
}

bool canBind4(quint16 port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return canBind(reinterpret_cast<const sockaddr*>(&address), sizeof address);
}

bool canBind6(quint16 port)
{
    sockaddr_in6 address = {};
    address.sin6_family = AF_INET6;
    address.sin6_port = htons(port);
    address.sin6_addr = in6addr_loopback;
    return canBind(reinterpret_cast<const sockaddr*>(&address), sizeof address);
}

QSet<QByteArray> listeningInodes(quint16 port)
{
    QSet<QByteArray> inodes;
    const QByteArray ending = ':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
    for (const QString& table : {u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s})
        for (const QByteArray& line : contents(table).split('\n')) {
            const QList<QByteArray> words = line.simplified().split(' ');
            if (words.size() > 9 && words[1].endsWith(ending) && words[3] == "0A")
                inodes << "socket:[" + words[9] + ']';
        }
    return inodes;
}

} // namespace

QList<NginxProcess> nginxProcesses(const QString& prefix)
{
    QList<NginxProcess> found;
    const QByteArray folder = QFile::encodeName(QDir(prefix).canonicalPath());
    for (const QString& pid : pids()) {
        const QByteArray process = "/proc/" + pid.toLatin1();
        // The program of a process that was upgraded ends with " (deleted)".
        if (folder.isEmpty() || linkTarget(process + "/cwd") != folder
            || !linkTarget(process + "/exe").contains("/nginx"))
            continue;
        const QByteArray title = contents(QString::fromLatin1(process) + u"/cmdline"_s);
        found.append({pid.toLongLong(), title.startsWith("nginx: master"), title.contains("is shutting down")});
    }
    // A newly forked worker still has the master's title.
    for (NginxProcess& process : found) {
        const QByteArray stat = contents(u"/proc/%1/stat"_s.arg(process.pid));
        const qint64 parent = stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
        process.master = process.master
            && std::none_of(found.begin(), found.end(), [parent](const auto& p) { return p.pid == parent; });
    }
    return found;
}

bool hasIpv6()
{
    return canBind6(0);
}

bool isPortFree(quint16 port)
{
    return canBind4(port) && (!hasIpv6() || canBind6(port));
}

QString portOwner(quint16 port)
{
    const QSet<QByteArray> inodes = listeningInodes(port);
    for (const QString& pid : pids()) {
        if (linkTarget("/proc/" + pid.toLatin1() + "/exe").isEmpty())
            continue; // it is ending: its program is gone, its sockets are closed in a moment
        const QString folder = u"/proc/%1/fd"_s.arg(pid);
        for (const QString& fd : QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot))
            if (inodes.contains(linkTarget(QFile::encodeName(folder + u'/' + fd))))
                return u"%1 (process %2)"_s.arg(QString::fromUtf8(contents(u"/proc/%1/comm"_s.arg(pid)).trimmed()),
                                                pid);
    }
    return {};
}

Failure portTaken(quint16 port, const QString& owner)
{
    const QString number = QString::number(port);
    const Text next =
        say(QT_TRANSLATE_NOOP("core", "Stop that program, or choose another port: shipctl settings port=<number>"));
    if (owner.isEmpty())
        return fail(Error::Kind::Conflict, "port-taken",
                    say(QT_TRANSLATE_NOOP("core", "Port %1 of this computer is used by another program."), {number}),
                    next);
    return fail(Error::Kind::Conflict, "port-taken",
                say(QT_TRANSLATE_NOOP("core", "Port %1 of this computer is used by %2."), {number, owner}), next);
}

Result<> checkPort(const QString& prefix, quint16 port)
{
    const QList<NginxProcess> ours = nginxProcesses(prefix);
    const bool isOurs =
        std::any_of(ours.begin(), ours.end(), [](const NginxProcess& process) { return process.master; })
        && readFile(prefix + u"/port"_s, 64).value_or(QByteArray()).trimmed().toUShort() == port;
    if (isOurs || isPortFree(port))
        return {};
    return portTaken(port, portOwner(port));
}

} // namespace shipdeck::local
