// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck::test {

//! The value, or the end of the test program with the reason: for what a test sets up, not for what it checks.
template <typename T> T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().render()));
    return *std::move(result);
}

inline void sure(const Result<>& result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().render()));
}

} // namespace shipdeck::test
