// SPDX-License-Identifier: MIT
#pragma once
#include "store/sqlite.h"

#include <QDateTime>

namespace shipdeck::store {

//! The setting in which a window says which project it shows; it is said again every minute. With several windows, the
//! one that spoke last counts.
inline const QString onScreenSetting = QStringLiteral("onScreen");
QString onScreenValue(const QString& project, const QDateTime& now);
//! Whether a window said so within the last two minutes.
Result<bool> isOnScreen(Database& db, const QString& project, const QDateTime& now);

//! When a push to any environment of the project was dealt with last; invalid: none was.
Result<QDateTime> lastPushAt(Database& db, const QString& project);

} // namespace shipdeck::store
