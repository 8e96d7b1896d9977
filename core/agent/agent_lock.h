// SPDX-License-Identifier: MIT
#pragma once
#include "base/file_lock.h"
#include "base/paths.h"
#include "base/task.h"

#include <memory>

namespace shipdeck::agent {

//! Held by the one agent of a SHIPDECK_HOME.
class AgentLock {
public:
    //! Null: another agent has it.
    static Result<std::unique_ptr<AgentLock>> tryTake(const Paths& paths);
    //! The same for who begins: one that was killed this very moment holds it for some milliseconds more, as do programs
    //! that it was starting, so half a second is given to them.
    static Task<Result<std::unique_ptr<AgentLock>>> take(Paths paths);
    //! Whether an agent lives now; asking does not disturb it.
    static bool isHeld(const Paths& paths);
    //! False once its folder was removed under it.
    bool isThere() const { return m_file.isThere(); }

private:
    explicit AgentLock(const QString& path) : m_file(path) {}
    FileLock m_file;
};

//! Starts `shipctl agent` detached unless one lives. Comes back at once; the new one finds its work in the store.
//! NotFound `agent-missing`: shipctl does not stand beside this program.
Result<> ensureAgent(const Paths& paths);

} // namespace shipdeck::agent
