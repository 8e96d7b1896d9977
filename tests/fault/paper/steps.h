// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"
#include "tests/fault/paper/place.h"

namespace shipdeck::deploy {

inline const QString paperAccount = QStringLiteral("paper"); //!< option and project setting: the account's folder

paper::Site paperSite(const store::Project& project, const QString& environment);
//! Conflict `paper-taken`: another project's, of another computer maybe.
Result<> checkOwner(const paper::Site& site, const store::Project& project);

std::unique_ptr<Step> provisionPaper(const PlannedRelease& release);
std::unique_ptr<Step> publishPaper(const PlannedRelease& release);
std::unique_ptr<Step> verifyPaper(const PlannedRelease& release);
std::unique_ptr<Step> assignPaper(const PlannedRelease& release, Move move);
std::unique_ptr<Step> removePaper(const store::Project& project, const QString& environment);

} // namespace shipdeck::deploy
