// SPDX-License-Identifier: MIT
#pragma once
#include "store/sqlite.h"

#include <QDateTime>

namespace shipdeck::store {

//! The setting in which a window stores the project it shows, renewed every minute. With several windows, the last
//! one counts.
inline const QString onScreenSetting = QStringLiteral("onScreen");
QString onScreenValue(const QString& project, const QDateTime& now);
//! Whether a window showed it within the last two minutes.
Result<bool> isOnScreen(Database& db, const QString& project, const QDateTime& now);

//! When the last push to any environment of the project was handled; invalid: never.
Result<QDateTime> lastPushAt(Database& db, const QString& project);

} // namespace shipdeck::store
