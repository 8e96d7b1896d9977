// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"
#include "deploy/aws/account_work.h"

namespace shipdeck::deploy {

struct AwsAccount;

//! By a call to AWS and a DNS query. Errors of both.
Task<Result<Delegation>> delegationOf(AwsAccount account, Zone zone);

} // namespace shipdeck::deploy
