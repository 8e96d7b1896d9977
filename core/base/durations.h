// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <chrono>

namespace shipdeck {

//! "3 ms", "0.8 s", "12 s", "3 min 5 s", "15 min", "2 h 4 min": how long something took, everywhere; empty for a negative
//! one, which is not known.
QString durationText(qint64 ms);

//! "45s", "30m", "4h"; 0: not a duration.
std::chrono::seconds durationOf(const QString& text);

} // namespace shipdeck
