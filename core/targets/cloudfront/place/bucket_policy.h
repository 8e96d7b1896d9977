// SPDX-License-Identifier: MIT
#pragma once
#include "aws/services/sts.h"

#include <QJsonObject>

namespace shipdeck::site {

//! A bucket and the distribution that reads it.
struct PolicyPlace {
    QString bucket;
    QString distribution; //!< id
    aws::Identity account;
    bool isShared = false; //!< by projects below a wildcard domain, each in its own folder
};

//! The policy that the templates set: the distribution may read the published files.
QJsonObject policyFor(const PolicyPlace& place);
//! Whether the policy lets the distribution read the releases' files. Conditions that are not about the source of a
//! request are assumed to be met.
bool letsDistributionIn(const QJsonObject& policy, const PolicyPlace& place);

} // namespace shipdeck::site
