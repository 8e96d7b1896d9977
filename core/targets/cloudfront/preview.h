// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! Whether the error means that no account can be asked; the plan is then marked as a guess.
bool isWithoutAccount(const Error& error);
//! Asks only what the plan needs. Changes nothing, apart from a change set that is deleted again.
Task<Result<PlannedRelease>> previewOnCloudFront(PreviewContext context, store::Project project,
                                                 PlannedRelease release);

} // namespace shipdeck::deploy
