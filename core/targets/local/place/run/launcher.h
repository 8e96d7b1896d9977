// SPDX-License-Identifier: MIT
#pragma once
#include "app.h"
#include "control.h"
#include "forward.h"
#include "output.h"

namespace shipdeck::run {

//! The life of one server: starts the app, finds where it listens, lets connections through, starts it again after a
//! crash with growing pauses, ends it when asked.
class Launcher {
public:
    Launcher(Loop& loop, Spec spec, int log, int appListener, int controlListener);
    void start(); //!< also when the network is there, or is known not to come; a second time does nothing
    void stop();
    void drain(std::chrono::milliseconds limit);
    void childEnded(); //!< SIGCHLD came

private:
    enum class State { Starting, Listening, Waiting, CrashLoop, Stopping };

    void run();
    void networkIs(bool offline);
    void lookForPort();
    void watchMemory();
    void appEnded(int exitCode);
    void sweepUp();
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
    int m_polls = 0;
    int m_port = 0;
    int m_exitCode = 0;
    int m_crashes = 0; //!< quick ones in a row
    std::chrono::milliseconds m_retryIn{0};
    bool m_listenedOnce = false;
    bool m_started = false;
    bool m_isDraining = false; //!< it ends once its last request is answered
    bool m_offline = false;    //!< no way to the internet could be had
};

} // namespace shipdeck::run
