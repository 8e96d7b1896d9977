// SPDX-License-Identifier: MIT
#include "commands.h"
#include "deck/agent.h"

#include "agent/agent.h"
#include "agent/autostart.h"
#include "agent/stop_sites.h"
#include "base/interrupts.h"
#include "deck/deck.h"

#include <QCoroSignal>
#include <QTimer>

#include <csignal>

namespace shipdeck::cli {
namespace {

QString wayName(agent::Autostart::Way way)
{
    switch (way) {
    case agent::Autostart::Way::Systemd: return QStringLiteral("systemd");
    case agent::Autostart::Way::Desktop: return QStringLiteral("desktop");
    case agent::Autostart::Way::None: break;
    }
    return QStringLiteral("none");
}

QString startText(const agent::Autostart& start)
{
    switch (start.way) {
    case agent::Autostart::Way::Systemd:
        return QStringLiteral("It starts when you log in, by systemd: %1").arg(start.file);
    case agent::Autostart::Way::Desktop:
        return QStringLiteral("It starts with your desktop session: %1").arg(start.file);
    case agent::Autostart::Way::None: break;
    }
    return QStringLiteral("It does not start by itself when you log in; `shipctl agent install` changes that.");
}

Task<Exit> runAutostart(Output* out, QString action, Paths paths)
{
    Result<agent::Autostart> done = agent::autostart();
    if (action == QStringLiteral("install"))
        done = co_await agent::installAutostart();
    if (action == QStringLiteral("uninstall"))
        done = co_await agent::uninstallAutostart();
    if (!done)
        co_return out->failure(done.error());
    const agent::Autostart now = agent::autostart();
    const bool runs = agent::AgentLock::isHeld(paths);
    Text trouble;
    if (runs)
        if (const auto deck = Deck::open(paths))
            trouble = (*deck)->agent().trouble();
    const QString state = !runs ? QStringLiteral("The agent does not run: there is nothing to do.")
        : trouble.isEmpty()     ? QStringLiteral("The agent runs.")
                                : trouble.render();
    out->result(state + u'\n' + startText(now) + u'\n',
                {{QStringLiteral("runs"), runs && trouble.isEmpty()},
                 {QStringLiteral("stopped"), !trouble.isEmpty()},
                 {QStringLiteral("autostart"), wayName(now.way)},
                 {QStringLiteral("file"), now.file}});
    co_return Exit::Done;
}

Task<Exit> runStop(Output* out, Paths paths, bool withSites)
{
    const auto deck = Deck::open(paths);
    if (!deck)
        co_return out->failure(deck.error());
    Deck* const here = deck->get();
    const auto stopped = co_await here->agent().stop();
    if (!stopped)
        co_return out->failure(stopped.error());
    if (withSites) {
        const auto servers = co_await agent::stopSites(paths);
        if (!servers)
            co_return out->failure(servers.error());
        out->result(
            QCoreApplication::translate("core",
                                        "The agent, nginx and all servers (%1) were stopped. The next command or the "
                                        "window starts them again, except for sites that you stopped.")
                .arg(*servers),
            {{QStringLiteral("stopped"), *stopped}, {QStringLiteral("servers"), *servers}});
        co_return Exit::Done;
    }
    out->result(*stopped ? QStringLiteral("The agent has ended; the next command or the window starts one with its own "
                                          "environment, which goes on with what ran.")
                         : QStringLiteral("The agent does not run: there is nothing to do."),
                {{QStringLiteral("stopped"), *stopped}});
    co_return Exit::Done;
}

Task<Exit> runAgent(Call call)
{
    const auto paths = Paths::fromEnvironment();
    if (!paths)
        co_return call.out.failure(paths.error());
    if (const QString action = call.arguments.first(); !action.isEmpty()) {
        if (action == QStringLiteral("stop")) {
            Output* const to = &call.out;
            const Paths here = *paths;
            const bool withSites = call.arguments.has(QStringLiteral("sites"));
            co_return co_await runStop(to, here, withSites);
        }
        if (!QStringList{QStringLiteral("install"), QStringLiteral("uninstall"), QStringLiteral("status")}.contains(
                action))
            co_return call.out.failure(
                fail(Error::Kind::BadInput, "usage",
                     say("`shipctl agent` knows install, uninstall, status and stop, not %1.", {action}),
                     say("shipctl agent --help"))
                    .value());
        Output* const out = &call.out;
        const Paths where = *paths;
        co_return co_await runAutostart(out, action, where);
    }
    const Paths here = *paths;
    auto lock = co_await agent::AgentLock::take(here);
    if (!lock)
        co_return call.out.failure(lock.error());
    if (!*lock)
        co_return Exit::Done; // an agent is running already
    agent::AgentOptions options;
    auto started = co_await agent::Agent::start(here, std::move(*lock), options);
    if (!started)
        co_return call.out.failure(started.error());
    agent::Agent* const agent = started->get();
    Interrupts interrupts;
    const auto leave = [] { // exits at once: the next agent resumes what runs
        std::signal(SIGTERM, SIG_DFL);
        std::raise(SIGTERM);
    };
    QObject::connect(&interrupts, &Interrupts::first, agent, [agent, leave] {
        QTimer::singleShot(std::chrono::seconds(3), agent, leave);
        QCoro::connect(agent->revokeReports(), agent, leave);
    });
    QObject::connect(&interrupts, &Interrupts::second, agent, leave);
    const int code = co_await qCoro(agent, &agent::Agent::finished);
    co_return Exit(code);
}

} // namespace

Command agentCommand()
{
    return {{QStringLiteral("agent"),
             QStringLiteral("[install|uninstall|status|stop]"),
             QStringLiteral("run queued operations and monitor servers (starts automatically)"),
             {{QStringLiteral("sites"), {}, QStringLiteral("with stop: stop nginx and all servers too")}},
             0,
             1},
            &runAgent,
            Command::Needs::Nothing};
}

} // namespace shipdeck::cli
