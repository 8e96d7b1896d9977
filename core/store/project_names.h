// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"
#include "store/sqlite.h"

namespace shipdeck::code {

inline constexpr Code projectExists("project-exists");
inline constexpr Code projectName("project-name");

} // namespace shipdeck::code

namespace shipdeck::store {

QString foldedName(const QString& name); //!< as names are compared: case-folded and in NFC

Failure projectExists(const QString& name);
//! For a new project. Conflict `project-exists`: one that did not come to nothing (cameToNothing) has it.
Result<> checkNameIsFree(Database& db, const QString& name);
//! Changes only the shown name, one of checkedProjectName(): the slug, and so every address and resource, stays. A project
//! that came to nothing makes way for it. Conflict `project-exists`.
Result<> renameProject(Database& db, const QString& id, const QString& name);

} // namespace shipdeck::store
