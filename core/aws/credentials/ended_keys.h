// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/origin.h"

namespace shipdeck::aws {

//! How often a credential process whose keys have expired is run again.
constexpr auto processAgain = std::chrono::seconds(20);

//! Denied `aws-keys-ended`: AWS reports the keys of `origin` expired, and only a person can provide new ones, as the
//! error says.
Error keysEnded(const Origin& origin, const Settings& settings);

} // namespace shipdeck::aws
