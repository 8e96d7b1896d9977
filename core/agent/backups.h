// SPDX-License-Identifier: MIT
#pragma once
#include "agent/background.h"
#include "base/paths.h"
#include "base/task.h"

namespace shipdeck::store {
class Store;
}

namespace shipdeck::agent {

//! Copies the database when a copy is due.
class Backups {
public:
    Backups(Paths paths, store::Store& store, Background& background);
    //! Not while an operation is open.
    QCoro::Task<> poll();

private:
    Paths m_paths;
    store::Store& m_store;
    Background& m_background;
    qint64 m_nextCheck = 0;
};

} // namespace shipdeck::agent
