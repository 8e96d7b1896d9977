// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/account_work.h"
#include "targets/cloudfront/steps/place.h"

namespace shipdeck::deploy {

//! The foundation's wildcard domain; empty: none.
Zone zoneOf(const aws::Stack& foundation);
//! The hosted zone of the account with the longest name that `domain` ends with. NotFound `zone-missing`, BadInput
//! `zone-invalid`.
Task<Result<Zone>> findZone(AwsAccount account, QString domain);
//! The hosts below the zone that have a route.
Task<Result<QStringList>> hostsBelow(AwsAccount account, aws::Stack foundation);
//! Conflict `zone-in-use`.
Failure zoneInUse(const QString& zone, const QStringList& hosts);

} // namespace shipdeck::deploy
