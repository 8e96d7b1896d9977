// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! All that a project made goes: sites, servers, releases, artifacts, logs, caches, secrets, records. There is no way
//! back, so a removal that fails is asked for again and carries on.
void addRemoval(Steps& steps, const store::Project& project);
//! The same for one environment of a project that stays.
void addEnvironmentRemoval(Steps& steps, const store::Project& project, const QString& environment);

//! nginx no longer answers for this environment, or for any of the project where none is named.
std::unique_ptr<Step> removeSites(const store::Project& project, const QString& environment);

//! What its servers stored in data folders goes; their sizes are for who shows the plan (Deck::planRemoval).
std::unique_ptr<Step> removeData(const store::Project& project, const QString& environment);

//! Paths and sites of this project that still exist; empty after a removal.
QStringList leftovers(World& world, const store::Project& project, const QStringList& deployments);

} // namespace shipdeck::deploy
