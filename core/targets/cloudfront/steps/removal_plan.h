// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! The plan for removing a site from its account, or only one environment if it is given. Placeholders like <bucket>
//! are filled in by Target::withNames().
PlannedStep plannedRemoval(const QString& name, const QString& stage, const store::Project& project,
                           const QString& environment);

} // namespace shipdeck::deploy
