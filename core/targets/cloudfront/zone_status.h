// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "store/sqlite.h"
#include "deploy/aws/account_work.h"

namespace shipdeck::deploy {

//! Read-only. Errors of the account's calls.
Task<Result<ZoneStatus>> zoneStatus(store::Database* db, aws::Choice choice, Cancel cancel);

} // namespace shipdeck::deploy
