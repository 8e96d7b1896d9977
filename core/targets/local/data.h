// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "deploy/data_folders.h"

namespace shipdeck::deploy {

//! Makes the folder unless it exists, with the files that `release` has there (a folder of an artifact, which may be
//! missing). Blocks: for pool threads.
Result<> fillDataFolder(const DataFolder& folder, const QString& release, const Cancel& cancel);

//! Files that a server of this computer wrote into its release's own folder, where the next release does not see them:
//! at most three, and "…" where there are more. Caches, logs and the like do not count. Blocks for some milliseconds.
QStringList writtenOutsideData(const Paths& paths, const store::Deployment& deployment);
//! What to do about them; empty for none.
Text keepAdvice(const QStringList& written);

} // namespace shipdeck::deploy
