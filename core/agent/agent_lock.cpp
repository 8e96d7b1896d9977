// SPDX-License-Identifier: MIT
#include "agent/agent_lock.h"

#include "base/files.h"
#include "base/pause.h"
#include "base/programs.h"

#include <QDir>
#include <QProcess>

#include <cerrno>

namespace shipdeck::agent {

Result<std::unique_ptr<AgentLock>> AgentLock::tryTake(const Paths& paths)
{
    std::unique_ptr<AgentLock> lock(new AgentLock(paths.agentLock()));
    if (lock->m_file.tryTake())
        return lock;
    if (lock->m_file.error() == EWOULDBLOCK)
        return std::unique_ptr<AgentLock>();
    return fail(Error::Kind::Denied, "lock-failed",
                say(QT_TRANSLATE_NOOP("core", "%1 could not be locked."), {paths.agentLock()}),
                say(QT_TRANSLATE_NOOP("core", "Check that the folder is yours and on a local disk.")),
                systemReason(lock->m_file.error()));
}

Task<Result<std::unique_ptr<AgentLock>>> AgentLock::take(Paths paths)
{
    auto lock = tryTake(paths);
    for (int turn = 0; lock && !*lock && turn < 20; ++turn) {
        co_await pause(std::chrono::milliseconds(25));
        lock = tryTake(paths);
    }
    co_return lock;
}

bool AgentLock::isHeld(const Paths& paths)
{
    return FileLock::isHeld(paths.agentLock());
}

Result<> ensureAgent(const Paths& paths)
{
    if (AgentLock::isHeld(paths))
        return {};
    QProcess agent;
    agent.setProgram(siblingProgram(QStringLiteral("shipctl")));
    agent.setArguments({QStringLiteral("agent")});
    agent.setWorkingDirectory(QStringLiteral("/"));
    // The agent has another working folder, in which a relative path would mean another folder.
    if (const QString home = qEnvironmentVariable("SHIPDECK_HOME"); !home.isEmpty()) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SHIPDECK_HOME"), QDir::current().absoluteFilePath(home));
        agent.setProcessEnvironment(environment);
    }
    agent.setStandardInputFile(QProcess::nullDevice());
    agent.setStandardOutputFile(paths.agentLog(), QIODevice::Append);
    agent.setStandardErrorFile(paths.agentLog(), QIODevice::Append);
    // startDetached forks twice and calls setsid: closing the terminal or the window does not reach the agent.
    if (agent.startDetached())
        return {};
    return fail(Error::Kind::NotFound, "agent-missing",
                say(QT_TRANSLATE_NOOP("core", "Shipdeck's agent could not be started: %1."), {agent.program()}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Reinstall Shipdeck: shipctl must be in the same folder as this program.")),
                verbatim(agent.errorString()));
}

} // namespace shipdeck::agent
