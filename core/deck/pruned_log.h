// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"

namespace shipdeck {

//! Why there is no log to show: NotFound `log-pruned`, with when, for which budget, and how to change that. Nothing if
//! the log was not pruned.
std::optional<Error> prunedLog(const store::Deployment& deployment);

} // namespace shipdeck
