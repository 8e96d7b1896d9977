// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"
#include "build/tree/scan.h"

namespace shipdeck::build {

//! Copies a Folder or Ready source. Blocks: for pool threads.
Result<FetchedSource> fetchFolder(const SourceSpec& spec, const QString& intoFolder, const Paths& paths,
                                  const FetchOptions& options, const Cancel& cancel);
//! The files of a Folder or Ready source that would be published without a build: paths below `output`, a folder
//! relative to the source. Errors of scanTree(). Blocks: for pool threads.
Result<QList<QByteArray>> publishedFiles(const SourceSpec& spec, const QString& output, const Cancel& cancel);
//! BadInput `root-missing`, suggesting similar folders. Empty roots are fine.
Result<> checkRoot(const QString& folder, const QString& root);
//! The digest and sums of a scan whose files were hashed.
FetchedSource fetchedFrom(const QString& folder, const Scan& scan);

} // namespace shipdeck::build
