// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/error.h"

namespace shipdeck::local {

//! Copies an artifact's tree to `into`, where an app may write next to its files. With `mountsPackages` the folders of
//! installed packages stay empty: they hold most of the files, apps do not write there, and mounting them from the
//! artifact costs nothing. All or nothing; blocks: for pool threads.
Result<> copyOwnFiles(const QString& tree, const QString& into, bool mountsPackages, const Cancel& cancel);

} // namespace shipdeck::local
