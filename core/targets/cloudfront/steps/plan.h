// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/place.h"
#include "deploy/target.h"

namespace shipdeck::deploy {

// What a plan says of the stacks that a site stands on. Whatever is found again is said once.

//! Stands for an operation that gets its id when it is asked for.
inline const QString someOperation = QStringLiteral("<operation>");

QList<Change> newStack(const site::StackSpec& spec);
void planStack(PlannedRelease& release, const site::StackSpec& spec, const site::StackPreview& found,
               const QString& operation, const QString& flags);
void planWarmDistribution(PlannedRelease& release, const aws::Stack& spare);
//! As if the account had nothing for this project; `foundation`: nor for any other.
void planFirst(PlannedRelease& release, const store::Project& project, bool foundation);
//! Whether another project of this computer stands on the account's foundation.
Result<bool> knowsFoundation(store::Database& db, const store::Project& project);

// For commands: what is known of the place by then, else a word in its stead: "<bucket>".
QString bucketWord(const PlannedRelease& release);
QString storeWord(const PlannedRelease& release);
QString hostWord(const PlannedRelease& release);

//! Amends what the plan that is kept with the operation says of it; what it only guessed goes.
Result<> amendPlan(const Context& context, const std::function<void(PlannedRelease&)>& amend);

} // namespace shipdeck::deploy
