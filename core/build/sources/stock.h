// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"

namespace shipdeck::build {

//! Sums up what lies in a work copy, in the same words and with the same digest as for a folder. Links that lead out of
//! it are removed; contents that are kept in Git LFS are brought first, where they can be had.
Task<Result<FetchedSource>> takeStock(SourceSpec spec, QString folder, FetchOptions options, Cancel cancel);

} // namespace shipdeck::build
