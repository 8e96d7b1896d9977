// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/connections.h"

namespace shipdeck::deploy {

//! The state of a wildcard domain in an account and region.
struct ZoneStatus {
    AwsChoice choice;
    Zone zone;           //!< the one that is set up; empty: none
    QStringList hosts;   //!< hosts with a route, of all computers
    QStringList domains; //!< public hosted zones in Route 53; empty also without permission to list them
    std::optional<store::Operation> work; //!< newest operation on a zone here, open or ended; nullopt: none known
};

//! Read-only. Errors of the account's calls.
Task<Result<ZoneStatus>> zoneStatus(store::Database* db, aws::Choice choice, Cancel cancel);

} // namespace shipdeck::deploy
