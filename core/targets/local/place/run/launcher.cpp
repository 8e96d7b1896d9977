// SPDX-License-Identifier: MIT
#include "launcher.h"

#include "memory.h"
#include "ports.h"

#include <algorithm>
#include <cstdlib>

namespace shipdeck::run {
namespace {

using namespace std::chrono_literals;

using logs::Level;

constexpr auto healthyAfter = 60s; // an app that ran for so long restarts after the shortest pause
constexpr int quickCrashes = 5;    // in a row; then it is a crash loop
constexpr auto longestRetry = 60s;
constexpr auto measureEvery = 1s;
constexpr auto worthWaiting = 4s; // up to this pause connections wait, for a longer one they are refused

} // namespace

Launcher::Launcher(Loop& loop, Spec spec, int log, int appListener, int controlListener)
    : m_loop(loop), m_spec(std::move(spec)), m_app(m_spec), m_output(loop, m_spec, log),
      m_forward(loop, appListener,
                [this] {
                    if (m_state == State::Stopping)
                        return m_forward.refuse();
                    // The app closed its socket but is alive: it may have moved to another port.
                    m_forward.hold();
                    m_state = State::Starting;
                    m_polls = 0;
                    m_loop.cancel(m_patience);
                    m_patience = m_loop.after(m_spec.listenWithin, [this] { giveUpListening(); });
                    lookForPort();
                }),
      m_control(loop, controlListener, [this](const std::string& word, const std::string& rest) {
          if (word == "online" || word == "offline")
              networkIs(word == "offline", rest);
          else if (word == "stop")
              stop();
          else if (word == "drain")
              drain(std::chrono::milliseconds(std::max(0l, std::atol(rest.c_str()))));
          else if (word == "sleep")
              sleepAfter(std::chrono::milliseconds(std::max(0l, std::atol(rest.c_str()))));
          else if (word == "wake")
              wake();
      })
{
    m_forward.onIdle = [this] { watchIdleness(); };
    report();
}

void Launcher::networkIs(bool offline, const std::string& why)
{
    if (offline)
        m_output.say("the app has no internet access (" + why + "); Shipdeck keeps retrying.", Level::Warning);
    else if (m_offline)
        m_output.say("the app has internet access again.");
    m_offline = offline;
    start();
    report();
}

void Launcher::start()
{
    if (!m_started && m_state != State::Stopping) {
        run();
        watchMemory();
    }
    m_started = true;
}

void Launcher::watchMemory()
{
    if (m_spec.memory <= 0)
        return;
    m_loop.after(measureEvery, [this] { watchMemory(); });
    if (m_state == State::Asleep)
        return;
    const auto used = memoryOf(descendants(), m_spec.memory);
    if (used <= m_spec.memory)
        return;
    m_output.say("the app used " + std::to_string(used >> 20) + " MB of memory and was ended; its limit is "
                     + std::to_string(m_spec.memory >> 20) + " MB, which the project's setting memory can raise.",
                 Level::Error);
    m_app.killRest();
}

void Launcher::run()
{
    m_state = State::Starting;
    m_startedAt = Loop::Clock::now();
    m_retryIn = 0ms;
    m_polls = 0;
    m_gaveUp = false;
    m_wakeNow = false;
    m_loop.cancel(m_patience);
    if (m_listenedOnce) // the first start is watched by the agent
        m_patience = m_loop.after(m_spec.listenWithin, [this] { giveUpListening(); });
    m_output.say((m_runs++ == 0 ? "server started: " : "server restarted: ") + m_spec.command);
    const int output = m_output.openPipe();
    if (output < 0 || !m_app.start(output)) {
        m_output.say("the app could not be started: no more processes or descriptors.", Level::Error);
        appEnded(126);
        return;
    }
    report();
    lookForPort();
}

//! Requests must not wait forever for an app that hangs.
void Launcher::giveUpListening()
{
    if (m_state != State::Starting)
        return;
    m_gaveUp = true;
    m_output.say("the app did not listen on any port within "
                     + std::to_string((m_spec.listenWithin.count() + 999) / 1000) + " s and was ended.",
                 Level::Error);
    m_app.killRest();
}

void Launcher::lookForPort()
{
    m_loop.cancel(m_search);
    if (m_state != State::Starting)
        return;
    const auto found = findListener(m_spec.port);
    // Some tools open a second port first; the configured one may take half a second longer.
    constexpr int patience = 20;
    if (found && (found->port == m_spec.port || found->port == m_port || m_polls++ > patience)) {
        m_state = State::Listening;
        m_listenedOnce = true;
        const std::string port = std::to_string(found->port);
        if (found->port != m_spec.port && found->port != m_port)
            m_output.say("the app was told to listen on port " + std::to_string(m_spec.port) + " but listens on " + port
                             + "; visitors are sent there.",
                         Level::Warning);
        m_output.say("server listens on port " + port + '.');
        m_port = found->port;
        m_forward.open(*found);
        m_loop.cancel(m_patience);
        watchIdleness();
        report();
        return;
    }
    const bool fresh = Loop::Clock::now() - m_startedAt < 5s;
    m_search = m_loop.after(found || fresh ? 25ms : 200ms, [this] { lookForPort(); });
    report();
}

void Launcher::childEnded()
{
    const auto exitCode = m_app.reap();
    if (m_state == State::Stopping) {
        m_exitCode = exitCode.value_or(m_exitCode);
        endWithTheLast();
    } else if (m_state == State::FallingAsleep) {
        sleepWithTheLast();
    } else if (exitCode) {
        appEnded(*exitCode);
    }
}

void Launcher::appEnded(int exitCode)
{
    m_app.killRest();
    m_output.drain();
    m_exitCode = exitCode;
    m_loop.cancel(m_search);
    m_crashes = m_gaveUp || Loop::Clock::now() - m_startedAt < healthyAfter ? m_crashes + 1 : 1;
    m_retryIn =
        std::min<std::chrono::milliseconds>(m_spec.firstRetry * (1 << std::min(m_crashes - 1, 10)), longestRetry);
    m_state = m_crashes >= quickCrashes ? State::CrashLoop : State::Waiting;
    m_output.say("server exited with code " + std::to_string(exitCode) + "; it restarts in "
                     + std::to_string((m_retryIn.count() + 999) / 1000) + " s.",
                 Level::Error);
    if (m_listenedOnce && !m_gaveUp && m_state == State::Waiting && m_retryIn <= worthWaiting)
        m_forward.hold();
    else
        m_forward.refuse();
    report();
    m_loop.after(m_retryIn, [this] {
        if (m_state != State::Stopping)
            run();
    });
}

void Launcher::sleepAfter(std::chrono::milliseconds idle)
{
    m_sleepAfter = idle;
    if (idle > 0ms)
        watchIdleness();
    else
        wake();
}

void Launcher::wake()
{
    if (m_state == State::Asleep) {
        m_forward.hold();
        run();
    } else {
        m_wakeNow = m_state == State::FallingAsleep;
        watchIdleness();
        report();
    }
}

//! Counts from now; the end of the last connection counts again.
void Launcher::watchIdleness()
{
    m_loop.cancel(m_idle);
    if (m_sleepAfter > 0ms && !m_spec.isPortShared && m_state == State::Listening)
        m_idle = m_loop.after(m_sleepAfter, [this] { fallAsleep(); });
}

void Launcher::fallAsleep()
{
    if (m_state != State::Listening || m_isDraining || m_forward.connections() > 0)
        return;
    m_forward.hold(); // a request that comes while the app ends wakes it
    m_state = State::FallingAsleep;
    m_output.say("server sleeps after " + std::to_string(m_sleepAfter / 1min)
                 + " min without a request; the next request starts it.");
    m_app.terminate();
    m_kill = m_loop.after(m_spec.grace, [this] { killUntilNoneIsLeft(); });
    sleepWithTheLast();
}

void Launcher::sleepWithTheLast()
{
    if (!descendants().empty())
        return;
    m_loop.cancel(m_kill);
    m_output.drain();
    m_state = State::Asleep;
    m_crashes = 0;
    if (m_sleepAfter == 0ms || m_wakeNow) // changed meanwhile
        return wake();
    m_forward.await([this] {
        m_output.say("a request wakes the server.");
        wake();
    });
    report();
    if (m_isDrained) // unless a request waits already
        m_loop.after(50ms, [this] {
            if (m_state == State::Asleep)
                stop();
        });
}

void Launcher::drain(std::chrono::milliseconds limit)
{
    if (m_state == State::Stopping)
        return;
    m_isDraining = true;
    m_output.say("server is no longer live; it stops when its open requests are done.");
    report();
    // A request that was routed to this release just before the switch may still arrive: wait at least a second.
    m_loop.after(std::min<std::chrono::milliseconds>(limit, 1s), [this] {
        m_isDrained = true;
        const bool mayHold = m_state == State::Starting || m_state == State::FallingAsleep;
        if (m_forward.connections() == 0 && !mayHold)
            stop();
        else
            m_forward.onIdle = [this] { stop(); };
    });
    m_loop.after(limit, [this] { stop(); });
}

void Launcher::stop()
{
    if (m_state == State::Stopping)
        return;
    m_forward.onIdle = nullptr;
    m_state = State::Stopping;
    m_loop.cancel(m_search);
    m_output.say("server is being stopped.");
    report();
    m_app.terminate();
    m_kill = m_loop.after(m_spec.grace, [this] { killUntilNoneIsLeft(); });
    endWithTheLast();
}

void Launcher::killUntilNoneIsLeft()
{
    // Killed processes may have forked in the meantime.
    if (m_app.killRest())
        m_kill = m_loop.after(5ms, [this] { killUntilNoneIsLeft(); });
}

//! The shell ends before a server that still answers its last requests.
void Launcher::endWithTheLast()
{
    if (!descendants().empty())
        return;
    m_output.drain();
    m_output.say("server stopped" + (m_runs > 0 ? " (exit code " + std::to_string(m_exitCode) + ")." : "."));
    m_loop.stop();
}

void Launcher::report()
{
    // While it falls asleep, nothing changes for others: a request is answered as before.
    static const char* const names[] = {"starting", "listening", "waiting", "crash-loop",
                                        "stopping", "listening", "asleep"};
    const State shown = m_wakeNow && m_state == State::FallingAsleep ? State::Starting : m_state;
    m_control.tell(std::string("{\"state\":\"") + names[int(shown)] + "\",\"port\":" + std::to_string(m_port)
                   + ",\"wishedPort\":" + std::to_string(m_spec.port) + ",\"exitCode\":" + std::to_string(m_exitCode)
                   + ",\"crashes\":" + std::to_string(m_crashes) + ",\"retryMs\":" + std::to_string(m_retryIn.count())
                   + ",\"offline\":" + (m_offline ? "true" : "false")
                   + ",\"draining\":" + (m_isDraining ? "true" : "false") + "}\n");
}

} // namespace shipdeck::run
