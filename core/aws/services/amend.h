// SPDX-License-Identifier: MIT
#pragma once
#include "aws/error_codes.h"
#include "base/error.h"
#include "base/task.h"

#include <functional>
#include <limits>
#include <optional>

namespace shipdeck::aws {

//! Whether a write with a condition found that another computer has changed or deleted the object since it was read.
inline bool lostRace(const Error& error)
{
    return error.kind == Error::Kind::Conflict || error.code == code::awsNoSuchKey;
}

//! A value in S3 that several computers change, by conditional writes (compare and swap).
template <typename T> struct Amendment {
    //! The value with its ETag. A missing object is an empty value, and no error.
    std::function<Task<Result<T>>()> read;
    //! False: there is nothing to write.
    std::function<Result<bool>(T&)> change;
    //! Writes on the condition that the object has the ETag that `read` returned. Returns the new value.
    std::function<Task<Result<T>>(T)> write;
    int attempts = 8;
};
inline constexpr int anyNumber = std::numeric_limits<int>::max();

//! Reads, changes and writes; starts over if another computer wrote in between. `known`: an earlier value, which saves
//! the first read. Returns what was written, or what was read if there was nothing to write.
template <typename T> Task<Result<T>> amend(Amendment<T> by, std::optional<T> known = {})
{
    for (int attempt = 1;; ++attempt) {
        if (!known) {
            Result<T> there = co_await by.read();
            if (!there)
                co_return there;
            known = *std::move(there);
        }
        const Result<bool> isChanged = by.change(*known);
        if (!isChanged)
            co_return tl::unexpected(isChanged.error());
        if (!*isChanged)
            co_return *std::move(known);
        const T changed = *std::move(known);
        known.reset();
        Result<T> written = co_await by.write(changed);
        if (written || !lostRace(written.error()) || attempt == by.attempts)
            co_return written;
    }
}

} // namespace shipdeck::aws
