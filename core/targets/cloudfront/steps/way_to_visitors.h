// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/site.h"

namespace shipdeck::deploy {

//! Checks for changes made outside of Shipdeck that keep visitors from the release: in the router, the distribution,
//! the bucket policy. Succeeds if there is none, or if it may not be read. Conflict `cloudfront-router-changed`,
//! `cloudfront-router-gone`, `cloudfront-distribution-off`, `cloudfront-distribution-gone`,
//! `cloudfront-distribution-changed`, `cloudfront-bucket-closed`; each with how to restore it.
Task<Result<>> checkWayToVisitors(Site on);
//! Explains an error of the routes: Conflict `cloudfront-routes-gone` if their store was deleted; else returns it
//! unchanged.
Task<Error> routesTrouble(Site on, Error error);

} // namespace shipdeck::deploy
