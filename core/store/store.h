// SPDX-License-Identifier: MIT
#pragma once
#include "store/feed.h"
#include "store/schema.h"

#include <memory>

namespace shipdeck::store {

//! One process's access to shipdeck.db. Reads are quick (under 2 ms) and go through `database()` on the owner's thread;
//! commits wait for the disk and go through `write` (agent, commands) or a Writer (the window, which must not wait).
class Store {
public:
    //! Opens, migrates, holds the schema lock shared. Codes: database-newer, -damaged, -unwritable, schema-busy.
    static Result<std::unique_ptr<Store>> open(const Paths& paths);

    Database& database() { return *m_database; }
    const Paths& paths() const { return m_paths; }
    //! False: the file was replaced, for example by a copy of a damaged one; reopen the store.
    bool isInPlace() const;
    //! One transaction, then the bell.
    Result<> write(const std::function<Result<>(Database&)>& work);

private:
    explicit Store(Paths paths) : m_paths(std::move(paths)) {}
    Paths m_paths;
    quint64 m_inode = 0;
    std::unique_ptr<SchemaLock> m_lock;
    std::unique_ptr<Database> m_database;
};

} // namespace shipdeck::store
