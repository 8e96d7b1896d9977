// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/origin.h"

namespace shipdeck::aws {

//! How often a process whose keys have ended is asked whether it has others.
constexpr auto processAgain = std::chrono::seconds(20);

//! Denied `aws-keys-ended`: AWS calls the keys of `origin` expired, and others come only once somebody has done what it
//! says.
Error keysEnded(const Origin& origin, const Settings& settings);

} // namespace shipdeck::aws
