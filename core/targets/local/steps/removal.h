// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! nginx no longer answers for this environment, or for any of the project where none is named.
std::unique_ptr<Step> removeSites(const store::Project& project, const QString& environment);

//! What its servers stored in data folders goes; their sizes are for who shows the plan (Deck::planRemoval).
std::unique_ptr<Step> removeData(const store::Project& project, const QString& environment);

//! Sites and servers of this project that still exist; empty after a removal.
QStringList leftHere(World& world, const store::Project& project, const QStringList& deployments);

} // namespace shipdeck::deploy
