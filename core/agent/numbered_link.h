// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"
#include "github/project_settings.h"
#include "github/reporting/report.h"
#include "store/store.h"

namespace shipdeck::agent {

//! The project's link with the repository's GitHub id, which is fetched once and stored, so that a renamed repository
//! is still found. `store` must outlive the task.
Task<Result<github::RepositoryLink>> numberedLink(store::Store* store, github::ClientPointer client, ProjectId project);

} // namespace shipdeck::agent
