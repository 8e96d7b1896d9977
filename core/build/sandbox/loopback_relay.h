// SPDX-License-Identifier: MIT
#pragma once
#include "build/sandbox/sandbox.h"

#include <QObject>
#include <functional>
#include <sys/types.h>

class QProcess;
class QTcpServer;
class QTcpSocket;

namespace shipdeck::build {

//! The only address that a command without network reaches: connections to `port` of its own 127.0.0.1 are relayed.
struct LoopbackRoute {
    quint16 port = 0;
    std::function<void(QTcpSocket&)> connect; //!< starts a connection to that address, from outside
};

//! As Sandbox::run(), of a command without network, which reaches the address of `route` all the same. Call it only if the
//! sandbox isolates.
Task<Result<Finished>> runWithRoute(const Sandbox* sandbox, SandboxSpec spec, LoopbackRoute route,
                                    std::function<void(const QByteArray&)> output, Cancel cancel);

//! Listens inside a network namespace for as long as this object lives.
class LoopbackRelay : public QObject {
    Q_OBJECT
public:
    LoopbackRelay(LoopbackRoute route, QObject* parent);
    ~LoopbackRelay() override;
    //! `pid` is a process in the namespace. Emits ready() or failed(), once.
    void open(pid_t pid);
    //! Ends all connections.
    void close();

Q_SIGNALS:
    void ready();
    void failed(const QString& why);

private:
    void listen();
    void relay(QTcpSocket* inside);

    LoopbackRoute m_route;
    QProcess* m_process;
    QTcpServer* m_server;
    Descriptor m_receiving; //!< where m_process sends its listening socket
    Descriptor m_sending;
};

} // namespace shipdeck::build
