// SPDX-License-Identifier: MIT
// Whether the agent lives, and how it is brought to life.
#include "deck/agent.h"

#include "agent/agent_beat.h"
#include "agent/agent_lock.h"
#include "agent/autostart.h"
#include "agent/clean_up.h"
#include "agent/push/watcher.h"
#include "base/clock.h"
#include "base/files.h"
#include "base/pause.h"
#include "deck/state.h"
#include "deploy/aws/environment.h"
#include "store/operations.h"
#include "deploy/target.h"
#include "store/projects.h"

#include <csignal>

namespace shipdeck {
namespace {

constexpr std::chrono::milliseconds stuckAfter = std::chrono::seconds(15);

//! As proc(5) has it: "17 (shipctl) S …"; the name may hold spaces and parentheses itself.
QByteArray statOf(qint64 pid)
{
    return readFile(QStringLiteral("/proc/%1/stat").arg(pid)).value_or(QByteArray());
}

//! 'T': suspended. 0: there is no such process.
char stateOf(qint64 pid)
{
    const QByteArray stat = statOf(pid);
    const qsizetype state = stat.lastIndexOf(')') + 2;
    return state < 2 || state >= stat.size() ? '\0' : stat[state];
}

bool isAgent(qint64 pid)
{
    return statOf(pid).contains("(shipctl)");
}

} // namespace

bool AgentService::isAlive() const
{
    return agent::AgentLock::isHeld(m_state.paths());
}

qint64 AgentService::process() const
{
    return isAlive() ? store::agentPid(m_state.database()).value_or(0) : 0;
}

bool AgentService::isSuspended() const
{
    const char state = stateOf(process());
    return state == 'T' || state == 't';
}

//! It says once per second that it works while something is open; what was just queued it may not have seen yet.
bool AgentService::isStuck() const
{
    const auto since = agent::sinceBeat(m_state.paths());
    if (!since || *since < stuckAfter)
        return false;
    const auto open = store::openOperations(m_state.database()).value_or(QList<store::Operation>());
    const QDateTime seen = nowUtc().addMSecs(-stuckAfter.count());
    return std::any_of(open.begin(), open.end(), [&seen](const store::Operation& one) { return one.createdAt < seen; });
}

Text AgentService::trouble() const
{
    const qint64 pid = process();
    if (pid == 0)
        return {};
    if (isSuspended())
        return say(QT_TRANSLATE_NOOP("core", "Shipdeck's agent is suspended (process %1). To resume it: kill -CONT %1"),
                   {QString::number(pid)});
    if (isStuck())
        return say(QT_TRANSLATE_NOOP("core",
                                     "Shipdeck's agent runs but does not respond (process %1). To restart it without "
                                     "losing anything: kill -9 %1"),
                   {QString::number(pid)});
    return {};
}

Result<> AgentService::revive()
{
    const qint64 pid = process();
    if (pid > 1 && isSuspended())
        ::kill(pid_t(pid), SIGCONT);
    else if (pid > 1 && isStuck() && isAgent(pid))
        ::kill(pid_t(pid), SIGKILL); // it hears no other signal; the next one takes up what it did
    return agent::ensureAgent(m_state.paths());
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
