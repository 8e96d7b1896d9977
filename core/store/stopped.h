// SPDX-License-Identifier: MIT
#pragma once
#include "store/sqlite.h"

namespace shipdeck::store {

//! Whether a person stopped an environment: its servers stay off until it is started, or until Current moves.
Result<bool> isStopped(Database& db, const QString& project, const QString& environment);
Result<> setStopped(Database& db, const QString& project, const QString& environment, bool isStopped);

} // namespace shipdeck::store
