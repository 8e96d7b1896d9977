// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/place.h"

namespace shipdeck::deploy {

//! Claims a warm distribution for a project without a stack, if there is one; it becomes the project's stack. Without
//! permission to list stacks none is claimed.
Task<Result<>> claimWarmDistribution(Context context, AwsAccount account);
//! Releases the warm distribution that this operation has claimed. False: it has claimed none.
Task<Result<bool>> returnWarmDistribution(Context context, AwsAccount account);
//! Reserves it for its deletion, so that no project can claim it; false: a project has it.
Task<Result<bool>> reserveWarmDistribution(Context context, AwsAccount account, aws::Stack spare);
//! Whether a deployment claimed one, by its steps' facts.
bool hasClaimedWarmDistribution(const Context& context);

} // namespace shipdeck::deploy
