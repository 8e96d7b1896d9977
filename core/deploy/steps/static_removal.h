// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/steps/static_place.h"

namespace shipdeck::deploy {

//! Takes a project's site out of its account: routes, objects, stack, bucket, and the foundation with the last of them.
//! What is gone already is fine. Conflict `static-left-behind` names what is still there.
Task<Result<>> takeSiteAway(Context context, StaticAccount account);

} // namespace shipdeck::deploy
