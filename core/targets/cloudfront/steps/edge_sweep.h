// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/site.h"

namespace shipdeck::deploy {

//! Deletes what no route at the edge needs any more; a failure does not affect the operation. It reads all keys of the
//! account's store, and AWS bills each call: `IfDue` runs at most once a week from this computer.
enum class Tidy { Now, IfDue };
Task<> tidyEdge(Site on, Tidy when = Tidy::Now);
} // namespace shipdeck::deploy
