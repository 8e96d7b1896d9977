// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"

#include <memory>

namespace shipdeck::agent {

//! Held by the one agent of a SHIPDECK_HOME. The kernel frees it at the moment of death, and never while it is stopped.
class AgentLock {
public:
    //! Null: another agent has it.
    static Result<std::unique_ptr<AgentLock>> tryTake(const Paths& paths);
    //! Whether an agent lives now; asking does not disturb it.
    static bool isHeld(const Paths& paths);
    ~AgentLock();
    AgentLock(const AgentLock&) = delete;
    AgentLock& operator=(const AgentLock&) = delete;

private:
    explicit AgentLock(int fd) : m_fd(fd) {}
    int m_fd;
};

//! Starts `shipctl agent` detached unless one lives. Comes back at once; the new one finds its work in the store.
//! NotFound `agent-missing`: shipctl does not stand beside this program.
Result<> ensureAgent(const Paths& paths);

} // namespace shipdeck::agent
