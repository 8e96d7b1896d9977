// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! What is prepared in an account and would go, as its plan names it. One that is still being made has no more than a stack.
struct PreparedDistribution {
    QString stack;
    QString bucket;
    QString domain;
};

//! The stack that all projects of an account and region share.
std::unique_ptr<Step> prepareFoundation(const QString& flags);
//! One distribution that no project has asked for yet, unless there is one.
std::unique_ptr<Step> prepareWarmDistribution(const QString& operation, const QString& flags);
//! Those that no project has taken when it runs, and the foundation if it is needed no longer. `seen`: those of the plan.
std::unique_ptr<Step> removeWarmDistributions(const QList<PreparedDistribution>& seen, const QString& flags);
//! Buckets that a person has seen to be in no stack, with all that is in them; one that a stack has after all stays.
std::unique_ptr<Step> removeLeftovers(const QStringList& leftovers, const QString& flags);

} // namespace shipdeck::deploy
