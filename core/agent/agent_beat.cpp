// SPDX-License-Identifier: MIT
#include "agent/agent_beat.h"

#include <QFile>

namespace shipdeck::agent {
namespace {

QString fileOf(const Paths& paths)
{
    return paths.data + QStringLiteral("/run/agent.beat");
}

//! The same in every process, and it stands still while the computer sleeps.
std::chrono::milliseconds now()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

void beat(const Paths& paths)
{
    // Not synchronised. If it fails, only the hint that the agent is stuck is missing.
    if (QFile file(fileOf(paths)); file.open(QIODevice::WriteOnly))
        file.write(QByteArray::number(qint64(now().count())));
}

std::optional<std::chrono::milliseconds> sinceBeat(const Paths& paths)
{
    QFile file(fileOf(paths));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    bool isNumber = false;
    const std::chrono::milliseconds then(file.read(32).toLongLong(&isNumber));
    if (!isNumber || then > now()) // half written, or from before the computer was started
        return {};
    return now() - then;
}

} // namespace shipdeck::agent
