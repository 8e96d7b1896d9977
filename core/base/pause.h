// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <chrono>

namespace shipdeck {

//! Comes back after `time`, or at once when cancel is requested.
Task<> pause(std::chrono::milliseconds time, Cancel cancel = {});

} // namespace shipdeck
