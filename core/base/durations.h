// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <chrono>

namespace shipdeck {

//! "45s", "30m", "4h"; 0: not a duration.
std::chrono::seconds durationOf(const QString& text);

} // namespace shipdeck
