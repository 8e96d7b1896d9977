// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::deploy {

//! Whether the project has something at its target, or may get it: a ready release, an open operation, or what a failed
//! deployment could not remove.
Result<bool> isPlaced(store::Database& db, const store::Project& project);

//! Moves the project to another target and drops target-specific settings. BadInput `target-unknown`; Conflict
//! `target-differs`: the project still has something at its target.
Result<store::Project> retargeted(store::Database& db, store::Project project, const QString& target);

} // namespace shipdeck::deploy
