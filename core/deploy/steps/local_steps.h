// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "deploy/snapshot.h"

namespace shipdeck::deploy {

//! What moving Current means for the release that was Current before.
enum class Move { Deploy, Promote, Rollback };

//! What the plan says of a release before it exists.
struct PlannedRelease {
    QString slug;
    QString id;
    bool server = false;
    QString startCommand;
    QString address;        //!< of the site
    QString releaseAddress; //!< of this release alone
};

std::unique_ptr<Step> provisionLocal(const PlannedRelease& release);
std::unique_ptr<Step> publishLocal(const PlannedRelease& release);
std::unique_ptr<Step> startLocal(const PlannedRelease& release);
std::unique_ptr<Step> verifyLocal(const PlannedRelease& release);
std::unique_ptr<Step> assignLocal(const PlannedRelease& release, Move move);

} // namespace shipdeck::deploy
