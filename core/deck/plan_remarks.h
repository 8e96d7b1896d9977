// SPDX-License-Identifier: MIT
#pragma once
#include "build/sandbox/sandbox.h"
#include "deploy/target.h"
#include "store/sqlite.h"

namespace shipdeck {

//! What has to be known before a deployment is started, most important first.
QStringList planRemarks(store::Database& db, const build::Sandbox& sandbox, const store::Project& project,
                        const store::Deployment& deployment, const deploy::PlannedRelease& release);

} // namespace shipdeck
