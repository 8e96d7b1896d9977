// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"

namespace shipdeck::build {

//! Sums up what lies in a commit's work copy, in the same words and with the same digest as for a folder; `about` is what
//! is known of the commit. Links that lead out of it are removed; contents that are kept in Git LFS are brought first,
//! where they can be had. BadInput `root-missing`: the source's root is not in it.
Task<Result<FetchedSource>> takeStock(FetchedSource about, SourceSpec spec, QString folder, FetchOptions options,
                                      Cancel cancel);

} // namespace shipdeck::build
