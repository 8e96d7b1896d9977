// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"
#include "base/paths.h"
#include "store/sqlite.h"

#include <QCoroFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace shipdeck {

//! The one thread of this process that commits: a commit waits for the disk and perhaps for another writer, and a
//! window must not.
class Writer {
public:
    explicit Writer(Paths paths) : m_paths(std::move(paths)) { m_pool.setMaxThreadCount(1); }
    ~Writer() { finish(); }

    void finish() { m_pool.waitForDone(); } //!< comes back when everything is written
    Task<Result<>> write(std::function<Result<>(store::Database&)> work);

private:
    Result<> writeHere(const std::function<Result<>(store::Database&)>& work);

    Paths m_paths;
    QThreadPool m_pool;
    std::unique_ptr<store::Database> m_database; //!< of the pool's thread
};

} // namespace shipdeck
