// SPDX-License-Identifier: MIT
#pragma once
#include "build/artifacts/artifact_store.h"

namespace shipdeck::build {

//! ArtifactStore::pack() without the event loop. Blocks: for pool threads.
Result<Artifact> packFolder(const Paths& paths, const UntrustedFolder& copy, const QString& path,
                            const PackOptions& options, const Cancel& cancel);
//! Prefix of unfinished artifacts' names; a lock on the folder marks one in progress.
inline QString unfinishedPrefix()
{
    return QStringLiteral("tmp-");
}

} // namespace shipdeck::build
