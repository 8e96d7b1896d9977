// SPDX-License-Identifier: MIT
#pragma once
#include "build/artifacts/build_key.h"
#include "deploy/engine/world.h"
#include "deploy/snapshot.h"
#include "deploy/engine/step.h"
#include "deploy/steps/kept_trees.h"

namespace shipdeck::deploy {

//! Stores the current versions of the environment's variables in the deployment's snapshot.
Result<> takeVariables(Context context);
//! One key for everything that a build for `environment` can read; `variables` are ids of versions, of which those with
//! the scope `run` do not count.
Result<QString> buildKeyOf(World& world, const Snapshot& snapshot, const QStringList& variables,
                           const QString& environment);
//! Copies the source into the work copy and stores its commit and digest with the deployment.
Task<Result<>> fetchInto(Context context, build::SourceSpec source);
//! Detects the app in the work copy, prepares its tools, and looks for an existing artifact.
Task<Result<>> detectInto(Context context);
//! Returns the key under which the installed tree is cached; empty without a lock file that determines it.
Task<Result<QString>> installInto(Context context);
Task<Result<>> buildInto(Context context);

//! off, warn or block; a project setting overrides shipdeck.yml; empty: neither sets it.
QString testRuleOf(const store::Project& project, const build::Detection& detection);
//! Whether an artifact that has passed the tests `passed` (a command line) may be reused: with the rule `block` it must
//! have passed the current tests.
bool isTestedEnough(const store::Project& project, const build::Detection& detection, const QString& passed);

//! Caches what the next build can reuse. A failure only costs time.
Task<> keepTrees(Context context);
Task<> keepBuildCaches(Context context);

} // namespace shipdeck::deploy
