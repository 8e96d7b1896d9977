// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/site.h"

namespace shipdeck::deploy {

//! What no route at the edge needs any more. What was done stands whatever becomes of this. It reads all keys of the account,
//! and AWS bills each call: `IfDue` does so at most once a week from this computer.
enum class Tidy { Now, IfDue };
Task<> tidyEdge(Site on, Tidy when = Tidy::Now);
} // namespace shipdeck::deploy
