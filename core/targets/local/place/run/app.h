// SPDX-License-Identifier: MIT
#pragma once
#include "spec.h"

#include <csignal>
#include <optional>
#include <sys/types.h>

namespace shipdeck::run {

//! One run of the app: `sh -c COMMAND` in its own session, and everything it started.
class App {
public:
    explicit App(const Spec& spec);

    bool start(int output); //!< takes the descriptor
    bool isRunning() const { return m_pid > 0; }
    //! Reaps ended processes; returns the exit code (128 + signal) if the app's own is among them.
    std::optional<int> reap();
    void terminate(); //!< SIGTERM to all processes
    //! SIGKILL to all remaining processes; false if there are none.
    bool killRest();

private:
    const Spec& m_spec;
    std::vector<std::string> m_environment;
    unsigned long m_softFiles = 0;
    pid_t m_pid = -1;
};

} // namespace shipdeck::run
