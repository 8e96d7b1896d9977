// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! Sends a share of the visitors to the release, or all back to Current (a weight of 0).
std::unique_ptr<Step> shareLocal(const PlannedRelease& release, Move move);

//! Every visitor gets Current, as nginx sees it.
Result<> endCanaryHere(const Context& context);
//! The canary that the store names, or none.
Result<> restoreCanaryHere(const Context& context);

} // namespace shipdeck::deploy
