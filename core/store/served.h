// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! Ids of all deployments that have served the visitors of an environment, oldest first.
Result<QList<DeploymentId>> servedReleases(Database& db, const ProjectId& project, const EnvironmentName& environment);

//! Whether it is one of these.
bool hasServed(const Deployment& deployment);

} // namespace shipdeck::store
