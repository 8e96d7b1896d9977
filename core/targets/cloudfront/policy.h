// SPDX-License-Identifier: MIT
#pragma once
#include "insights/policy/permissions.h"
#include "insights/policy/policy.h"

namespace shipdeck::insights {

//! What a plan, or somebody who looks, wants of an account.
enum class Feature {
    StaticSites, //!< foundation, stacks of sites, releases, routes
    OwnZone,     //!< subdomains of a zone at Route 53 that go live at once
    Inventory,   //!< what is there by tag
    Doctor,      //!< what only `doctor aws`, and looking for other regions, reads
    Check        //!< that IAM is asked what this policy allows
};
using Features = QList<Feature>;

//! Where the permissions are to hold.
struct PolicyScope {
    QString account; //!< twelve digits; empty: whichever it is pasted into
    QString region;
    QString zone = {}; //!< id at Route 53, for Feature::OwnZone
};

//! Who am I, and just what the features need: no action with a wildcard, and of IAM nothing outside /shipdeck/.
Policy policyFor(const Features& features, const PolicyScope& scope);

//! These statements whole, each action once.
Permissions allOf(const QStringList& statements);

//! Just what these need, each statement with its reason and its resources; in the order of policyFor().
Policy policyOf(const QList<Permissions>& needs, const PolicyScope& scope);

} // namespace shipdeck::insights
