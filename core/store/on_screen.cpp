// SPDX-License-Identifier: MIT
#include "store/on_screen.h"

#include "store/projects.h"

#include <cstdlib>

namespace shipdeck::store {
namespace {

constexpr qint64 shownSeconds = 120;

} // namespace

QString onScreenValue(const QString& project, const QDateTime& now)
{
    return project + u' ' + toIso(now);
}

Result<bool> isOnScreen(Database& db, const QString& project, const QDateTime& now)
{
    SD_TRY(const QString said, setting(db, onScreenSetting));
    const QDateTime at = fromIso(said.section(u' ', 1));
    return said.section(u' ', 0, 0) == project && at.isValid() && std::abs(at.secsTo(now)) < shownSeconds;
}

Result<QDateTime> lastPushAt(Database& db, const QString& project)
{
    SD_TRY(auto query, db.prepare("SELECT at FROM pushes WHERE project = ?1 ORDER BY seq DESC LIMIT 1"));
    SD_TRY(const auto found, query.with(project).rows([](const Statement& row) { return fromIso(row.text(0)); }));
    return found.isEmpty() ? QDateTime() : found.first();
}

} // namespace shipdeck::store
