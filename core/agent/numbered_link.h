// SPDX-License-Identifier: MIT
#pragma once
#include "github/project_settings.h"
#include "github/reporting/report.h"
#include "store/store.h"

namespace shipdeck::agent {

//! The project's link with GitHub's number of the repository in it: asked for the first time, and kept. From then on a
//! rename leads nobody astray. `store` must outlive the task.
Task<Result<github::RepositoryLink>> numberedLink(store::Store* store, github::ClientPointer client, QString project);

} // namespace shipdeck::agent
