// SPDX-License-Identifier: MIT
#pragma once
#include "command_line.h"
#include "store/deployments.h"

namespace shipdeck::cli {

//! `--person`, `--since` and `--until`, for commands that list what happened.
QList<Usage::Option> filterOptions();
//! Their values. A date is a day of this computer's time zone, the last one included. BadInput `usage`.
Result<> addGivenFilter(store::DeploymentFilter& filter, const Arguments& arguments);
//! `--limit`; `usual` without it. BadInput `usage`.
Result<int> givenLimit(const Arguments& arguments, int usual);

} // namespace shipdeck::cli
