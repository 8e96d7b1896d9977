// SPDX-License-Identifier: MIT
#include "store/access.h"

namespace shipdeck::store {

Result<QJsonObject> access(Database& db, const QString& project, const QString& environment)
{
    SD_TRY(auto query, db.prepare("SELECT access FROM environments WHERE project = ?1 AND name = ?2"));
    SD_TRY(const bool row, query.with(project, environment).step());
    return row ? query.object(0) : QJsonObject();
}

Result<> setAccess(Database& db, const QString& project, const QString& environment, const QJsonObject& access)
{
    SD_TRY(auto update, db.prepare("UPDATE environments SET access = ?3 WHERE project = ?1 AND name = ?2"));
    return update.with(project, environment, access).run();
}

} // namespace shipdeck::store
