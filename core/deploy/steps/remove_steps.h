// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! Removes everything of a project: sites, servers, releases, artifacts, logs, caches, secrets, records. It cannot be
//! undone; a failed removal is requested again and continues.
void addRemoval(Steps& steps, const store::Project& project);
//! The same for one environment of a project that stays.
void addEnvironmentRemoval(Steps& steps, const store::Project& project, const QString& environment);

} // namespace shipdeck::deploy
