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

//! Ensures that the mirror has every branch and tag with its whole history, and `commit` with its own unless it is empty.
Task<Result<>> bringHistory(Git git, QString commit);
//! The full id of the commit that `name` leads to in this repository; empty: none.
Task<Result<QString>> commitBehind(Git git, QString name);

} // namespace shipdeck::build
