// SPDX-License-Identifier: MIT
#pragma once
#include "build/artifacts/manifest.h"

namespace shipdeck::build {

//! Sets time and modes of an unfinished artifact's files, syncs them to disk and renames the folder to
//! its digest. True: another process has created the same artifact first, and ours still exists.
Result<bool> publishTree(const Paths& paths, const QString& unfinished, const QString& digest, const Manifest& manifest,
                         qint64 requestedSeconds, const Cancel& cancel);

} // namespace shipdeck::build
