// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! Ends the servers of an environment on this computer; its addresses then say that it is stopped (503). It stays so over
//! new starts of the agent and the computer, until started or until Current moves.
std::unique_ptr<Step> stopSite(const store::Project& project, const QString& environment);
//! Starts the current release again. It stays stopped where that fails.
std::unique_ptr<Step> startSite(const store::Project& project, const QString& environment);

} // namespace shipdeck::deploy
