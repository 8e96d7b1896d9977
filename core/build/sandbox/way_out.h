// SPDX-License-Identifier: MIT
#pragma once
#include "build/sandbox/descriptor.h"

#include <QObject>
#include <sys/types.h>

class QProcess;
class QSocketNotifier;

namespace shipdeck::build {

//! Connects a network namespace to the internet by slirp4netns (as root) or pasta, and closes the ways to the metadata
//! address (169.254.0.0/16) and to services that listen on this computer's own addresses. IPv4 only: what is not routed
//! can't be reached.
class WayOut : public QObject {
    Q_OBJECT
public:
    WayOut(QString tool, QObject* parent);
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

    QString m_tool;
    QProcess* m_process;
    QProcess* m_routes;
    Pipe m_readyPipe;
    Descriptor m_network;
    Descriptor m_users; //!< the user namespace that owns the network; null as root, who needs none
    bool m_done = false;
};

} // namespace shipdeck::build
