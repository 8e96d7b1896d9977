// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "base/task.h"
#include "deploy/freeze.h"

namespace shipdeck {

//! Lets deployments that a person requests go live in spite of a freeze, from now on for deploy::freezeLiftedFor; the
//! reason is recorded among the project's actions. BadInput `freeze-reason`: there is none; Conflict `not-frozen`.
Task<Result<deploy::FreezeLift>> liftFreeze(Paths paths, ProjectId project, EnvironmentName environment,
                                            QString reason);

} // namespace shipdeck
