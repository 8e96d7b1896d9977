// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include "support/wait.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <csignal>
#include <unistd.h>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString valueOf(const QByteArray& environment, const QByteArray& name)
{
    for (const QByteArray& entry : environment.split('\0'))
        if (entry.startsWith(name + '='))
            return QString::fromUtf8(entry.mid(name.size() + 1));
    return {};
}

} // namespace

QList<Process> processesOf(const QString& folder)
{
    QHash<qint64, Process> all;
    QSet<qint64> ours;
    const QByteArray mark = QFile::encodeName(folder);
    for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const qint64 pid = name.toLongLong();
        if (pid == 0 || pid == ::getpid())
            continue;
        const QString process = u"/proc/"_s + name;
        const QByteArray stat = contents(process + u"/stat"_s);
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() < 2 || fields[0] == "Z" || fields[0] == "X")
            continue;
        const QByteArray line = contents(process + u"/cmdline"_s);
        const QByteArray environment = contents(process + u"/environ"_s);
        const QByteArray at = QFile::encodeName(QFile::symLinkTarget(process + u"/cwd"_s));
        all.insert(pid,
                   {pid, fields[1].toLongLong(), QString::fromUtf8(contents(process + u"/comm"_s)).trimmed(),
                    QString::fromUtf8(QByteArray(line).replace('\0', ' ')).trimmed(),
                    valueOf(environment, "SHIPDECK_OPERATION")});
        if (line.contains(mark) || environment.contains(mark) || at.startsWith(mark))
            ours.insert(pid);
    }
    for (bool grown = true; grown;) {
        grown = false;
        for (const Process& process : std::as_const(all))
            if (ours.contains(process.parent) && !ours.contains(process.pid)) {
                ours.insert(process.pid);
                grown = true;
            }
    }
    QList<Process> found;
    for (const qint64 pid : std::as_const(ours))
        found << all.value(pid);
    return found;
}

void killAllOf(const QString& folder)
{
    // Several rounds, as a supervisor may be restarting a process.
    (void)becomesTrue([&folder] {
        const QList<Process> left = processesOf(folder);
        for (const Process& process : left)
            ::kill(pid_t(process.pid), SIGKILL);
        return left.isEmpty();
    });
}

bool isAgent(const Process& process)
{
    return process.program == u"shipctl"_s && process.line.endsWith(u" agent"_s);
}

} // namespace shipdeck::test
