// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/place.h"
#include "deploy/target.h"

namespace shipdeck::deploy {

//! PlannedRelease::place of this target.
struct PlannedPlace {
    QString stack;  //!< CloudFormation stack
    QString bucket; //!< for its files; empty: not known yet
    QString prefix; //!< of its objects: "sites/shop/"; empty in a bucket of its own
    QString store;  //!< ARN of the key-value store; empty: not known yet
    QString spare;  //!< warm distribution that would be used; empty: none

    static PlannedPlace of(const PlannedRelease& release);
    void setIn(PlannedRelease& release) const;
};

// The plan of a site's stacks; repeated entries are shown once.

//! Placeholder for an operation that gets its id when it is enqueued.
inline const QString someOperation = QStringLiteral("<operation>");

QList<Change> newStack(const site::StackSpec& spec);
void planStack(PlannedRelease& release, const site::StackSpec& spec, const site::StackPreview& found,
               const QString& operation, const QString& flags);
void planWarmDistribution(PlannedRelease& release, const aws::Stack& spare);
//! The plan for an account without anything of this project; `foundation`: the foundation is missing too.
void planFirst(PlannedRelease& release, const store::Project& project, bool foundation);
//! Whether another project of this computer uses the account's foundation.
Result<bool> knowsFoundation(store::Database& db, const store::Project& project);

// Values for commands, or a placeholder if not known yet: "<bucket>".
QString bucketWord(const PlannedRelease& release);
QString storeWord(const PlannedRelease& release);
QString hostWord(const PlannedRelease& release);

//! Updates the plan stored with the operation; guesses are dropped.
Result<> amendPlan(const Context& context, const std::function<void(PlannedRelease&)>& amend);

} // namespace shipdeck::deploy
