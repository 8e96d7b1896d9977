// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "deploy/readable_source.h"

namespace shipdeck::deploy {

//! Reads the commits after `good` up to `bad`, the first parents only.
std::unique_ptr<Step> readHistory(const QString& good, const QString& bad);
//! The project's repository, and what can read it; each git command is recorded among the step's calls.
Task<Result<ReadableSource>> recordedRepository(Context context);

} // namespace shipdeck::deploy
