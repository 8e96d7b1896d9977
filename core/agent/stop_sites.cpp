// SPDX-License-Identifier: MIT
#include "agent/stop_sites.h"

#include "agent/agent_lock.h"
#include "targets/local/place/local_target.h"

namespace shipdeck::agent {

Task<Result<int>> stopSites(Paths paths)
{
    CO_TRY(const std::unique_ptr<AgentLock> lock, co_await AgentLock::take(paths));
    if (!lock)
        co_return fail(Error::Kind::Conflict, "agent-lives",
                       say(QT_TRANSLATE_NOOP("core", "A window or a command started the agent again.")),
                       say(QT_TRANSLATE_NOOP("core", "Close Shipdeck's window, then try again.")));
    local::LocalTarget local(paths);
    CO_CHECK(co_await local.adopt());
    const QList<local::Server> servers = local.servers();
    for (const local::Server& server : servers) {
        const QString release = server.release;
        CO_CHECK(co_await local.stopServer(release));
    }
    CO_CHECK(co_await local.nginx().stop());
    co_return int(servers.size());
}

} // namespace shipdeck::agent
