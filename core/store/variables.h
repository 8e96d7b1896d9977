// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! The current version of each, by name. `environment` is the environment's name.
Result<QList<Variable>> variables(Database& db, const QString& project, const QString& environment);
//! A version by its id, also one that is no longer current: what an exact rollback reads.
Result<std::optional<Variable>> variableVersion(Database& db, const QString& id);
//! Makes a new version current; earlier ones stay for the deployments that use them.
Result<> setVariable(Database& db, const Variable& variable);
//! Makes a version of before current again. NotFound `variable-missing`: its project and environment have no such version.
Result<> restoreVariable(Database& db, const QString& project, const QString& environment, const QString& id);
//! NotFound `variable-missing`.
Result<> removeVariable(Database& db, const QString& project, const QString& environment, const QString& name);
//! Records who changed which of them, never to what; nothing if there is none.
Result<> recordChange(Database& db, const QString& project, const QString& environment, const QStringList& set,
                      const QStringList& removed, const QString& by);
//! Makes no version of a project's variables current.
Result<> retireVariables(Database& db, const QString& project);
//! Versions that are not current; the caller deletes those that no kept deployment uses.
Result<QList<Variable>> formerVersions(Database& db, const QString& project);
//! Ids of all versions of secret variables: the project's entries in the vault.
Result<QStringList> secretVersions(Database& db, const QString& project);

} // namespace shipdeck::store
