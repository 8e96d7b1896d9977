// SPDX-License-Identifier: MIT
#include "commands.h"

#include "agent/agent.h"

#include <QCoroSignal>

namespace shipdeck::cli {
namespace {

Task<Exit> runAgent(Call call)
{
    const auto paths = Paths::fromEnvironment();
    if (!paths)
        co_return call.out.failure(paths.error());
    auto lock = agent::AgentLock::tryTake(*paths);
    if (!lock)
        co_return call.out.failure(lock.error());
    if (!*lock)
        co_return Exit::Done; // one is there already: that is all that was wanted
    const Paths here = *paths;
    agent::AgentOptions options;
    auto started = co_await agent::Agent::start(here, std::move(*lock), options);
    if (!started)
        co_return call.out.failure(started.error());
    agent::Agent* const agent = started->get();
    const int code = co_await qCoro(agent, &agent::Agent::finished);
    co_return Exit(code);
}

} // namespace

Command agentCommand()
{
    return {{QStringLiteral("agent"),
             {},
             QStringLiteral("do the queued work and look after servers (started by itself when needed)"),
             {},
             0,
             0},
            &runAgent,
            Command::Needs::Nothing};
}

} // namespace shipdeck::cli
