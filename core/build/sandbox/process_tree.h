// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QHash>
#include <QSet>
#include <sys/types.h>

namespace shipdeck::build {

//! One process from /proc. A pid may be reused; pid and start time together are unique.
struct ProcessEntry {
    pid_t pid = 0;
    pid_t parent = 0;
    pid_t session = 0;
    char state = 0;
    quint64 started = 0; //!< clock ticks since boot
    qint64 bytes = 0;    //!< anonymous resident memory
};

//! All processes of this computer at this moment.
QHash<pid_t, ProcessEntry> allProcesses();
struct SharedUse {
    qint64 bytes = 0; //!< memory shared among the processes, including open memory files
    int openFiles = 0;
};
//! The total usage of these processes. `bytes` is exact above `atMost`, and may be too high below, for speed.
//! Checks at most `mostFiles` + 1 open files; 0: all of them.
SharedUse sharedUseOf(const QSet<pid_t>& processes, qint64 atMost, int mostFiles);
//! `roots` and all their descendants.
QSet<pid_t> treeOf(const QSet<pid_t>& roots, const QHash<pid_t, ProcessEntry>& processes);
//! Whether the process was started with `NAME=value` in its environment. False if that can't be read.
bool hasInEnvironment(pid_t pid, const QByteArray& entry);
//! Whether it is the first process of a PID namespace below ours: with it all others of that namespace end.
bool isNamespaceInit(pid_t pid);

} // namespace shipdeck::build
