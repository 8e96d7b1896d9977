// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/account.h"
#include "domains/resolver.h"
#include "store/domains.h"

namespace shipdeck::deploy {

//! The record with what DNS has of it now. Errors as Resolver::query().
Task<Result<store::WantedRecord>> observedNow(domains::Resolver* resolver, store::WantedRecord record, Cancel cancel);

//! The domain with what is wrong with its DNS: of the first record that is not there, else of its address. `distribution`:
//! the host that it should lead to.
Task<Result<store::Domain>> diagnosedNow(AwsAccount account, domains::Resolver* resolver, store::Domain domain,
                                         QString distribution);

//! The domain with all that, and over which families of addresses it serves the project if it is live. `account` without a
//! connection: its zones are not looked at.
Task<Result<store::Domain>> lookedAtNow(AwsAccount account, store::Domain domain, QString distribution);

} // namespace shipdeck::deploy
