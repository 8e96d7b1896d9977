// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/git.h"

namespace shipdeck::build {

//! Only what the commit itself says: its id, message, author and time.
Task<Result<FetchedSource>> commitText(Git git, QString commit);
//! Checks out a Git source through a cached mirror, so that the next deployment fetches only what is new.
Task<Result<FetchedSource>> fetchGit(SourceSpec spec, QString intoFolder, Paths paths, FetchOptions options,
                                     Cancel cancel);

} // namespace shipdeck::build
