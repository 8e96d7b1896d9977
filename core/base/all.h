// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"

#include <QList>
#include <optional>
#include <vector>

namespace shipdeck {

//! The results of all tasks, in order, once all have ended, successfully or not: a task must not outlive its data.
template <typename T> Task<QList<T>> allEnded(std::vector<Task<T>> tasks)
{
    QList<T> answers;
    for (Task<T>& one : tasks) {
        T answer = co_await one;
        answers << std::move(answer);
    }
    co_return answers;
}

//! The same for tasks that can fail: all values, or the first error in order.
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
