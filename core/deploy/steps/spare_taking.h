// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/steps/static_place.h"

namespace shipdeck::deploy {

//! A project whose stack is not there yet gets a spare, if there is one; from here on that is its stack. Who may not list
//! stacks gets none.
Task<Result<>> takeSpare(Context context, StaticAccount account);
//! What this very operation took is a spare again. False: it took none.
Task<Result<bool>> giveSpareBack(Context context, StaticAccount account);
//! Whether a deployment took one, by what its steps said.
bool hasTakenSpare(const Context& context);

} // namespace shipdeck::deploy
