// SPDX-License-Identifier: MIT
#pragma once
#include <QDateTime>
#include <chrono>

namespace shipdeck {

//! Wall time in UTC, for people. Order never comes from it: clocks jump.
//! SHIPDECK_FIXED_CLOCK (ISO 8601) stops it, for pictures and tests.
QDateTime nowUtc();
//! CLOCK_MONOTONIC, for durations.
std::chrono::milliseconds monotonicNow();

} // namespace shipdeck
