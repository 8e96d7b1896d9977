// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "base/task.h"

namespace shipdeck::agent {

//! Stops nginx and all servers of this home while no agent is running; the next agent starts them again. Returns the
//! number of stopped servers. Conflict `agent-lives`.
Task<Result<int>> stopSites(Paths paths);

} // namespace shipdeck::agent
