// SPDX-License-Identifier: MIT
#pragma once
#include "build/artifacts/manifest.h"

namespace shipdeck::build {

//! Gives the files of an unfinished artifact their time and modes, brings them to the disk and renames the whole to
//! its digest. True: somebody else was faster with the same artifact, and ours is still there.
Result<bool> publishTree(const Paths& paths, const QString& unfinished, const QString& digest, const Manifest& manifest,
                         qint64 requestedSeconds, const Cancel& cancel);

} // namespace shipdeck::build
