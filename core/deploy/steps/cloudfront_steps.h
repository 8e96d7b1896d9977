// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! Static sites in the user's AWS account: a private bucket behind CloudFront, a release is a folder in the bucket,
//! Current is what one key of the edge's store names.
const Target& onCloudFront();

std::unique_ptr<Step> provisionCloudFront(const PlannedRelease& release);
std::unique_ptr<Step> publishToCloudFront(const PlannedRelease& release);
std::unique_ptr<Step> verifyCloudFront(const PlannedRelease& release);
std::unique_ptr<Step> assignCloudFront(const PlannedRelease& release, Move move);
//! Leads `release.weight` percent of the visitors to it; 0: everybody back to Current.
std::unique_ptr<Step> shareCloudFront(const PlannedRelease& release, Move move);
//! `access` as store::access() has it.
std::unique_ptr<Step> restrictCloudFront(const PlannedRelease& release, const QJsonObject& access);
std::unique_ptr<Step> removeCloudFront(const store::Project& project, const QString& environment = {});

} // namespace shipdeck::deploy
