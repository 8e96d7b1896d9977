// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! Notes what a project leaves at GitHub, where the agent takes it back like any report, and waits for that as long as
//! things go well. A removal never fails because of it; what could not be reached is tried again without it.
std::unique_ptr<Step> cleanupStep(const store::Project& project);

} // namespace shipdeck::deploy
