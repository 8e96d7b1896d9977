// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! What taking a site out of its account amounts to, or one environment of it where one is named. Words like <bucket> are for
//! Target::withNames().
PlannedStep plannedRemoval(const QString& name, const QString& stage, const store::Project& project,
                           const QString& environment);

} // namespace shipdeck::deploy
