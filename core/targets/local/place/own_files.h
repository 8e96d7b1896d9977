// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/error.h"

namespace shipdeck::local {

//! A copy of an artifact's tree at `into`, where an app may write beside its files. With `mountsPackages` the folders of
//! installed packages stay empty: they hold nearly all of the files, nobody writes there, and a mount from the artifact
//! costs nothing. All or nothing; blocks: for pool threads.
Result<> copyOwnFiles(const QString& tree, const QString& into, bool mountsPackages, const Cancel& cancel);

} // namespace shipdeck::local
