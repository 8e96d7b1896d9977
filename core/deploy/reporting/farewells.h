// SPDX-License-Identifier: MIT
#pragma once
#include "github/reporting/report.h"
#include "store/github_farewells.h"

namespace shipdeck::deploy {

//! What GitHub has of this project that its removal has to take back: deployments that are shown as active, comments on
//! pull requests whose previews go, the relay's hook, and the records that this computer deploys it. Empty for a project
//! without an account there.
Result<QList<store::GitHubFarewell>> farewellsOf(store::Database& db, const store::Project& project,
                                                 const QString& operation);

//! Takes one of them back. What is not there any more, or somebody else's by now, is done.
Task<Result<>> takeBack(github::ClientPointer client, store::GitHubFarewell farewell);

QString commandOf(const store::GitHubFarewell& farewell); //!< that a person could type instead
//! What a removal says of those that it could not take back yet: which they are, why, and what to do; a line each.
QList<Text> stillShown(const QList<store::GitHubFarewell>& left);
QString nameOf(const store::GitHubFarewell& farewell); //!< for people: "mona/harbor: refs/shipdeck/production"

} // namespace shipdeck::deploy
