// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/zone_steps.h"

namespace shipdeck::deploy {

//! Whether a domain's public name servers are those of Route 53. Until then AWS can't see the record that validates the
//! domain, and no visitor reaches it; only the owner of the domain can change that.
struct Delegation {
    QString domain;     //!< of the Route 53 zone, "example.com"
    QStringList wanted; //!< name servers of the Route 53 zone
    QStringList found;  //!< name servers in public DNS now; empty: none

    bool isDone() const;
    //! "example.com does not lead to Route 53 yet. Set these …"
    Text whatToDo() const;
};

//! By a call to AWS and a DNS query. Errors of both.
Task<Result<Delegation>> delegationOf(AwsAccount account, Zone zone);

} // namespace shipdeck::deploy
