// SPDX-License-Identifier: MIT
#include "agent/agent_lock.h"

#include "base/files.h"
#include "base/programs.h"

#include <QProcess>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace shipdeck::agent {
namespace {

int openLock(const Paths& paths)
{
    return ::open(QFile::encodeName(paths.agentLock()).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
}

} // namespace

Result<std::unique_ptr<AgentLock>> AgentLock::tryTake(const Paths& paths)
{
    const int fd = openLock(paths);
    if (fd >= 0 && ::flock(fd, LOCK_EX | LOCK_NB) == 0)
        return std::unique_ptr<AgentLock>(new AgentLock(fd));
    const int error = errno;
    if (fd >= 0)
        ::close(fd);
    if (error == EWOULDBLOCK)
        return std::unique_ptr<AgentLock>();
    return fail(Error::Kind::Denied, "lock-failed",
                say(QT_TRANSLATE_NOOP("core", "%1 could not be locked."), {paths.agentLock()}),
                say(QT_TRANSLATE_NOOP("core", "Check that the folder is yours and on a local disk.")),
                systemReason(error));
}

bool AgentLock::isHeld(const Paths& paths)
{
    const int fd = openLock(paths);
    if (fd < 0)
        return false;
    const bool held = ::flock(fd, LOCK_SH | LOCK_NB) != 0;
    ::close(fd);
    return held;
}

AgentLock::~AgentLock()
{
    ::close(m_fd);
}

Result<> ensureAgent(const Paths& paths)
{
    if (AgentLock::isHeld(paths))
        return {};
    QProcess agent;
    agent.setProgram(siblingProgram(QStringLiteral("shipctl")));
    agent.setArguments({QStringLiteral("agent")});
    agent.setWorkingDirectory(QStringLiteral("/"));
    agent.setStandardInputFile(QProcess::nullDevice());
    agent.setStandardOutputFile(paths.agentLog(), QIODevice::Append);
    agent.setStandardErrorFile(paths.agentLog(), QIODevice::Append);
    // startDetached forks twice and calls setsid: closing the terminal or the window does not reach the agent.
    if (agent.startDetached())
        return {};
    return fail(Error::Kind::NotFound, "agent-missing",
                say(QT_TRANSLATE_NOOP("core", "Shipdeck's agent could not be started: %1."), {agent.program()}),
                say(QT_TRANSLATE_NOOP("core", "Install Shipdeck again, so that shipctl stands beside this program.")),
                verbatim(agent.errorString()));
}

} // namespace shipdeck::agent
