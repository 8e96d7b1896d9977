// SPDX-License-Identifier: MIT
#pragma once
#include "app.h"
#include "control.h"
#include "forward.h"
#include "output.h"

namespace shipdeck::run {

//! Runs one server: starts the app, finds its port, forwards connections, restarts it after a crash with growing
//! pauses, and stops it on request. An app without requests may sleep: it is ended, and the next request starts it.
class Launcher {
public:
    Launcher(Loop& loop, Spec spec, int log, int appListener, int controlListener);
    void start(); //!< called when the network is connected, or cannot be; only the first call has an effect
    void stop();
    void drain(std::chrono::milliseconds limit);
    void sleepAfter(std::chrono::milliseconds idle); //!< 0: never; the app is woken then
    void wake();
    void childEnded(); //!< SIGCHLD was received

private:
    enum class State { Starting, Listening, Waiting, CrashLoop, Stopping, FallingAsleep, Asleep };

    void run();
    void networkIs(bool offline, const std::string& why);
    void lookForPort();
    void giveUpListening();
    void watchMemory();
    void watchIdleness();
    void fallAsleep();
    void sleepWithTheLast();
    void appEnded(int exitCode);
    void killUntilNoneIsLeft();
    void endWithTheLast();
    void report();

    Loop& m_loop;
    const Spec m_spec;
    App m_app;
    Output m_output;
    Forward m_forward;
    Control m_control;
    State m_state = State::Starting;
    Loop::Clock::time_point m_startedAt;
    Loop::Timer m_search = 0;
    Loop::Timer m_patience = 0;
    Loop::Timer m_idle = 0;
    Loop::Timer m_kill = 0;
    std::chrono::milliseconds m_sleepAfter{0}; //!< without a connection; 0: never
    int m_polls = 0;
    int m_port = 0;
    int m_exitCode = 0;
    int m_runs = 0;
    int m_crashes = 0; //!< early crashes in a row
    std::chrono::milliseconds m_retryIn{0};
    bool m_listenedOnce = false;
    bool m_gaveUp = false; //!< this run did not listen in time
    bool m_started = false;
    bool m_isDraining = false; //!< stops when its last request is answered
    bool m_isDrained = false;  //!< likewise, and no new ones are expected
    bool m_wakeNow = false;    //!< while it falls asleep
    bool m_offline = false;    //!< the internet connection failed
};

} // namespace shipdeck::run
