// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "base/task.h"
#include "store/sqlite.h"

#include <QDateTime>
#include <QThreadPool>
#include <QUrl>
#include <optional>

namespace shipdeck::github {

//! An answer as it was, to be asked for again by its ETag: a 304 costs nothing of the limit.
struct KeptAnswer {
    QByteArray etag;
    QByteArray link;
    QByteArray body;
    QDateTime storedAt;
};

//! Answers in cache.db, by account and address. It may be lost at any time: a damaged file is made anew, and a
//! failure to keep something is not told. Works on a thread of its own.
class ResponseCache {
public:
    explicit ResponseCache(const Paths& paths);
    ~ResponseCache();
    ResponseCache(const ResponseCache&) = delete;
    ResponseCache& operator=(const ResponseCache&) = delete;

    Task<std::optional<KeptAnswer>> find(QString account, QUrl url);
    Task<> keep(QString account, QUrl url, KeptAnswer answer);
    Task<> drop(QString account, QUrl url); //!< one that turned out to be unreadable
    Task<> forget(QString account);         //!< all of it, at sign-out

private:
    store::Database* database(); //!< of the pool's thread; null: there is none, all is asked anew
    Paths m_paths;
    QThreadPool m_pool;
    std::unique_ptr<store::Database> m_database;
};

} // namespace shipdeck::github
