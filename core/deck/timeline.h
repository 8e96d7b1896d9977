// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"
#include "base/paths.h"
#include "base/task.h"
#include "store/served.h"

namespace shipdeck {

//! Ids of all deployments that have served the visitors of an environment, oldest first; read on another thread, as there
//! may be thousands.
Task<Result<QList<DeploymentId>>> servedReleases(Paths paths, ProjectId project, EnvironmentName environment);
using store::hasServed;

} // namespace shipdeck
