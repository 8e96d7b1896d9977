// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "deploy/snapshot.h"

namespace shipdeck::deploy {

//! The part of a deploy that changes nothing outside its own build folder. An agent that died in it is followed by one
//! that makes the work copy again from the source: half-done work is never trusted.
std::unique_ptr<Step> fetchStep(const build::SourceSpec& source);
std::unique_ptr<Step> detectStep();
//! `detection` is what the plan knows of the project already; the steps read the snapshot when they run.
std::unique_ptr<Step> installStep(const build::Detection& detection);
std::unique_ptr<Step> buildStep(const build::Detection& detection);
std::unique_ptr<Step> testStep(const build::Detection& detection);
std::unique_ptr<Step> packageStep(const build::Detection& detection);

//! Makes the work copy again up to (not including) the named step, after an agent died.
Task<Result<>> rebuildUpTo(Context context, QString step);

} // namespace shipdeck::deploy
