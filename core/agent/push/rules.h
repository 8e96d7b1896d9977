// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"
#include "github/project_settings.h"
#include "store/sqlite.h"
#include "store/records.h"

namespace shipdeck::agent {

//! The mark in a commit's message that asks for no deployment, as it stands there; empty: there is none.
//! https://docs.github.com/actions/managing-workflow-runs/skipping-workflow-runs
QString skipMark(const QString& message);

//! Whether a change of these files concerns what is deployed from `root`.
bool concerns(const QStringList& files, const github::PushRules& rules, const QString& root);
//! Whether it takes knowing the files to decide.
bool dependsOnFiles(const github::PushRules& rules, const QString& root);

//! The branch that each environment beside production and the previews follows: what a person set, else what
//! shipdeck.yml of production's Current says while production follows its branch.
Result<QMap<QString, QString>> branchesOf(store::Database& db, const store::Project& project,
                                          const github::PushRules& rules);

} // namespace shipdeck::agent
