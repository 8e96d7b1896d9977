// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! Enqueues the cleanup on GitHub, which the agent sends like any report, and waits for it until a request fails. The
//! removal never fails because of it; what remains is retried later.
std::unique_ptr<Step> cleanupStep(const store::Project& project);

} // namespace shipdeck::deploy
