// SPDX-License-Identifier: MIT
#pragma once
#include "build/sandbox/descriptor.h"

#include <QObject>
#include <QStringList>
#include <sys/types.h>

class QProcess;
class QSocketNotifier;

namespace shipdeck::build {

//! How a network namespace is connected to the internet, for whoever does it: WayOut here for builds, shipdeck-run for
//! servers, which outlive us. By slirp4netns (as root) or pasta; the ways to the metadata address (169.254.0.0/16) and to
//! services that listen on this computer's own addresses are closed. IPv4 only: what is not routed can't be reached.
struct WayOutPlan {
    QStringList tool; //!< command line; {ready} is a descriptor that it writes a byte to once the network is connected,
        //!< {users} one of the user namespace that owns the network, {network} the network's path in /proc
    QString ip;        //!< then runs as `ip -batch -` inside …
    QByteArray routes; //!< … with this input
};
WayOutPlan wayOutPlan(const QString& tool); //!< the path of one of the two

//! Connects a network namespace for as long as this object lives.
class WayOut : public QObject {
    Q_OBJECT
public:
    WayOut(const QString& tool, QObject* parent);
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
    Descriptor m_users; //!< the user namespace that owns the network; null as root, who needs none
    bool m_done = false;
};

} // namespace shipdeck::build
