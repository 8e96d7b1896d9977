// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

// What is the same at every target when Current moves.

//! Somebody went back to a release and pinned it: a new deployment ends staged.
bool isPinnedElsewhere(const store::Environment& environment, const QString& deployment);
//! What an environment is pinned to; empty: it is not.
Result<QString> pinnedRelease(store::Database& db, const QString& project, const QString& environment);
//! Turns the plan of the move into that of stageInstead(), where the release's environment is pinned.
void planStaging(PlannedStep& step, const PlannedRelease& release);
//! The step's facts.
Result<QJsonObject> stageInstead(const Context& context, const store::Environment& environment);
//! The store follows: the release is Current, the one before superseded or rolled back; a rollback pins, and a promotion
//! ends a pin.
Result<> recordMove(const Context& context, Move move);
//! What `recordMove` would have left: the store moves last, so a release it names was seen by visitors.
Result<Reconciled> reconcileMove(const Context& context);

} // namespace shipdeck::deploy
