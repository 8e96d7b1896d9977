// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"

#include <chrono>

namespace shipdeck {

//! A Cancel that fires with another one, or after `time`. Must outlive the work that it stops.
class Deadline {
public:
    Deadline(std::chrono::milliseconds time, const Cancel& other);
    Cancel token() const { return m_source.token(); }

private:
    QObject m_context;
    CancelSource m_source;
};

} // namespace shipdeck
