// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "deploy/data_folders.h"

namespace shipdeck::deploy {

//! Creates the folder unless it exists, with the files of the folder `release` (in the artifact, may be missing).
//! Blocks: for pool threads.
Result<> fillDataFolder(const DataFolder& folder, const QString& release, const Cancel& cancel);

//! Files that a server on this computer wrote into its release's own folder, which the next release does not see: at
//! most three, then "…". Caches, logs and the like do not count. Blocks for some milliseconds.
QStringList writtenOutsideData(const Paths& paths, const store::Deployment& deployment);
//! What to do about them; empty if there are none.
Text keepAdvice(const QStringList& written);

} // namespace shipdeck::deploy
