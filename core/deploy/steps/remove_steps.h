// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! All that a project made goes: sites, servers, releases, artifacts, logs, caches, secrets, records. There is no way
//! back, so a removal that fails is asked for again and carries on.
void addRemoval(Steps& steps, const store::Project& project);
//! The same for one environment of a project that stays.
void addEnvironmentRemoval(Steps& steps, const store::Project& project, const QString& environment);

} // namespace shipdeck::deploy
