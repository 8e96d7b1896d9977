// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! Runs `release:` of shipdeck.yml or of the Procfile before traffic is switched, for example a database migration. It
//! gets the server's variables and network; only its log is kept. Runs once per release: not again when the release
//! becomes Current a second time, and at promotion if the release was staged. After a crash it runs again. Build
//! `release-failed`: the deployment is undone.
std::unique_ptr<Step> releaseCommand(const PlannedRelease& release, Move move);

} // namespace shipdeck::deploy
