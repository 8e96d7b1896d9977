// SPDX-License-Identifier: MIT
#include "build/sandbox/process_tree.h"

#include <QList>

#include <dirent.h>
#include <fcntl.h>
#include <numeric>
#include <sys/stat.h>
#include <unistd.h>

namespace shipdeck::build {
namespace {

//! Qt's file classes need several system calls per file, and this runs for every process twice a second.
QByteArray readAll(const char* path)
{
    const int fd = ::open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return {};
    QByteArray bytes;
    char buffer[4096];
    for (ssize_t got = 0; (got = ::read(fd, buffer, sizeof buffer)) > 0;)
        bytes.append(buffer, got);
    ::close(fd);
    return bytes;
}

QByteArray procFile(pid_t pid, const char* name)
{
    return readAll(("/proc/" + QByteArray::number(pid) + '/' + name).constData());
}

} // namespace

QHash<pid_t, ProcessEntry> allProcesses()
{
    QHash<pid_t, ProcessEntry> processes;
    static const qint64 page = ::sysconf(_SC_PAGESIZE);
    DIR* const folder = ::opendir("/proc");
    while (const dirent* const entry = folder ? ::readdir(folder) : nullptr) {
        const pid_t pid = ::atoi(entry->d_name);
        if (pid <= 0)
            continue;
        const QByteArray stat = procFile(pid, "stat");
        // The name may contain spaces and brackets, so fields are counted from the last bracket (proc(5)).
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() < 20)
            continue; // it has ended meanwhile
        const QList<QByteArray> memory = procFile(pid, "statm").split(' ');
        const qint64 pages = memory.size() > 2 ? memory[1].toLongLong() - memory[2].toLongLong() : 0;
        processes.insert(pid,
                         {pid, fields[1].toInt(), fields[3].toInt(), fields[0].at(0), fields[19].toULongLong(),
                          pages * page});
    }
    if (folder)
        ::closedir(folder);
    return processes;
}

SharedUse sharedUseOf(const QSet<pid_t>& processes, qint64 atMost, int mostFiles)
{
    const auto sum = [&processes](const char* file, const QByteArray& field) {
        qint64 kilobytes = 0;
        for (const pid_t pid : processes) {
            const QByteArray text = procFile(pid, file);
            if (const qsizetype at = text.indexOf(field); at >= 0)
                kilobytes += text.mid(at + field.size(), 32).trimmed().split(' ').first().toLongLong();
        }
        return kilobytes << 10;
    };
    // RssShmem counts a shared page for each process; Pss divides it, but walks all pages.
    qint64 mapped = sum("status", "\nRssShmem:");
    if (mapped > atMost)
        mapped = sum("smaps_rollup", "\nPss_Shmem:");
    SharedUse use;
    QHash<ino_t, qint64> files;
    const auto mayPollOn = [&] { return mostFiles == 0 || use.openFiles <= mostFiles; };
    for (auto pid = processes.begin(); pid != processes.end() && mayPollOn(); ++pid) {
        const QByteArray folder = "/proc/" + QByteArray::number(*pid) + "/fd";
        DIR* const opened = ::opendir(folder.constData());
        while (const dirent* const entry = opened && mayPollOn() ? ::readdir(opened) : nullptr) {
            char target[16] = {};
            struct stat about = {};
            if (::readlinkat(::dirfd(opened), entry->d_name, target, sizeof target - 1) <= 0)
                continue; // "." and ".."
            ++use.openFiles;
            if (QByteArrayView(target).startsWith("/memfd:")
                && ::fstatat(::dirfd(opened), entry->d_name, &about, 0) == 0)
                files.insert(about.st_ino, qint64(about.st_blocks) * 512);
        }
        if (opened)
            ::closedir(opened);
    }
    const auto sizes = files.values();
    use.bytes = std::max(mapped, std::accumulate(sizes.begin(), sizes.end(), qint64(0)));
    return use;
}

QSet<pid_t> treeOf(const QSet<pid_t>& roots, const QHash<pid_t, ProcessEntry>& processes)
{
    QMultiHash<pid_t, pid_t> children;
    for (const ProcessEntry& process : processes)
        children.insert(process.parent, process.pid);
    QSet<pid_t> tree;
    QList<pid_t> waiting(roots.begin(), roots.end());
    while (!waiting.isEmpty()) {
        const pid_t pid = waiting.takeLast();
        if (!processes.contains(pid) || tree.contains(pid))
            continue;
        tree.insert(pid);
        waiting += children.values(pid);
    }
    return tree;
}

bool hasInEnvironment(pid_t pid, const QByteArray& entry)
{
    return ('\0' + procFile(pid, "environ")).contains('\0' + entry + '\0');
}

bool isNamespaceInit(pid_t pid)
{
    const QByteArray status = procFile(pid, "status");
    const qsizetype at = status.indexOf("\nNSpid:");
    if (at < 0)
        return false;
    const QByteArray line = status.mid(at + 7, status.indexOf('\n', at + 1) - at - 7).simplified();
    return line.endsWith(" 1");
}

} // namespace shipdeck::build
