// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! Holds run/schema.lock: shared while a process uses the database, exclusive while one migrates it.
class SchemaLock {
public:
    static Result<std::unique_ptr<SchemaLock>> shared(const Paths& paths);
    ~SchemaLock();
    SchemaLock(const SchemaLock&) = delete;
    SchemaLock& operator=(const SchemaLock&) = delete;
    //! Conflict, code `schema-busy`: another Shipdeck process has the database open; this one then holds no lock.
    Result<> upgrade();
    void downgrade();

private:
    explicit SchemaLock(int fd) : m_fd(fd) {}
    int m_fd;
};

//! Brings `database` to the newest schema; copies it to backups/ first (three are kept).
//! Conflict, code `database-newer`: a newer Shipdeck wrote it.
Result<> migrate(Database& database, SchemaLock& lock, const Paths& paths);
int newestSchema();

} // namespace shipdeck::store
