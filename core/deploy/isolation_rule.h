// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "build/sandbox/sandbox.h"
#include "store/sqlite.h"

namespace shipdeck::deploy {

//! Applies the setting `isolation` of this computer: `required` (the default) or `optional`.
//! Denied `isolation-missing`: code that needs this network cannot be isolated on this computer, and the setting is
//! `required`.
Result<> checkIsolation(store::Database& db, const build::Sandbox& sandbox, build::Network network);
//! What checkIsolation() will say of this app, for its plan; empty: its code can be isolated, or there is none to run.
QList<Text> isolationRemarks(store::Database& db, const build::Sandbox& sandbox, const build::Detection& detection);

} // namespace shipdeck::deploy
