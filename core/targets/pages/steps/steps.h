// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! In PlannedRelease::place of this target: "owner/name" of the repository that it is published in.
inline const QString repositoryInPlace = QStringLiteral("repository");

std::unique_ptr<Step> provisionPages(const PlannedRelease& release);
std::unique_ptr<Step> publishPages(const PlannedRelease& release);
std::unique_ptr<Step> verifyPages(const PlannedRelease& release);
std::unique_ptr<Step> assignPages(const PlannedRelease& release, Move move);
std::unique_ptr<Step> removePages(const store::Project& project);

//! A file with a unique path in every release: if it is served, so is the release.
QString pagesMarker(const QString& deployment);

} // namespace shipdeck::deploy
