// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/steps/static_place.h"

namespace shipdeck::deploy {

//! Takes a project's site out of its account: routes, objects, stack, bucket, and the foundation with the last of them.
//! What is gone already is fine. Conflict `static-left-behind` names what is still there.
Task<Result<>> takeSiteAway(Context context, StaticAccount account);
//! What stacks that were never finished, or a removal that was broken off, have left beside the stack that stands now.
Task<Result<>> removeFormer(Context context, StaticAccount account, aws::Stack stands, QString bucket);

} // namespace shipdeck::deploy
