// SPDX-License-Identifier: MIT
#pragma once
#include "build/sandbox/sandbox.h"
#include "support/finish.h"

#include <QDir>
#include <QFile>

namespace shipdeck::test {

struct Ran {
    Result<Finished> result;
    QByteArray output;
    bool ok() const { return result && result->ok(); }
    QString code() const { return result ? QString() : result.error().code; }
};

inline build::SandboxSpec shell(const QString& script)
{
    build::SandboxSpec spec;
    spec.command = QStringList{QStringLiteral("bash"), QStringLiteral("-c"), script};
    spec.limits.deadline = std::chrono::seconds(30);
    return spec;
}

inline Ran runIn(const build::Sandbox& sandbox, build::SandboxSpec spec, Cancel cancel = {})
{
    QByteArray output;
    auto result = finish(sandbox.run(
        std::move(spec), [&output](const QByteArray& bytes) { output += bytes; }, cancel));
    return {std::move(result), output};
}

//! The processes anywhere on this computer that have this word on their command line.
inline QStringList processesWith(const QByteArray& word)
{
    QStringList found;
    for (const QString& pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
        if (pid.toInt() > 0 && file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
            found << pid;
    }
    return found;
}

inline bool runsSomewhere(const QByteArray& word)
{
    return !processesWith(word).isEmpty();
}

} // namespace shipdeck::test
