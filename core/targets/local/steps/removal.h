// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! Removes the site of this environment from nginx, or all sites of the project if none is given.
std::unique_ptr<Step> removeSites(const store::Project& project, const QString& environment);

//! Deletes the servers' data folders; their sizes are shown by Deck::planRemoval.
std::unique_ptr<Step> removeData(const store::Project& project, const QString& environment);

//! Sites and servers of this project that still exist; empty after a removal.
QStringList leftHere(World& world, const store::Project& project, const QStringList& deployments);

} // namespace shipdeck::deploy
