// SPDX-License-Identifier: MIT
#pragma once
#include "support/aws_rig.h"

namespace shipdeck::test {

//! What is made from now on is ready at once, also by a clock that is set back afterwards, as that of the pictures.
void readyAtOnce(const AwsRig& rig);
//! Another computer has deployed a project "harbor" with the profile `ci` of AwsHome; one release is Current.
bool putSite(const AwsRig& rig);
//! That computer works on it at the moment.
bool lockSite(const QString& environment = QStringLiteral("production"));
bool isSiteLocked();
//! A site whose stack somebody deleted by hand: its bucket stays, as the template says.
bool leaveBucket();
bool dropBucket(); //!< and now that is gone too
//! A stack of somebody else's with a bucket; it bears a tag of theirs.
bool putTheirs();
//! The boundary of roles, in no stack.
bool leaveBoundary();
//! The account is prepared: the foundation stands, and a spare distribution.
bool putWarm(const AwsRig& rig);
bool dropWarmDistribution();
//! Every host below it is served, as `connections zone` leaves it; `hosts` lead to releases of a project.
bool serveDomain(const QString& name, const QStringList& hosts);
//! Such a host leads nowhere any more.
bool dropHost(const QString& host);

} // namespace shipdeck::test
