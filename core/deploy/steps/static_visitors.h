// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/steps/static_place.h"
#include "deploy/targets/aws/static/release_manifest.h"

namespace shipdeck::deploy {

//! Before visitors are led to it, by its list of files and its rules. What the front page names and the release does not
//! have is said: the person has built it so. BadInput `static-health-missing`.
Result<> checkPages(const Context& context, const StaticPlace& place, const site::ReleaseManifest& release);

//! Who asks.
struct Visitor {
    std::optional<int> dice = {}; //!< where a canary runs: what the edge decides by
    QString ticket = {};          //!< where not everybody is let in
};
//! Asks through the edge, as everybody does, until it answers with `release`: its page, and those scripts and style sheets
//! of the page that the release has. Provider `static-not-served`.
Task<Result<>> waitForVisitors(Context context, StaticPlace place, site::ReleaseManifest release, Visitor visitor = {});

} // namespace shipdeck::deploy
