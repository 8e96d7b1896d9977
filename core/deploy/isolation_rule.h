// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "build/sandbox/sandbox.h"
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::deploy {

//! Applies the setting `isolation` of this computer: `required` (the default) or `optional`.
//! Denied `isolation-missing`: code that needs this network cannot be isolated on this computer, and the setting is
//! `required`.
Result<> checkIsolation(store::Database& db, const build::Sandbox& sandbox, build::Network network);
//! The plan's remarks for this app: the error of checkIsolation(), and lanRemark().
QList<Text> isolationRemarks(store::Database& db, const build::Sandbox& sandbox, const store::Project& project,
                             const store::Deployment& deployment);

//! Applies the project's setting `network` to its build: `on` and `off` override detection and shipdeck.yml.
void applyNetworkSetting(const store::Project& project, build::Detection& detection);

//! Whether code may reach the private networks of this computer: shipdeck.yml has to ask for it (`network: lan`), and
//! the project's setting `network` to allow it. Never for a pull request's preview.
bool mayReachLan(const store::Project& project, const QString& environment, const build::Detection& detection);
//! The log line about that; empty if shipdeck.yml does not ask for it.
Text lanRemark(const store::Project& project, const QString& environment, const build::Detection& detection);

} // namespace shipdeck::deploy
