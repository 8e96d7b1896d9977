// SPDX-License-Identifier: MIT
#pragma once
#include "insights/policy/permissions.h"
#include "insights/policy/policy.h"

namespace shipdeck::insights {

//! What an IAM policy may be needed for.
enum class Feature {
    StaticSites, //!< foundation, stacks of sites, releases, routes
    OwnZone,     //!< a wildcard domain at Route 53
    Inventory,   //!< lists resources by tag
    Doctor,      //!< calls that only `doctor aws` and the search in other regions need
    Check        //!< asks IAM what the policy allows
};
using Features = QList<Feature>;

//! The resources that the permissions are limited to.
struct PolicyScope {
    QString account; //!< twelve digits; empty: the account in which the policy is used
    QString region;
    QString zone = {}; //!< id at Route 53, for Feature::OwnZone
};

//! The caller's identity and exactly what the features need: no wildcard actions, and IAM only below /shipdeck/.
Policy policyFor(const Features& features, const PolicyScope& scope);

//! The complete statements with these names, each action once.
Permissions allOf(const QStringList& statements);

//! Exactly what these need, each statement with its reason and resources; in the order of policyFor().
Policy policyOf(const QList<Permissions>& needs, const PolicyScope& scope);

} // namespace shipdeck::insights
