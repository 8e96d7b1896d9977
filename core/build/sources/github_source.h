// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"

namespace shipdeck::build {

//! Fetches one commit of a GitHub repository as an archive: two requests and no history, so it is quicker than git for
//! a first fetch. Every file is compared with git's id of its content, so omissions and changes in an archive
//! (export-ignore, export-subst, submodules, LFS) are detected.
//! nullopt: git has to fetch this one (not on this GitHub, no such ref here, or the archive is not the whole commit);
//! `intoFolder` is then empty. Returns errors that git could not avoid either: disk-full, folder-too-large, canceled.
Task<Result<std::optional<FetchedSource>>> fetchArchive(SourceSpec spec, QString intoFolder, FetchOptions options,
                                                        Cancel cancel);

//! As GitHub names the ref of a source: "pull/12/head", "HEAD".
QString archiveRef(const SourceSpec& spec);

} // namespace shipdeck::build
