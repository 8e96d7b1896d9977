// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"

namespace shipdeck::build {

//! Summarises a commit's work copy, in the same form and with the same digest as for a folder; `about` has the
//! commit's facts. Removes links that lead outside; first fetches contents that are in Git LFS,
//! if possible. BadInput `root-missing`: the source's root is not in it.
Task<Result<FetchedSource>> takeStock(FetchedSource about, SourceSpec spec, QString folder, FetchOptions options,
                                      Cancel cancel);

} // namespace shipdeck::build
