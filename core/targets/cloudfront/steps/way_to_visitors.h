// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/site.h"

namespace shipdeck::deploy {

//! What keeps visitors from what they are led to, where somebody has changed something on the way outside of Shipdeck: the
//! router, the distribution, the policy of the bucket. Nothing: that is all as it should be, or may not be looked at.
//! Conflict `cloudfront-router-changed`, `cloudfront-router-gone`, `cloudfront-distribution-off`, `cloudfront-distribution-gone`,
//! `cloudfront-distribution-changed`, `cloudfront-bucket-closed`; each with what brings it back.
Task<Result<>> checkWayToVisitors(Site on);
//! Of an error of the routes: Conflict `cloudfront-routes-gone` where their store was deleted; all else as it is.
Task<Error> routesTrouble(Site on, Error error);

} // namespace shipdeck::deploy
