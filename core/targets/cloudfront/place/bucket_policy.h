// SPDX-License-Identifier: MIT
#pragma once
#include "aws/services/sts.h"

#include <QJsonObject>

namespace shipdeck::site {

//! A bucket of ours, and who is to read it.
struct PolicyPlace {
    QString bucket;
    QString distribution; //!< id
    aws::Identity account;
    bool isShared = false; //!< by projects below a domain, each in a folder of its own
};

//! What the templates set: this distribution may read what visitors may see.
QJsonObject policyFor(const PolicyPlace& place);
//! Whether S3 gives the distribution the files of releases. Conditions that say nothing of where a request comes from are taken
//! to hold: whoever has added them knows why.
bool letsDistributionIn(const QJsonObject& policy, const PolicyPlace& place);

} // namespace shipdeck::site
