// SPDX-License-Identifier: MIT
#include "agent/stop_sites.h"

#include "agent/agent_lock.h"
#include "deploy/serving.h"
#include "deploy/target.h"

namespace shipdeck::agent {

Task<Result<int>> stopSites(Paths paths)
{
    CO_TRY(const std::unique_ptr<AgentLock> lock, co_await AgentLock::take(paths));
    if (!lock)
        co_return fail(Error::Kind::Conflict, "agent-lives",
                       say(QT_TRANSLATE_NOOP("core", "A window or a command started the agent again.")),
                       say(QT_TRANSLATE_NOOP("core", "Close Shipdeck's window, then try again.")));
    const std::unique_ptr<deploy::Serving> serving = deploy::servesHere().serving(paths);
    CO_CHECK(co_await serving->adopt());
    co_return co_await serving->stop();
}

} // namespace shipdeck::agent
