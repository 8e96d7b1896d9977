// SPDX-License-Identifier: MIT
#pragma once
#include "store/sqlite.h"

namespace shipdeck::store {

//! Who may see an environment, in the words of its target; empty: everybody.
Result<QJsonObject> access(Database& db, const QString& project, const QString& environment);
Result<> setAccess(Database& db, const QString& project, const QString& environment, const QJsonObject& access);

} // namespace shipdeck::store
