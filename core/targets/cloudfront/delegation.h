// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/zone_steps.h"

namespace shipdeck::deploy {

//! Whether the world is sent to Route 53 for a domain. Until it is, AWS can't see the record that proves the domain, and no
//! visitor comes: that waits for whoever bought the domain.
struct Delegation {
    QString domain;     //!< of the zone at Route 53, "example.com"
    QStringList wanted; //!< the name servers that Route 53 gave it
    QStringList found;  //!< those that the world is told now; empty: none

    bool isDone() const;
    //! "example.com does not lead to Route 53 yet. Set these …"
    Text whatToDo() const;
};

//! By a call to AWS and a real look-up. Errors of both.
Task<Result<Delegation>> delegationOf(AwsAccount account, Zone zone);

} // namespace shipdeck::deploy
