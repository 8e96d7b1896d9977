// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! Compared case-folded and in NFC. BadInput `project-name`: path-like, dash first, blank, over 64 characters, controls.
Result<QString> checkedProjectName(const QString& name);

//! The rule for new ones: lower case letters, digits and single dashes, 40 at most. BadInput `environment-name`.
Result<> checkEnvironmentName(const QString& name);

Result<> insertProject(Database& db, const Project& project); //!< Conflict `project-exists`
Result<> updateProject(Database& db, const Project& project);
Result<> deleteProject(Database& db, const QString& id);
//! The one with the newest deployment first; `limit` -1: all.
Result<QList<Project>> projects(Database& db, int limit = -1);
//! By id, or by name (case-folded). NotFound `project-missing`, BadInput `name-empty`.
Result<Project> project(Database& db, const QString& idOrName);
//! The oldest project of this source at `target`; empty: any target. Settings that name none mean `defaultTarget`.
Result<std::optional<Project>> projectOfSource(Database& db, const QString& location, const QString& root,
                                               const QString& target, const QString& defaultTarget);
//! Whether it has only attempts that failed before anything in the source was recognised, and was neither saved nor
//! configured: a mistyped address, an empty folder. No list shows it, and its name is free.
Result<bool> cameToNothing(Database& db, const QString& project);
Result<bool> slugTaken(Database& db, const QString& slug);

//! Created on first use.
Result<Environment> environment(Database& db, const QString& project, const QString& name);
//! nullopt: none. For readers, which must not create it: a preview may be removed between two reads.
Result<std::optional<Environment>> knownEnvironment(Database& db, const QString& project, const QString& name);
//! NotFound `environment-missing` lists the existing ones. `production` always exists.
Result<> checkEnvironment(Database& db, const Project& project, const QString& name);
Result<QList<Environment>> environments(Database& db, const QString& project);
//! Deletes it and its releases; its deployments stay as history.
Result<> forgetEnvironment(Database& db, const QString& project, const QString& name);
//! Whether any environment has a Current release at one of these targets.
Result<bool> anyCurrent(Database& db, const QStringList& targets);
Result<> setCurrent(Database& db, const QString& project, const QString& name, const QString& deployment);
Result<> setPinned(Database& db, const QString& project, const QString& name, bool pinned);

Result<QString> setting(Database& db, const QString& key, const QString& otherwise = {});
Result<> setSetting(Database& db, const QString& key, const QString& value);
Result<> removeSetting(Database& db, const QString& key); //!< missing is fine

} // namespace shipdeck::store
