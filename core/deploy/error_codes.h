// SPDX-License-Identifier: MIT
#pragma once
#include "aws/error_codes.h"
#include "base/error_codes.h"
#include "deploy/aws/history/error_codes.h"
#include "store/error_codes.h"

//! What an operation ends with: of deploy, of what it is made of (see the includes), and of targets.
namespace shipdeck::code {

inline constexpr Code awsAccountDiffers("aws-account-differs");
inline constexpr Code awsSignInLate("aws-sign-in-late");
inline constexpr Code buildNeedsNetwork("build-needs-network");
inline constexpr Code domainTakenElsewhere("domain-taken-elsewhere");
inline constexpr Code nothingChanged("nothing-changed");
inline constexpr Code pagesTaken("pages-taken");
inline constexpr Code zoneInUse("zone-in-use");
inline constexpr Code foundationNeeded("foundation-needed");
inline constexpr Code foundationServesZone("foundation-serves-zone");

} // namespace shipdeck::code
