// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"

#include <functional>

namespace shipdeck::site {

using Effect = std::function<Task<Result<>>()>;
//! Carries out an effect and shows people the `aws …` command that would do the same; it may refuse to (tests do).
using Shown = std::function<Task<Result<>>(QString command, Effect effect)>;

template <typename T> Task<Result<>> keptIn(std::optional<T>* value, std::function<Task<Result<T>>()> effect)
{
    Result<T> got = co_await effect();
    if (!got)
        co_return tl::unexpected(got.error());
    *value = *std::move(got);
    co_return Result<>();
}

//! The same for an effect that gives something. Without `shown` it just happens.
template <typename T> Task<Result<T>> through(Shown shown, QString command, std::function<Task<Result<T>>()> effect)
{
    if (!shown)
        co_return co_await effect();
    std::optional<T> value;
    const Effect inner = [&value, effect] { return keptIn<T>(&value, effect); };
    CO_CHECK(co_await shown(command, inner));
    co_return *std::move(value);
}

inline Task<Result<>> through(Shown shown, QString command, Effect effect)
{
    if (shown)
        co_return co_await shown(command, effect);
    co_return co_await effect();
}

} // namespace shipdeck::site
