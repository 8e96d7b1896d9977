// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QList>
#include <QString>

namespace shipdeck::local {

struct NginxProcess {
    qint64 pid = 0;
    bool master = false;
    bool leaving = false; //!< a worker of the configuration before, ending its last connections
};

//! The nginx processes of this prefix: program nginx, working folder the prefix. Workers that lost their master too.
QList<NginxProcess> nginxProcesses(const QString& prefix);

bool hasIpv6();
//! Whether nginx could listen there now.
bool isPortFree(quint16 port);
//! "node (process 4711)" that listens on a port of this computer; empty if it is somebody else's.
QString portOwner(quint16 port);
//! Conflict `port-taken`, with the way out.
Failure portTaken(quint16 port, const QString& owner);
//! Conflict `port-taken`: somebody else listens there, not the nginx of this prefix.
Result<> checkPort(const QString& prefix, quint16 port);

} // namespace shipdeck::local
