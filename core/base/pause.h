// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <chrono>

namespace shipdeck {

//! How long to wait between two looks at a service, or two tries: `time`. The variable SHIPDECK_PACE divides it, for tests
//! whose services answer at once.
std::chrono::milliseconds paced(std::chrono::milliseconds time);

//! Comes back after paced(`time`), or at once when cancel is requested.
Task<> pause(std::chrono::milliseconds time, Cancel cancel = {});

} // namespace shipdeck
