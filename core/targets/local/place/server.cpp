// SPDX-License-Identifier: MIT
#include "targets/local/place/server.h"

namespace shipdeck::local {

using namespace Qt::StringLiterals;

Text Server::inWords() const
{
    const QString seconds = QString::number((retryIn.count() + 999) / 1000);
    switch (state) {
    case State::Gone: return say(QT_TRANSLATE_NOOP("core", "Not running."));
    case State::Starting: return say(QT_TRANSLATE_NOOP("core", "Starting."));
    case State::Listening: return say(QT_TRANSLATE_NOOP("core", "It is running."));
    case State::Waiting:
        return say(QT_TRANSLATE_NOOP("core", "It exited with code %1 and restarts in %2 s."),
                   {QString::number(exitCode), seconds});
    case State::CrashLoop:
        return say(QT_TRANSLATE_NOOP("core",
                                     "It crashed %1 times in a row, each time within a minute of its start, last with "
                                     "exit code %2. The next try is in %3 s."),
                   {QString::number(crashes), QString::number(exitCode), seconds});
    case State::Stopping: return say(QT_TRANSLATE_NOOP("core", "It is stopping."));
    case State::Asleep: return say(QT_TRANSLATE_NOOP("core", "Asleep. The next request wakes it."));
    }
    return {};
}

QList<Text> Server::notes() const
{
    QList<Text> notes;
    if (port != 0 && port != requestedPort)
        notes << say(QT_TRANSLATE_NOOP("core",
                                       "It should listen on port %1 but listens on port %2; visitors are sent there."),
                     {QString::number(requestedPort), QString::number(port)});
    if (offline)
        notes << say(
            QT_TRANSLATE_NOOP("core",
                              "It has no internet access; see its log for the reason. Shipdeck keeps retrying."));
    return notes;
}

} // namespace shipdeck::local
