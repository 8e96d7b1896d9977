// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! Nobody can be asked: what is guessed is said to be a guess.
bool isWithoutAccount(const Error& error);
//! Who only looks asks no more than needed, and changes nothing but for a moment: a change set that is dropped again.
Task<Result<PlannedRelease>> previewOnCloudFront(PreviewContext context, store::Project project,
                                                 PlannedRelease release);

} // namespace shipdeck::deploy
