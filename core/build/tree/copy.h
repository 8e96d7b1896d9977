// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "build/tree/stat_cache.h"
#include "build/tree/tree.h"

namespace shipdeck::build {

//! Copies the entries (sorted by path) from one folder into another, which must be empty, and fills in the digest of
//! what was copied. Times and the x bit are kept. `cache` may be null. Blocks: for pool threads.
//! Conflict `file-changing`: a file kept changing during the copy.
Result<> copyEntries(const QString& from, const QString& to, TreeEntries& entries, StatCache* cache,
                     const Cancel& cancel);
Result<> copyEntries(int from, const QString& to, TreeEntries& entries, StatCache* cache, const Cancel& cancel);
//! Moves files from one open folder to another by rename, or by copy where that is unsafe or impossible: another
//! file system, a file with a second name, one that is needed twice.
Result<> moveEntries(int from, const QString& to, TreeEntries& entries, const Cancel& cancel);
//! Fills in the digests of the files below `root`.
Result<> hashEntries(const QString& root, TreeEntries& entries, const Cancel& cancel);

} // namespace shipdeck::build
