// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "store/sqlite.h"

namespace shipdeck::github {

//! Opens cache.db for this thread. It is disposable: a damaged one, or one of another version, is recreated.
Result<std::unique_ptr<store::Database>> openCache(const Paths& paths);

} // namespace shipdeck::github
