// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "deploy/aws/account_work.h"

namespace shipdeck::deploy {

//! The stack that all projects of an account and region share.
std::unique_ptr<Step> prepareFoundation(const QString& flags);
//! Creates one warm distribution unless there is one.
std::unique_ptr<Step> prepareWarmDistribution(const QString& operation, const QString& flags);
//! Deletes the distributions that are unclaimed when it runs, and the foundation if it is no longer needed. `seen`:
//! those in the plan.
std::unique_ptr<Step> removeWarmDistributions(const QList<PreparedDistribution>& seen, const QString& flags);
//! Deletes buckets with their content. A person has confirmed that they belong to no stack; those that do are kept.
std::unique_ptr<Step> removeLeftovers(const QStringList& leftovers, const QString& flags);

} // namespace shipdeck::deploy
