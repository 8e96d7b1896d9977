// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/bisect/bisection.h"
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! Tests one commit of a bisection whose operation is `context`: takes the verdict of the environment's newest deployment of
//! this commit, or builds it as a deployment would and, with a command, runs that in the build's sandbox. With
//! Search::again it is built in any case. Fails only with what is not the commit's fault.
Task<Result<BisectTest>> testCommit(Context context, build::SourceSpec repository, Bisection so, Search search);

//! What the outcome of a build says of its commit if `wanted` is the failure that is searched for (nothing: any). Fails with
//! errors that are not the commit's fault.
Result<Verdict> verdictOf(const Result<>& built, const std::optional<Error>& wanted);

} // namespace shipdeck::deploy
