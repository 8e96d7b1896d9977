// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"

namespace shipdeck::build {

//! Checks a Git source out by way of a kept mirror, so that the next deployment fetches only what is new.
Task<Result<FetchedSource>> fetchGit(SourceSpec spec, QString intoFolder, Paths paths, FetchOptions options,
                                     Cancel cancel);
//! Sums up what lies in a work copy, in the same words and with the same digest as for a folder; links that lead out of
//! it are removed. Blocks: for pool threads.
Result<FetchedSource> takeStock(const QString& folder, const FetchOptions& options, const Cancel& cancel);

} // namespace shipdeck::build
