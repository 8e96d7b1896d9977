// SPDX-License-Identifier: MIT
#pragma once
#include "build/artifacts/build_key.h"
#include "deploy/engine/world.h"
#include "deploy/snapshot.h"
#include "deploy/engine/step.h"
#include "deploy/steps/kept_trees.h"

namespace shipdeck::deploy {

//! The current versions of the environment's variables become those of this deployment.
Result<> takeVariables(Context context);
//! Everything that a build for `environment` could see, in one key; `variables` are ids of versions, and run-scope ones
//! do not count.
Result<QString> buildKeyOf(World& world, const Snapshot& snapshot, const QStringList& variables,
                           const QString& environment);
//! Puts the source into the work copy and what is known of it into the deployment.
Task<Result<>> fetchInto(Context context, build::SourceSpec source);
//! Recognises what is in the work copy, prepares its tools, and finds out whether an artifact of it is already there.
Task<Result<>> detectInto(Context context);
//! Gives the key that the installed tree is kept by; empty when there is no lock file to tell what it holds.
Task<Result<QString>> installInto(Context context);
Task<Result<>> buildInto(Context context);

//! off, warn or block: a person's word before the file's; empty where nobody chose.
QString testRuleOf(const store::Project& project, const build::Detection& detection);
//! Whether an artifact that has passed the tests `passed` (a command line) may be used again: where tests count, it must
//! have passed those of now.
bool isTestedEnough(const store::Project& project, const build::Detection& detection, const QString& passed);

//! Keeps what the next build can use again; a failure costs time, not the deployment.
Task<> keepTrees(Context context);
Task<> keepBuildCaches(Context context);

} // namespace shipdeck::deploy
