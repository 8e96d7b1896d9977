// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "deploy/snapshot.h"
#include "deploy/target.h"

namespace shipdeck::deploy {

//! The steps of an operation, made from its record alone: the same whenever an agent takes it up again.
Steps stepsFor(const store::Operation& operation, const store::Project& project, const store::Deployment& deployment);

//! Whether it is about an AWS account and region, its `environment`, and about no project.
bool isOfAccount(const store::Operation& operation);
//! What its steps find where others have a project: no more than whose account it is.
store::Project placeholderFor(const store::Operation& operation);
//! The project that it is about, or the placeholder.
Result<store::Project> projectOf(store::Database& db, const store::Operation& operation);

//! Percent of the visitors, as whoever asked for the operation said; 0: it is none of a canary, or its end.
int canaryWeightOf(const store::Operation& operation);

//! A rollback to whatever was Current before, as far as this computer knows: nobody has asked the account. One that finds
//! it otherwise there ends with `site-changed-elsewhere`, and has changed nothing.
void setStepBack(store::Operation& operation);
bool isStepBack(const store::Operation& operation);
//! One that has failed, and may not do so once this computer has seen what others did.
bool wasOutdated(const store::Operation& operation);

//! What a deploy of this source would do, before it exists. Addresses in `release` may be a guess.
QList<PlannedStep> deployPlan(const Target& target, const build::SourceSpec& source, const build::Detection& detection,
                              const PlannedRelease& release);
QList<PlannedStep> planOf(const Steps& steps);
//! What an operation is going to do by all that is known of it now; Operation::plan.
QJsonObject planRecord(const store::Operation& operation, const store::Project& project,
                       const store::Deployment& deployment);

} // namespace shipdeck::deploy
