// SPDX-License-Identifier: MIT
#pragma once
#include "insights/policy/permissions.h"
#include "insights/policy/policy.h"

namespace shipdeck::insights {

//! The caller's identity and exactly what the features need: no wildcard actions, and IAM only below /shipdeck/.
Policy policyFor(const Features& features, const PolicyScope& scope);

//! The complete statements with these names, each action once.
Permissions allOf(const QStringList& statements);

//! Exactly what these need, each statement with its reason and resources; in the order of policyFor().
Policy policyOf(const QList<Permissions>& needs, const PolicyScope& scope);

} // namespace shipdeck::insights
