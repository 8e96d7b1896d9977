// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! Stops an environment's servers on this computer; its addresses then answer that it is stopped (503). It stays
//! stopped after restarts of the agent and the computer, until it is started or Current moves.
std::unique_ptr<Step> stopSite(const store::Project& project, const QString& environment);
//! Starts the current release again. On failure it stays stopped.
std::unique_ptr<Step> startSite(const store::Project& project, const QString& environment);

} // namespace shipdeck::deploy
