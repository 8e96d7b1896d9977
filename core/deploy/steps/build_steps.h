// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "deploy/snapshot.h"

namespace shipdeck::deploy {

//! The part of a deploy that changes nothing outside its own build folder. If an agent dies in it, the next one creates
//! the work copy from the source again: half-done work is never trusted.
std::unique_ptr<Step> fetchStep(const build::SourceSpec& source);
std::unique_ptr<Step> detectStep();
//! `detection` is for the plan; at run time the steps read the snapshot.
std::unique_ptr<Step> installStep(const build::Detection& detection);
std::unique_ptr<Step> buildStep(const build::Detection& detection);
std::unique_ptr<Step> testStep(const build::Detection& detection);
std::unique_ptr<Step> packageStep(const build::Detection& detection);

//! All of them, in order.
void addBuild(Steps& steps, const build::SourceSpec& source, const build::Detection& detection);

//! Creates the work copy again, up to (not including) the named step, after an agent died.
Task<Result<>> rebuildUpTo(Context context, QString step);

} // namespace shipdeck::deploy
