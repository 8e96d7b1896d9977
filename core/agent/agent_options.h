// SPDX-License-Identifier: MIT
#pragma once
#include "agent/push/watcher.h"
#include "deploy/engine/calls.h"

namespace shipdeck::agent {

//! Options for tests.
struct AgentOptions {
    deploy::CallFault fault;
    std::function<void(qint64)> onJournalLine;
    std::chrono::milliseconds idleExit = std::chrono::seconds(10);
    WatchOptions watch;
    std::chrono::milliseconds writeSpacing = std::chrono::seconds(1); //!< between writes to GitHub
    std::chrono::milliseconds pollAgain = std::chrono::seconds(3);    //!< external services
    std::optional<std::chrono::milliseconds> renewLocks = {};         //!< as in World
};

} // namespace shipdeck::agent
