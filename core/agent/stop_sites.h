// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "base/task.h"

namespace shipdeck::agent {

//! Ends nginx and every server of this home, in the agent's place, so that none may live. The next agent starts them again.
//! How many servers ended. Conflict `agent-lives`.
Task<Result<int>> stopSites(Paths paths);

} // namespace shipdeck::agent
