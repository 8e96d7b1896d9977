// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"

#include <functional>

namespace shipdeck {

//! One line of `shipctl doctor` and of the Start page's "What it needs".
struct HealthCheck {
    enum class State { Good, Note, Bad, Skipped }; //!< Skipped: nobody could or may look
    QString code;
    State state = State::Good;
    Text what;
    Text next;
};

//! How one thing that was looked at turned out, as soon as it is known.
using ReportCheck = std::function<void(const HealthCheck&)>;

} // namespace shipdeck
