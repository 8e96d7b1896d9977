// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"

namespace shipdeck::build {

//! Fetches one commit of a GitHub repository as an archive: two requests and no history, so it is quicker than git for
//! what was never fetched before. Every file is compared with git's own id of its content, so what an archive leaves
//! out or changes (export-ignore, export-subst, submodules, LFS) is noticed.
//! Nothing: git has to fetch this one (not on this GitHub, no such ref here, or the archive is not the whole commit);
//! `intoFolder` is then empty. Errors that git could not help either are told: disk-full, folder-too-large, canceled.
Task<Result<std::optional<FetchedSource>>> fetchArchive(SourceSpec spec, QString intoFolder, FetchOptions options,
                                                        Cancel cancel);

} // namespace shipdeck::build
