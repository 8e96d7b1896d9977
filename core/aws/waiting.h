// SPDX-License-Identifier: MIT
#pragma once
#include "base/clock.h"
#include "base/pause.h"
#include "base/task.h"

#include <QSet>

namespace shipdeck::aws {

//! A wait for a slow operation of AWS.
struct Wait {
    Text name; //!< the awaited resource: "The stack shop-api"
    std::chrono::milliseconds every = std::chrono::seconds(2);
    std::chrono::milliseconds deadline = std::chrono::hours(1);
    // For tests.
    std::function<Task<>(std::chrono::milliseconds, Cancel)> pause = shipdeck::pause;
    std::function<std::chrono::milliseconds()> now = monotonicNow;
};

//! Limit `aws-wait-over`.
Failure waitedTooLong(const Wait& wait);

//! Polls until there is a result, a permanent error, cancel or the deadline.
//! A transient failure (network, throttling, 5xx) counts as "not yet".
template <typename T>
Task<Result<T>> pollUntil(Wait wait, std::function<Task<Result<std::optional<T>>>(Cancel)> look, Cancel cancel)
{
    const auto started = wait.now();
    for (;;) {
        if (cancel)
            co_return canceled();
        Result<std::optional<T>> seen = co_await look(cancel);
        if (!seen && seen.error().retry == Error::Retry::Never)
            co_return tl::unexpected(seen.error());
        if (seen && *seen)
            co_return **seen;
        if (wait.now() - started + wait.every > wait.deadline) {
            if (!seen) // the last state tells more than the elapsed time
                co_return tl::unexpected(seen.error());
            co_return waitedTooLong(wait);
        }
        co_await wait.pause(wait.every, cancel);
    }
}

//! One page of a list, and the next page's token; empty: the last page.
template <typename T> struct Page {
    QList<T> items;
    QString next;
};

//! Provider `aws-pages-loop`.
Failure pagesLoop();

//! All items, page by page. An empty page need not be the last.
template <typename T>
Task<Result<QList<T>>> everyPage(std::function<Task<Result<Page<T>>>(QString next, Cancel)> ask, Cancel cancel)
{
    QList<T> all;
    QSet<QString> asked;
    QString next;
    do {
        if (cancel)
            co_return canceled();
        CO_TRY(const Page<T> page, co_await ask(next, cancel));
        all += page.items;
        next = page.next;
        if (asked.contains(next))
            co_return pagesLoop();
        asked.insert(next);
    } while (!next.isEmpty());
    co_return all;
}

} // namespace shipdeck::aws
