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

//! A cached response, revalidated by its ETag: a 304 costs nothing of the rate limit.
struct KeptAnswer {
    QByteArray etag;
    QByteArray link;
    QByteArray body;
    QDateTime storedAt;
};

//! Responses in cache.db, by account and address. It may be lost at any time: a damaged file is recreated, and failures
//! to store are ignored. Works on a separate thread.
class ResponseCache {
public:
    explicit ResponseCache(const Paths& paths);
    ~ResponseCache();
    ResponseCache(const ResponseCache&) = delete;
    ResponseCache& operator=(const ResponseCache&) = delete;

    Task<std::optional<KeptAnswer>> find(QString account, QUrl url);
    Task<> keep(QString account, QUrl url, KeptAnswer answer);
    Task<> drop(QString account, QUrl url); //!< for an unreadable response
    Task<> forget(QString account);         //!< all responses, at sign-out

private:
    store::Database* database(); //!< of the pool's thread; nullptr: no cache
    Paths m_paths;
    QThreadPool m_pool;
    std::unique_ptr<store::Database> m_database;
};

} // namespace shipdeck::github
