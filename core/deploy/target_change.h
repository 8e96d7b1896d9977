// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::deploy {

//! Whether something of the project is at its target or may get there: a release that is ready, an operation that is
//! open, or what a failed deployment could not remove.
Result<bool> isPlaced(store::Database& db, const store::Project& project);

//! The same project at another target, without the settings of the former one. BadInput `target-unknown`;
//! Conflict `target-differs`: the project is placed where it is.
Result<store::Project> retargeted(store::Database& db, store::Project project, const QString& target);

} // namespace shipdeck::deploy
