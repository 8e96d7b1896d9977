// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! Static sites in the user's AWS account: a private bucket behind CloudFront, a release is a folder in the bucket,
//! Current is what one key of the edge's store names.
const Target& onAwsStatic();

std::unique_ptr<Step> provisionStatic(const PlannedRelease& release);
std::unique_ptr<Step> publishStatic(const PlannedRelease& release);
std::unique_ptr<Step> verifyStatic(const PlannedRelease& release);
std::unique_ptr<Step> assignStatic(const PlannedRelease& release, Move move);
//! Leads `release.weight` percent of the visitors to it; 0: everybody back to Current.
std::unique_ptr<Step> shareStatic(const PlannedRelease& release, Move move);
//! `access` as store::access() has it.
std::unique_ptr<Step> restrictStatic(const PlannedRelease& release, const QJsonObject& access);
std::unique_ptr<Step> removeStatic(const store::Project& project, const QString& environment = {});

} // namespace shipdeck::deploy
