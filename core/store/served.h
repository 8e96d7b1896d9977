// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! Ids of all deployments that have served the visitors of an environment, oldest first.
Result<QList<DeploymentId>> servedReleases(Database& db, const ProjectId& project, const EnvironmentName& environment);

} // namespace shipdeck::store
