// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"

#include <QList>
#include <optional>
#include <vector>

namespace shipdeck {

//! What each gives, in their order, when all have ended, however that was: a task must not outlive what it works with.
template <typename T> Task<QList<T>> allEnded(std::vector<Task<T>> tasks)
{
    QList<T> answers;
    for (Task<T>& one : tasks) {
        T answer = co_await one;
        answers << std::move(answer);
    }
    co_return answers;
}

//! The same where each may fail: all values, or the first error in their order.
template <typename T> Task<Result<QList<T>>> all(std::vector<Task<Result<T>>> tasks)
{
    QList<T> values;
    std::optional<Error> failed;
    for (Task<Result<T>>& one : tasks) {
        Result<T> answer = co_await one;
        if (answer)
            values << *std::move(answer);
        else if (!failed)
            failed = answer.error();
    }
    if (failed)
        co_return tl::unexpected(*std::move(failed));
    co_return values;
}

} // namespace shipdeck
