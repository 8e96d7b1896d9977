// SPDX-License-Identifier: MIT
#include "build/sandbox/process_tree.h"
#include "build/sandbox/sandbox.h"

#include <QCoroTimer>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace shipdeck::build {
namespace {

//! Kills the remaining processes; zombies do not count.
QHash<pid_t, quint64> killMarked(const QByteArray& mark)
{
    const auto processes = allProcesses();
    QSet<pid_t> roots;
    for (const ProcessEntry& process : processes)
        if (process.pid != ::getpid() && process.state != 'Z' && hasInEnvironment(process.pid, mark))
            roots.insert(process.pid);
    QHash<pid_t, quint64> killed;
    for (const pid_t pid : treeOf(roots, processes)) {
        if (pid == ::getpid() || processes.value(pid).state == 'Z')
            continue;
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, WNOHANG);
        killed.insert(pid, processes.value(pid).started);
    }
    return killed;
}

} // namespace

Task<Result<int>> sweepOrphans(QString operation)
{
    if (operation.isEmpty())
        co_return 0;
    const QByteArray mark = "SHIPDECK_OPERATION=" + operation.toUtf8();
    QHash<pid_t, quint64> all;
    for (;;) {
        const auto killed = killMarked(mark);
        if (killed.isEmpty())
            break;
        all.insert(killed);
        co_await QCoro::sleepFor(std::chrono::milliseconds(2));
    }
    co_return int(all.size());
}

} // namespace shipdeck::build
