// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"
#include "build/sandbox/descriptor.h"

#include <QObject>
#include <QStringList>
#include <sys/types.h>

class QProcess;
class QSocketNotifier;

namespace shipdeck::build {

//! How to connect a network namespace to the internet: WayOut does so for builds, shipdeck-run for
//! servers, which outlive this process. By slirp4netns (as root) or pasta. Blocks the metadata address
//! (169.254.0.0/16), services on this computer's own addresses and private networks. IPv4 only: unrouted addresses
//! can't be reached.
struct WayOutPlan {
    QStringList tool; //!< command line; {ready} is a descriptor that it writes a byte to once the network is connected,
        //!< {users} one of the user namespace that owns the network, {network} the network's path in /proc
    QString ip;        //!< then runs as `ip -batch -` inside …
    QByteArray routes; //!< … with this input
};
//! `tool` is the path of one of the two. Private networks are open if it `reachesLan`, `proxies` (addresses) always.
WayOutPlan wayOutPlan(const QString& tool, bool reachesLan, const QStringList& proxies);
//! The addresses of the proxies in this computer's environment (https_proxy and its like).
Task<QStringList> proxyAddresses();

//! Connects a network namespace for as long as this object lives.
class WayOut : public QObject {
    Q_OBJECT
public:
    WayOut(WayOutPlan plan, QObject* parent);
    ~WayOut() override;
    //! `pid` is a process in the namespace. Emits ready() or failed(), once.
    void open(pid_t pid);
    //! Ends the tool and waits for its end.
    void close();

Q_SIGNALS:
    void ready();
    void failed(const QString& why);

private:
    void closeRoutes();

    WayOutPlan m_plan;
    QProcess* m_process;
    QProcess* m_routes;
    Pipe m_readyPipe;
    Descriptor m_network;
    Descriptor m_users; //!< the user namespace that owns the network; nullptr for root
    bool m_done = false;
};

} // namespace shipdeck::build
