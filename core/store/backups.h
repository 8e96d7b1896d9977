// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "base/paths.h"

namespace shipdeck::store {

//! Copies of a database in the folder `backups` beside it, named after it and the time; three are kept.

//! Copies shipdeck.db through a separate connection, so that no process waits. Blocks: for pool threads.
Result<> backUp(const Paths& paths);
//! Whether the last copy is a day old or missing, and the database has changed since.
bool isBackupDue(const Paths& paths);
//! The newest copy of this database file; empty: none.
QString newestBackup(const QString& database);
//! Provider `database-damaged`, with the command that restores a copy.
Error damaged(const QString& database, Text why);

} // namespace shipdeck::store
