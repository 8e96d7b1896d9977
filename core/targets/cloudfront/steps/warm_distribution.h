// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/place.h"

namespace shipdeck::deploy {

//! A project whose stack is not there yet gets a spare, if there is one; from here on that is its stack. Who may not list
//! stacks gets none.
Task<Result<>> claimWarmDistribution(Context context, AwsAccount account);
//! What this very operation took is a spare again. False: it took none.
Task<Result<bool>> returnWarmDistribution(Context context, AwsAccount account);
//! Whether a deployment took one, by what its steps said.
bool hasClaimedWarmDistribution(const Context& context);

} // namespace shipdeck::deploy
