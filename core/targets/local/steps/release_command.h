// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! Runs `release:` of shipdeck.yml, or of the Procfile, before visitors are sent to a release: a database is brought to
//! what it needs. With the variables and the network of its server, and nothing of it is kept but the log. Once a
//! release: not again when it becomes Current a second time, and for one that ends staged when it is promoted. After a
//! crash in the middle it runs again. Build `release-failed`: the deployment is undone.
std::unique_ptr<Step> releaseCommand(const PlannedRelease& release, Move move);

} // namespace shipdeck::deploy
