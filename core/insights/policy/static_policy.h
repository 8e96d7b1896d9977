// SPDX-License-Identifier: MIT
#pragma once
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

//! The actions of these statements of a policy for every feature, each once: what a step of a plan says it needs comes
//! from the same place.
QStringList actionsOf(const QStringList& sids);

//! A stack that lets the GitHub Actions of one repository work with `policy`, without keys that could be stolen: the
//! template of resources/aws/github-actions.yaml with the policy in it.
QByteArray gitHubActionsTemplate(const Policy& policy);

} // namespace shipdeck::insights
