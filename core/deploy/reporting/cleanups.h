// SPDX-License-Identifier: MIT
#pragma once
#include "github/reporting/report.h"
#include "store/github_cleanups.h"

namespace shipdeck::deploy {

enum class CleanupOf {
    Everything,
    ThisComputer //!< its records that it deploys pushes, and its hook; what was deployed stays shown
};

//! What a project's removal has to clean up on GitHub: deployments that are shown as active, comments on the pull
//! requests of its previews, the relay's hook, and the records that this computer deploys it. Empty for a project
//! without a GitHub account.
Result<QList<store::GitHubCleanup>> cleanupsOf(store::Database& db, const store::Project& project,
                                               const OperationId& operation, CleanupOf what = CleanupOf::Everything);

//! Does one of them. Succeeds if the object is gone or belongs to another computer now.
Task<Result<>> takeBack(github::ClientPointer client, store::GitHubCleanup cleanup);

QString commandOf(const store::GitHubCleanup& cleanup); //!< the equivalent command
//! What a removal reports about those that remain: which they are, why, and what to do; a line each.
QList<Text> stillShown(const QList<store::GitHubCleanup>& left);
QString nameOf(const store::GitHubCleanup& cleanup); //!< for people: "mona/harbor: refs/shipdeck/production"

} // namespace shipdeck::deploy
