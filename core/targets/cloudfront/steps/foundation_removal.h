// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/removal_end.h"
#include "targets/cloudfront/steps/place.h"

namespace shipdeck::deploy {

//! Why the foundation's removal is tried. That it is still needed is only reported if a person asked for the removal.
enum class Foundation { ForSites, AskedFor };
//! Deletes the foundation if no project needs it, and notes the result in the operation's RemovalEnd.
Task<Result<>> removeFoundation(Context context, AwsAccount account, Foundation why = Foundation::ForSites);

//! Clears earlier findings, as a resumed removal checks everything again.
Result<> beginEnd(const Context& context);
//! Changes the operation's RemovalEnd and stores it, so that it survives a crash.
Result<> noteEnd(const Context& context, const std::function<void(RemovalEnd&)>& change);

} // namespace shipdeck::deploy
