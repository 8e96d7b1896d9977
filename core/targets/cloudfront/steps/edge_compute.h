// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/visitors.h"

namespace shipdeck::deploy {

//! Percent of what CloudFront lets a function compute that a site may take. AWS publishes neither the limit nor how it counts,
//! and stops a function above it: visitors get 503.
constexpr int mostCompute = 70;

//! A path on which the router has to compare the most patterns and headers of a release: no rule is for it.
QByteArray worstPath(const site::Rules& rules);
//! Of the router that is live in the account and region, for a visitor's request to a host. Errors of the call.
Task<Result<int>> computeOf(AwsAccount account, QString host, QByteArray path, Visitor visitor = {});
//! Asks CloudFront to run the router for the worst path of a release that visitors see already. Where that cannot be
//! asked, a line of the log says so. Limit `edge-rules-too-heavy`.
Task<Result<>> checkCompute(Site on, site::ReleaseManifest release, Visitor visitor = {});
//! The same trouble as visitors see it: CloudFront has stopped the router for a page of `release`.
Failure stoppedRouter(const QUrl& address, const site::ReleaseManifest& release);

} // namespace shipdeck::deploy
