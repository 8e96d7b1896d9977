// SPDX-License-Identifier: MIT
#pragma once
#include "store/sqlite.h"

namespace shipdeck::store {

//! An environment's access rule in its target's form; empty: public.
Result<QJsonObject> access(Database& db, const QString& project, const QString& environment);
Result<> setAccess(Database& db, const QString& project, const QString& environment, const QJsonObject& access);

} // namespace shipdeck::store
