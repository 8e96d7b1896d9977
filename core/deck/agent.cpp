// SPDX-License-Identifier: MIT
// Whether the agent lives, and how it is brought to life.
#include "deck/agent.h"

#include "agent/agent_lock.h"
#include "agent/autostart.h"
#include "agent/clean_up.h"
#include "agent/push/watcher.h"
#include "base/files.h"
#include "base/pause.h"
#include "deck/state.h"
#include "deploy/aws/environment.h"
#include "store/operations.h"
#include "deploy/target.h"
#include "store/projects.h"

#include <csignal>

namespace shipdeck {

bool AgentService::isAlive() const
{
    return agent::AgentLock::isHeld(m_state.paths());
}

Text AgentService::trouble() const
{
    const qint64 pid = store::agentPid(m_state.database()).value_or(0);
    if (pid == 0 || !isAlive())
        return {};
    // proc(5): the state follows the program's name, which may hold spaces and parentheses itself.
    const QByteArray stat = readFile(QStringLiteral("/proc/%1/stat").arg(pid)).value_or(QByteArray());
    const qsizetype state = stat.lastIndexOf(')') + 2;
    if (state < 2 || state >= stat.size() || (stat[state] != 'T' && stat[state] != 't'))
        return {};
    return say(QT_TRANSLATE_NOOP("core", "Shipdeck's agent is suspended (process %1). To resume it: kill -CONT %1"),
               {QString::number(pid)});
}

Result<> AgentService::revive()
{
    if (trouble().isEmpty())
        return agent::ensureAgent(m_state.paths());
    SD_TRY(const qint64 pid, store::agentPid(m_state.database()));
    if (pid > 1)
        ::kill(pid_t(pid), SIGCONT);
    return {};
}

Task<Result<bool>> AgentService::stop()
{
    const auto held = hold();
    if (!isAlive())
        co_return false;
    CO_TRY(const qint64 pid, store::agentPid(m_state.database()));
    const Paths here = m_state.paths();
    // Its process may outlive its lock by a moment, and would still speak for the next agent.
    std::function<Result<>(store::Database&)> forget = [](store::Database& db) {
        return deploy::forgetAwsEnvironment(db);
    };
    CO_CHECK(co_await m_state.write(std::move(forget)));
    if (pid > 1) {
        ::kill(pid_t(pid), SIGTERM);
        ::kill(pid_t(pid), SIGCONT); // one that is stopped hears nothing
    }
    for (int turn = 0; turn < 200 && agent::AgentLock::isHeld(here); ++turn)
        co_await pause(std::chrono::milliseconds(50));
    if (agent::AgentLock::isHeld(here))
        co_return fail(Error::Kind::Conflict, "agent-stays",
                       say(QT_TRANSLATE_NOOP("core", "Shipdeck's agent (process %1) did not end within ten seconds."),
                           {QString::number(pid)}),
                       say(QT_TRANSLATE_NOOP("core", "Try again, or end it for good: kill -9 %1. Nothing is lost."),
                           {QString::number(pid)}));
    co_return true;
}

bool AgentService::startsAtLogin() const
{
    return agent::autostart().way != agent::Autostart::Way::None;
}

Task<Result<>> AgentService::setStartsAtLogin(bool starts)
{
    if (starts) {
        CO_CHECK(co_await agent::installAutostart());
        co_return Result<>();
    }
    CO_CHECK(co_await agent::uninstallAutostart());
    co_return Result<>();
}

Result<> AgentService::wake()
{
    SD_TRY(const auto open, store::openOperations(m_state.database()));
    SD_TRY(const bool serves, store::anyCurrent(m_state.database(), deploy::namesOf(deploy::isHere)));
    SD_TRY(const bool watches, agent::anyPushRules(m_state.database()));
    const bool cleans = agent::newestCleanUp(m_state.database()).isOpen();
    return open.isEmpty() && !serves && !watches && !cleans ? Result<>() : agent::ensureAgent(m_state.paths());
}

} // namespace shipdeck
