// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "base/paths.h"

namespace shipdeck {

//! What the window keeps for itself: its place, and how it looks. The window is watching it.
QString windowFile(const Paths& paths);

//! A setting of the window (Setting::Of::Window) by its key; empty: the default.
QString windowSetting(const Paths& paths, const QString& key);
//! Takes effect at once, also in a window that is open. Denied `write-failed`.
Result<> setWindowSetting(const Paths& paths, const QString& key, const QString& value);

} // namespace shipdeck
