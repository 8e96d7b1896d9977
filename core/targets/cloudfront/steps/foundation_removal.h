// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/removal_end.h"
#include "targets/cloudfront/steps/place.h"

namespace shipdeck::deploy {

//! Of a foundation that stays it is always noted that nobody needs it; that somebody does, where a person has asked for it.
enum class Foundation { ForSites, AskedFor };
//! The foundation is there for projects; with the last one it goes. Whether it does is noted as the operation's RemovalEnd.
Task<Result<>> removeFoundation(Context context, AwsAccount account, Foundation why = Foundation::ForSites);

//! A removal looks anew at what is left, also one that is taken up again.
Result<> beginEnd(const Context& context);
//! What the operation's RemovalEnd says from now on, also after a crash.
Result<> noteEnd(const Context& context, const std::function<void(RemovalEnd&)>& change);

} // namespace shipdeck::deploy
