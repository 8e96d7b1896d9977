// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/connections.h"

namespace shipdeck::deploy {

//! How it stands with a domain whose subdomains are live at once, in an account and region.
struct ZoneStatus {
    AwsChoice choice;
    Zone zone;           //!< that is served; empty: none
    QStringList hosts;   //!< below it that lead somewhere, of whichever computer
    QStringList domains; //!< public zones of the account at Route 53; empty also for who may not list them
    std::optional<store::Operation> work; //!< the newest for a zone here, open or ended; nothing: none is known
};

//! Reads only. Errors of the account's calls.
Task<Result<ZoneStatus>> zoneStatus(store::Database* db, aws::Choice choice, Cancel cancel);

} // namespace shipdeck::deploy
