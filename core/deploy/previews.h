// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"

namespace shipdeck::deploy {

//! The environment of a pull request's preview: "pr-12".
QString previewOf(int pullRequest);
//! The pull request of such an environment; 0: it is not one.
int pullRequestOf(const QString& environment);
//! The pull request that a ref names ("pull/12", "refs/pull/12/head"); 0: none.
int pullRequestOfRef(const QString& ref);
//! Where a source goes when nobody says where: what is only proposed never becomes production by accident.
QString usualEnvironment(const QString& ref);
//! The environment whose variables a deployment gets: all previews share those of `preview`.
QString variablesOf(const QString& environment);

//! Whether it builds what somebody outside wrote: it gets no secrets, and later builds use nothing that it left.
bool isOfFork(const store::Operation& operation);

} // namespace shipdeck::deploy
