// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"

#include <chrono>

namespace shipdeck {

//! The wish to stop that comes with another one, or by itself after `time`. Must outlive what is to be stopped.
class Deadline {
public:
    Deadline(std::chrono::milliseconds time, const Cancel& other);
    Cancel token() const { return m_source.token(); }

private:
    QObject m_context;
    CancelSource m_source;
};

} // namespace shipdeck
