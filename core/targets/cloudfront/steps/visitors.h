// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/site.h"

namespace shipdeck::deploy {

//! Before visitors are led to it, by its list of files and its rules. What the front page names and the release does not
//! have is said: the person has built it so. BadInput `cloudfront-health-missing`.
Result<> checkPages(const Context& context, const CloudFrontPlace& place, const site::ReleaseManifest& release);

//! Who asks.
struct Visitor {
    std::optional<int> dice = {}; //!< where a canary runs: what the edge decides by
    QString ticket = {};          //!< where not everybody is let in
};
//! Asks through the edge, as everybody does, until it answers with `release`: its page, and those scripts and style sheets
//! of the page that the release has. Provider `cloudfront-not-served`; where CloudFront itself knows why nobody sees it:
//! Conflict `cloudfront-distribution-off`, `cloudfront-distribution-gone`.
Task<Result<>> waitForVisitors(Site on, site::ReleaseManifest release, Visitor visitor = {});

} // namespace shipdeck::deploy
