// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"
#include "github/project_settings.h"
#include "store/sqlite.h"
#include "store/records.h"

#include <chrono>

namespace shipdeck::agent {

//! The marker in a commit's message that requests no deployment, as written there; empty: none.
//! https://docs.github.com/actions/managing-workflow-runs/skipping-workflow-runs
QString skipMark(const QString& message);

//! Whether a change of these files affects the app in `root`.
bool concerns(const QStringList& files, const github::PushRules& rules, const QString& root);
//! Whether the decision depends on the changed files.
bool dependsOnFiles(const github::PushRules& rules, const QString& root);

// GitHub's secondary limit is 900 reads a minute for an account; a 304 response does not count towards the 5,000 an
// hour, but may count there. Polling uses at most half of that and leaves the rest for a person's actions.
// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
inline constexpr int mostPolls = 450;      //!< per minute, for all projects of an account
inline constexpr int mostUsualPolls = 300; //!< of these, for projects that are not polled quickly

//! Intervals between two polls of one project.
struct Pace {
    std::chrono::milliseconds quick;
    std::chrono::milliseconds usual;
};
//! At least `wanted`. The reads: of all projects of an account together, in one round.
Pace paceFor(int quickReads, int usualReads, Pace wanted);

//! The branches of environments other than production and previews: set by a person, else by shipdeck.yml of
//! production's Current as long as production follows its branch.
Result<QMap<QString, QString>> branchesOf(store::Database& db, const store::Project& project,
                                          const github::PushRules& rules);

} // namespace shipdeck::agent
