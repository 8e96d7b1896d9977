// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "store/sqlite.h"

namespace shipdeck::github {

//! Opens cache.db for this thread. It may be lost at any time: one that is damaged, or of another version, is made anew.
Result<std::unique_ptr<store::Database>> openCache(const Paths& paths);

} // namespace shipdeck::github
