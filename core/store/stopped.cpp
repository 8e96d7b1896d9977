// SPDX-License-Identifier: MIT
#include "store/stopped.h"

namespace shipdeck::store {

Result<bool> isStopped(Database& db, const QString& project, const QString& environment)
{
    SD_TRY(auto query, db.prepare("SELECT 1 FROM environments WHERE project = ?1 AND name = ?2 AND stopped = 1"));
    return query.with(project, environment).step();
}

Result<> setStopped(Database& db, const QString& project, const QString& environment, bool isStopped)
{
    SD_TRY(auto update, db.prepare("UPDATE environments SET stopped = ?3 WHERE project = ?1 AND name = ?2"));
    return update.with(project, environment, isStopped).run();
}

} // namespace shipdeck::store
