// SPDX-License-Identifier: MIT
#pragma once
#include "insights/policy/check.h"

namespace shipdeck {

//! Whether these keys may do what a policy says is needed.
struct PolicyCheck {
    insights::PolicyScope scope; //!< whose account and which region it turned out to be
    insights::Policy policy;
    QList<insights::NotAllowed> missing;
    bool isRoot = false; //!< nothing limits these keys, so nobody was asked
};

} // namespace shipdeck
