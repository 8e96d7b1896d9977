// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"

namespace shipdeck::build {

//! Adds to a fetched folder what its checkout says of the commit: message, author, time, and whether the folder's files
//! differ from it. Leaves it as it is outside a checkout, without git, or where git cannot read it.
Task<FetchedSource> withCommit(FetchedSource fetched, SourceSpec spec, FetchOptions options, Cancel cancel);

} // namespace shipdeck::build
