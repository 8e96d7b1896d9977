// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <chrono>

namespace shipdeck {

//! The pause between two polls of a service, or two attempts: `time` divided by the variable SHIPDECK_PACE, which tests
//! set because their services answer at once.
std::chrono::milliseconds paced(std::chrono::milliseconds time);

//! Returns after paced(`time`), or immediately when cancel is requested.
Task<> pause(std::chrono::milliseconds time, Cancel cancel = {});

} // namespace shipdeck
