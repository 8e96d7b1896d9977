// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QList>
#include <QString>

namespace shipdeck::local {

struct NginxProcess {
    qint64 pid = 0;
    bool master = false;
    bool leaving = false; //!< a worker of the previous configuration that serves its last connections
};

//! The processes of this nginx: program nginx, working folder `prefix`. Includes workers without a master.
QList<NginxProcess> nginxProcesses(const QString& prefix);

bool hasIpv6();
//! Whether nginx could listen on it now.
bool isPortFree(quint16 port);
//! "node (process 4711)", the process that listens on a port; empty if it belongs to another user.
QString portOwner(quint16 port);
//! Conflict `port-taken`, with a solution.
Failure portTaken(quint16 port, const QString& owner);
//! Conflict `port-taken`: another program than the nginx of this prefix listens there.
Result<> checkPort(const QString& prefix, quint16 port);

} // namespace shipdeck::local
