// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/account_work.h"
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! A certificate for every host below the zone, in us-east-1.
std::unique_ptr<Step> makeCertificate(const AwsChoice& choice, const Zone& zone);
//! One distribution and wildcard records for every host below the zone.
std::unique_ptr<Step> serveZone(const AwsChoice& choice, const Zone& zone);
//! Deletes distribution, records, bucket and certificate; refused while a host below the zone is in use.
std::unique_ptr<Step> removeZone(const AwsChoice& choice);

} // namespace shipdeck::deploy
