// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

std::unique_ptr<Step> provisionCloudFront(const PlannedRelease& release);
std::unique_ptr<Step> publishToCloudFront(const PlannedRelease& release);
std::unique_ptr<Step> verifyCloudFront(const PlannedRelease& release);
std::unique_ptr<Step> assignCloudFront(const PlannedRelease& release, Move move);
//! Sends `release.weight` percent of the visitors to it; 0: all back to Current.
std::unique_ptr<Step> shareCloudFront(const PlannedRelease& release, Move move);
//! `access` in the form of store::access().
std::unique_ptr<Step> restrictCloudFront(const PlannedRelease& release, const QJsonObject& access);
std::unique_ptr<Step> removeCloudFront(const store::Project& project, const QString& environment = {});

} // namespace shipdeck::deploy
