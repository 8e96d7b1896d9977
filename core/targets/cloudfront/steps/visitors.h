// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"
#include "targets/cloudfront/steps/site.h"

namespace shipdeck::code {

inline constexpr Code cloudfrontNotServed("cloudfront-not-served");

} // namespace shipdeck::code

namespace shipdeck::deploy {

//! Checks a release by its list of files and its rules before traffic is switched. References of the front page to
//! missing files are only logged. BadInput `cloudfront-health-missing`.
Result<> checkPages(const Context& context, const CloudFrontPlace& place, const site::ReleaseManifest& release);

//! A visitor's request.
struct Visitor {
    std::optional<int> dice = {}; //!< the cookie value that decides about the canary; nullopt: no cookie
    QString ticket = {};          //!< needed if access is restricted
};
//! Sends requests through the edge, as a visitor does, until it answers with `release`: its page, and the page's
//! scripts and style sheets that the release contains. Provider `cloudfront-not-served`; if CloudFront knows the
//! reason: Conflict `cloudfront-distribution-off`, `cloudfront-distribution-gone`.
Task<Result<>> waitForVisitors(Site on, site::ReleaseManifest release, Visitor visitor = {});

} // namespace shipdeck::deploy
