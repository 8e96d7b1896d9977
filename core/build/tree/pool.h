// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QThreadPool>
#include <QtConcurrentRun>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace shipdeck::build {

//! For work that waits for the disk: its own threads, so that it never holds up Qt's global pool.
inline QThreadPool* diskPool()
{
    static QThreadPool pool;
    static std::once_flag once;
    std::call_once(once, [] {
        pool.setMaxThreadCount(8);
        // As for Qt's global pool: at the end of main, before exit() takes down what its threads use, such as OpenSSL.
        qAddPostRoutine([] { pool.waitForDone(); });
    });
    return &pool;
}

//! Runs `work` on a pool thread while this thread's event loop turns.
template <typename Work> Task<std::invoke_result_t<Work>> onPool(Work work)
{
    QFuture<std::invoke_result_t<Work>> future = QtConcurrent::run(diskPool(), std::move(work));
    co_return co_await future;
}

//! Calls `work(0)` … `work(count - 1)` on all cores, in any order, until one fails. Blocks: for pool threads.
template <typename Work> Result<> inParallel(size_t count, const Cancel& cancel, Work work)
{
    std::atomic<size_t> next = 0;
    std::mutex guard;
    Result<> outcome;
    const auto loop = [&] {
        for (size_t i = next++; i < count; i = next++) {
            Result<> one = cancel ? Result<>(canceled()) : work(i);
            if (one)
                continue;
            next = count;
            const std::lock_guard lock(guard);
            if (outcome)
                outcome = std::move(one);
            return;
        }
    };
    std::vector<std::jthread> helpers;
    // Few files are not worth a thread. At most 8: beyond that the disk is the limit.
    const size_t threads = std::min<size_t>({count / 8, std::thread::hardware_concurrency(), 8});
    for (size_t i = 1; i < threads; ++i)
        helpers.emplace_back(loop);
    loop();
    helpers.clear();
    return outcome;
}

} // namespace shipdeck::build
