// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"
#include "github/project_settings.h"
#include "store/sqlite.h"
#include "store/records.h"

#include <chrono>

namespace shipdeck::agent {

//! The mark in a commit's message that asks for no deployment, as it stands there; empty: there is none.
//! https://docs.github.com/actions/managing-workflow-runs/skipping-workflow-runs
QString skipMark(const QString& message);

//! Whether a change of these files concerns what is deployed from `root`.
bool concerns(const QStringList& files, const github::PushRules& rules, const QString& root);
//! Whether it takes knowing the files to decide.
bool dependsOnFiles(const github::PushRules& rules, const QString& root);

// GitHub lets an account make 900 reads a minute before its secondary limit stops it; an answer 304 costs nothing of the
// 5,000 an hour, but may count there. Polling stays below half of that, so that the rest is left for what a person does.
// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
inline constexpr int mostPolls = 450;      //!< a minute, for all projects of an account
inline constexpr int mostUsualPolls = 300; //!< of these, for projects that are not polled quickly

//! Intervals between two polls of one project.
struct Pace {
    std::chrono::milliseconds quick;
    std::chrono::milliseconds usual;
};
//! Both never below `wanted`. The reads: of all projects of an account together, in one round.
Pace paceFor(int quickReads, int usualReads, Pace wanted);

//! The branch that each environment beside production and the previews follows: what a person set, else what
//! shipdeck.yml of production's Current says while production follows its branch.
Result<QMap<QString, QString>> branchesOf(store::Database& db, const store::Project& project,
                                          const github::PushRules& rules);

} // namespace shipdeck::agent
