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
    qint64 bytes = 0;    //!< resident memory of its own, which no file backs
};

//! All processes of this computer at this moment.
QHash<pid_t, ProcessEntry> allProcesses();
struct SharedUse {
    qint64 bytes = 0; //!< memory that the processes share with each other, memory files that they have open included
    int openFiles = 0;
};
//! The total usage of these processes. `bytes` is exact above `atMost`, and may be too high below, for speed.
//! Checks at most `mostFiles` + 1 open files; 0: all of them.
SharedUse sharedUseOf(const QSet<pid_t>& processes, qint64 atMost, int mostFiles);
//! `roots` and everything below them.
QSet<pid_t> treeOf(const QSet<pid_t>& roots, const QHash<pid_t, ProcessEntry>& processes);
//! Whether the environment that the process was started with has this `NAME=value`. False where it can't be read.
bool hasInEnvironment(pid_t pid, const QByteArray& entry);

} // namespace shipdeck::build
