// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"

#include <chrono>
#include <optional>

namespace shipdeck::agent {

//! Says that the agent of this home works. It does so once per second while operations are open, and not at all while
//! there is nothing to do.
void beat(const Paths& paths);
//! How long ago it last did; the time that the computer slept does not count. nullopt: not since the computer started.
std::optional<std::chrono::milliseconds> sinceBeat(const Paths& paths);

} // namespace shipdeck::agent
