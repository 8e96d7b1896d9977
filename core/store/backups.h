// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "base/paths.h"

namespace shipdeck::store {

//! Copies of a database in the folder `backups` beside it, named after it and the time; three are kept.

//! A copy of shipdeck.db as it is now, by a connection of its own: nobody waits for it. Blocks: for pool threads.
Result<> backUp(const Paths& paths);
//! Nothing was copied for a day, or ever, and something changed since.
bool isBackupDue(const Paths& paths);
//! Of this database file; empty: there is none.
QString newestBackup(const QString& database);
//! Provider `database-damaged`, with the way back.
Error damaged(const QString& database, Text why);

} // namespace shipdeck::store
