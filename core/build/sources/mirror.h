// SPDX-License-Identifier: MIT
#pragma once
#include "base/file_lock.h"
#include "build/sources/git_refs.h"

namespace shipdeck::build {

//! The kept copy of one Git address: a bare repository that only ever holds what was deployed.
QString mirrorFolder(const Paths& paths, const QString& address);
//! Keeps other processes of ours out of a mirror for as long as the answer lives. Limit `mirror-busy` after ten minutes.
Task<Result<std::shared_ptr<FileLock>>> lockMirror(QString mirror, Cancel cancel);
//! Makes sure that the mirror holds the commit and gives its full name. `git-failed` may mean that it is damaged.
Task<Result<QString>> bringCommit(Git git, RefList refs, ResolvedRef wanted);

} // namespace shipdeck::build
