// SPDX-License-Identifier: MIT
#pragma once
#include <QDateTime>
#include <chrono>

namespace shipdeck {

//! Wall time in UTC, for people. Order never comes from it: clocks jump.
//! SHIPDECK_FIXED_CLOCK stops it, for pictures and tests: a moment (ISO 8601), or a file that holds one.
QDateTime nowUtc();
//! CLOCK_MONOTONIC, for durations.
std::chrono::milliseconds monotonicNow();

} // namespace shipdeck
