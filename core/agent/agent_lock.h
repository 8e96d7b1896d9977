// SPDX-License-Identifier: MIT
#pragma once
#include "base/file_lock.h"
#include "base/paths.h"
#include "base/task.h"

#include <memory>

namespace shipdeck::agent {

//! The lock of the one agent of a SHIPDECK_HOME.
class AgentLock {
public:
    //! nullptr: another agent holds it.
    static Result<std::unique_ptr<AgentLock>> tryTake(const Paths& paths);
    //! The same for a new agent. Waits up to half a second, as an agent that was just killed, and programs it was
    //! starting, may hold the lock a little longer.
    static Task<Result<std::unique_ptr<AgentLock>>> take(Paths paths);
    //! Whether an agent is running; does not disturb it.
    static bool isHeld(const Paths& paths);
    //! False after its folder was removed.
    bool isThere() const { return m_file.isThere(); }

private:
    explicit AgentLock(const QString& path) : m_file(path) {}
    FileLock m_file;
};

//! Starts `shipctl agent` detached unless one is running. Returns at once; the agent finds its work in the store.
//! NotFound `agent-missing`: shipctl is not next to this program.
Result<> ensureAgent(const Paths& paths);

} // namespace shipdeck::agent
