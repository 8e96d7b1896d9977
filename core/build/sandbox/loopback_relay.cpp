// SPDX-License-Identifier: MIT
#include "build/sandbox/loopback_relay.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/nsfs.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

constexpr int mostConnections = 64;
constexpr qint64 chunk = 256 << 10;

// A listening socket, sent from one process to another (unix(7), SCM_RIGHTS).
struct Parcel {
    char byte = 'x';
    iovec content{&byte, 1};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> rights{};
    msghdr head{};

    Parcel()
    {
        head.msg_iov = &content;
        head.msg_iovlen = 1;
        head.msg_control = rights.data();
        head.msg_controllen = rights.size();
    }
};

bool send(int through, int file)
{
    Parcel parcel;
    cmsghdr* const control = CMSG_FIRSTHDR(&parcel.head);
    control->cmsg_level = SOL_SOCKET;
    control->cmsg_type = SCM_RIGHTS;
    control->cmsg_len = CMSG_LEN(sizeof file);
    std::memcpy(CMSG_DATA(control), &file, sizeof file);
    return ::sendmsg(through, &parcel.head, 0) == 1;
}

int receive(int through)
{
    Parcel parcel;
    int file = -1;
    if (::recvmsg(through, &parcel.head, MSG_CMSG_CLOEXEC | MSG_DONTWAIT) == 1)
        if (const cmsghdr* const control = CMSG_FIRSTHDR(&parcel.head); control && control->cmsg_type == SCM_RIGHTS)
            std::memcpy(&file, CMSG_DATA(control), sizeof file);
    return file;
}

//! Between fork and exec, in the namespace: only what is safe there.
int listenAt(quint16 port)
{
    const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool isOpen = listening >= 0
        && ::bind(listening, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0
        && ::listen(listening, mostConnections) == 0;
    return isOpen ? listening : -1;
}

//! Whatever `from` sends, as fast as `to` takes it.
void pump(QTcpSocket* from, QTcpSocket* to)
{
    from->setReadBufferSize(chunk);
    const auto move = [from, to] {
        if (to->state() == QAbstractSocket::ConnectedState && to->bytesToWrite() < chunk && from->bytesAvailable() > 0)
            to->write(from->read(chunk));
    };
    QObject::connect(from, &QTcpSocket::readyRead, to, move);
    QObject::connect(to, &QTcpSocket::bytesWritten, from, move);
    QObject::connect(to, &QTcpSocket::connected, from, move);
    const auto end = [from, to, move] {
        move();
        to->disconnectFromHost(); // after what is yet to be written
    };
    QObject::connect(from, &QTcpSocket::disconnected, to, end);
    QObject::connect(from, &QTcpSocket::errorOccurred, to, end);
}

} // namespace

LoopbackRelay::LoopbackRelay(LoopbackRoute route, QObject* parent)
    : QObject(parent), m_route(std::move(route)), m_process(new QProcess(this)), m_server(new QTcpServer(this))
{
    m_server->setMaxPendingConnections(mostConnections);
    connect(m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* const inside = m_server->nextPendingConnection())
            relay(inside);
    });
}

LoopbackRelay::~LoopbackRelay()
{
    close();
}

void LoopbackRelay::open(pid_t pid)
{
    const QString path = u"/proc/%1/ns/net"_s.arg(pid);
    const Descriptor network = own(::open(path.toLatin1().constData(), O_RDONLY | O_CLOEXEC));
    const bool asUser = ::getuid() != 0; // root needs no user namespace
    const Descriptor users = network && asUser ? own(::ioctl(*network, NS_GET_USERNS)) : Descriptor();
    std::array<int, 2> ends = {-1, -1};
    if (!network || (asUser && !users) || ::socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return Q_EMIT failed(QString::fromLocal8Bit(std::strerror(errno)));
    m_receiving = own(ends[0]);
    m_sending = own(ends[1]);
    m_process->setProgram(u"/"_s); // it is never started: all is done before
    m_process->setChildProcessModifier([network, users, sending = m_sending, port = m_route.port] {
        if ((users && ::setns(*users, CLONE_NEWUSER) != 0) || ::setns(*network, CLONE_NEWNET) != 0)
            ::_exit(1);
        const int listening = listenAt(port);
        ::_exit(listening >= 0 && send(*sending, listening) ? 0 : 2);
    });
    connect(m_process, &QProcess::finished, this, &LoopbackRelay::listen);
    m_process->start(QIODevice::ReadOnly);
}

void LoopbackRelay::listen()
{
    const int listening = receive(*m_receiving);
    if (listening < 0)
        return Q_EMIT failed(u"exit code %1"_s.arg(m_process->exitCode()));
    m_server->setSocketDescriptor(listening);
    Q_EMIT ready();
}

void LoopbackRelay::relay(QTcpSocket* inside)
{
    if (m_server->findChildren<QTcpSocket*>().size() > 2 * mostConnections)
        return inside->deleteLater();
    auto* const outside = new QTcpSocket(inside);
    pump(inside, outside);
    pump(outside, inside);
    connect(inside, &QTcpSocket::disconnected, inside, &QObject::deleteLater);
    m_route.connect(*outside);
}

void LoopbackRelay::close()
{
    m_process->disconnect(this);
    if (m_process->state() != QProcess::NotRunning) {
        m_process->kill();
        m_process->waitForFinished(1000);
    }
    m_server->close();
    qDeleteAll(m_server->findChildren<QTcpSocket*>(Qt::FindDirectChildrenOnly));
}

} // namespace shipdeck::build
