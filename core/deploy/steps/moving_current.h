// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

// What moving Current means at every target.

//! Whether a new deployment stays staged: the environment is pinned to another release, or a person has to approve it.
bool staysStaged(const Context& context, const store::Environment& environment);
//! The release that the environment is pinned to; empty: none.
Result<QString> pinnedRelease(store::Database& db, const QString& project, const QString& environment);
//! If it will stay staged, changes the planned step from moving Current to stageInstead().
void planStaging(PlannedStep& step, const PlannedRelease& release);
//! Leaves the deployment staged. Returns the step's facts.
Result<QJsonObject> stageInstead(const Context& context, const store::Environment& environment);
//! Conflict `canary-alone`: the environment has no Current to share its visitors with.
Failure canaryAlone(const QString& environment);
//! Updates the store after a move: the release is Current, the previous one superseded or rolled back; a rollback pins,
//! a promotion unpins.
Result<> recordMove(const Context& context, Move move);
//! Done if recordMove() had finished: the store is updated last, so the release it names has been served.
Result<Reconciled> reconcileMove(const Context& context);

} // namespace shipdeck::deploy
