// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck {

//! "3 ms", "0.8 s", "12 s", "3 min 5 s", "15 min", "2 h 4 min": how long something took, everywhere; empty for a negative one, which is
//! not known.
QString durationText(qint64 ms);

} // namespace shipdeck
