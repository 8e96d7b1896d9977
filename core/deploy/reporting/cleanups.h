// SPDX-License-Identifier: MIT
#pragma once
#include "github/reporting/report.h"
#include "store/github_cleanups.h"

namespace shipdeck::deploy {

//! What GitHub has of this project that its removal has to take back: deployments that are shown as active, comments on
//! pull requests whose previews go, the relay's hook, and the records that this computer deploys it. Empty for a project
//! without an account there.
Result<QList<store::GitHubCleanup>> cleanupsOf(store::Database& db, const store::Project& project,
                                               const QString& operation);

//! Takes one of them back. What is not there any more, or somebody else's by now, is done.
Task<Result<>> takeBack(github::ClientPointer client, store::GitHubCleanup cleanup);

QString commandOf(const store::GitHubCleanup& cleanup); //!< that a person could type instead
//! What a removal says of those that it could not take back yet: which they are, why, and what to do; a line each.
QList<Text> stillShown(const QList<store::GitHubCleanup>& left);
QString nameOf(const store::GitHubCleanup& cleanup); //!< for people: "mona/harbor: refs/shipdeck/production"

} // namespace shipdeck::deploy
