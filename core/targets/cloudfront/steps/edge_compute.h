// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/visitors.h"

namespace shipdeck::deploy {

//! The highest compute utilization of CloudFront's limit, in percent, that a site may reach. AWS publishes neither the
//! limit nor how it measures; above it the function is stopped and visitors get 503.
constexpr int mostCompute = 70;

//! A path for which the router has to compare the most patterns and headers of a release; no rule matches it.
QByteArray worstPath(const site::Rules& rules);
//! The compute utilization of the live router in the account and region, for a visitor's request. Errors of the call.
Task<Result<int>> computeOf(AwsAccount account, QString host, QByteArray path, Visitor visitor = {});
//! Runs the live router for the worst path of a release that is live already. If CloudFront cannot be asked, that is
//! logged. Limit `edge-rules-too-heavy`.
Task<Result<>> checkCompute(Site on, site::ReleaseManifest release, Visitor visitor = {});
//! The error for a page of `release` for which CloudFront has stopped the router.
Failure stoppedRouter(const QUrl& address, const site::ReleaseManifest& release);

} // namespace shipdeck::deploy
