// SPDX-License-Identifier: MIT
#pragma once
#include "base/file_lock.h"
#include "build/sources/git_refs.h"

namespace shipdeck::build {

//! The local copy of one Git address: a bare repository with deployed commits only.
QString mirrorFolder(const Paths& paths, const QString& address);
//! Locks a mirror against other Shipdeck processes while the result lives. Limit `mirror-busy` after ten minutes.
Task<Result<std::shared_ptr<FileLock>>> lockMirror(QString mirror, Cancel cancel);
//! Ensures that the mirror has the commit and returns its full id. `git-failed` may mean that it is damaged.
Task<Result<QString>> bringCommit(Git git, RefList refs, ResolvedRef wanted);

} // namespace shipdeck::build
