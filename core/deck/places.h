// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"
#include "build/sources/source.h"
#include "github/project_settings.h"

namespace shipdeck {

class GitHubService;

//! The repository that a folder is pushed to, where an account is signed in to its GitHub; nothing: there is none. The
//! service must outlive the task.
Task<std::optional<github::RepositoryLink>> remoteOf(GitHubService* gitHub, build::SourceSpec source);

} // namespace shipdeck
