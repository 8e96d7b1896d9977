// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"

namespace shipdeck::test {

//! Runs a task to its end on this thread's event loop.
template <typename T> T finish(Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

} // namespace shipdeck::test
