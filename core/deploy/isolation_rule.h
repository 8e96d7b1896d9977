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
//! What checkIsolation() will say of this app, and lanRemark(), for its plan.
QList<Text> isolationRemarks(store::Database& db, const build::Sandbox& sandbox, const store::Project& project,
                             const store::Deployment& deployment);

//! Applies the project's setting `network` to its build: `on` and `off` win over what was detected and over shipdeck.yml.
void applyNetworkSetting(const store::Project& project, build::Detection& detection);

//! Whether code reaches the private networks of this computer: shipdeck.yml has to ask for it (`network: lan`), and a person
//! of this computer to allow it (the project's setting `network`). Never for a pull request's preview.
bool mayReachLan(const store::Project& project, const QString& environment, const build::Detection& detection);
//! What a log says about that; empty: nothing asks for it.
Text lanRemark(const store::Project& project, const QString& environment, const build::Detection& detection);

} // namespace shipdeck::deploy
