// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::deploy {

//! How many releases beside the current one stay ready for a rollback: what a person has set for the project, else what
//! shipdeck.yml of `current` says.
int retentionOf(const store::Project& project, const store::Deployment& current);

//! Records that older releases of an environment cannot be rolled back to any more. The one that a rollback goes to by
//! default stays, and those of open operations. What it takes to serve them may then be removed.
Result<> forgetBeyondRetention(store::Database& db, const store::Project& project, const QString& environment);

} // namespace shipdeck::deploy
