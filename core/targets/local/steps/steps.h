// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

std::unique_ptr<Step> provisionLocal(const PlannedRelease& release);
std::unique_ptr<Step> publishLocal(const PlannedRelease& release);
std::unique_ptr<Step> startLocal(const PlannedRelease& release);
std::unique_ptr<Step> verifyLocal(const PlannedRelease& release);
std::unique_ptr<Step> auditLocal(const PlannedRelease& release);
std::unique_ptr<Step> assignLocal(const PlannedRelease& release, Move move);

} // namespace shipdeck::deploy
