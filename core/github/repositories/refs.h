// SPDX-License-Identifier: MIT
#pragma once
#include "github/client.h"
#include "github/repositories/repository.h"

namespace shipdeck::github {

//! The deployable refs of a repository: all branches (the default one first), tags, open pull requests (latest change
//! first), or the latest hundred commits of `of` (a branch, tag or commit; empty: the default branch). Empty for an
//! empty repository.
Task<Result<QList<Ref>>> listRefs(Client* client, Repository repository, Ref::Kind kind, QString of, Cancel cancel);

//! The full commit that a branch, tag, abbreviated commit or "pull/12/head" refers to. NotFound `ref-missing`, Conflict
//! `repository-empty`.
Task<Result<QString>> commitOf(Client* client, Repository repository, QString ref, Cancel cancel);

//! NotFound `ref-missing`.
Failure refMissing(const Repository& repository, const QString& name);

//! Commit statuses and check runs together; those that the sign-in may not read are omitted.
Task<Result<Checks>> checksOf(Client* client, Repository repository, QString commit, Cancel cancel);

//! A path below a repository, with each part escaped.
QString pathIn(const Repository& repository, const QStringList& parts);

} // namespace shipdeck::github
