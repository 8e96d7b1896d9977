// SPDX-License-Identifier: MIT
#pragma once
#include "github/cache_file.h"
#include "github/repositories/listing.h"

#include <QThreadPool>

namespace shipdeck::github {

//! Last known spaces, repositories and detections, in cache.db, by account. Reads are immediate (1,000
//! repositories in a few milliseconds), writes happen on a separate thread; data that can't be stored is fetched again.
class RepositoryCache {
public:
    explicit RepositoryCache(const Paths& paths);
    ~RepositoryCache();
    RepositoryCache(const RepositoryCache&) = delete;
    RepositoryCache& operator=(const RepositoryCache&) = delete;

    QDateTime listedAt(const QString& account); //!< invalid: never
    Listing listing(const QString& account);
    QList<Space> organisations(const QString& account);
    QJsonObject detection(const QString& key); //!< empty: none

    void keepListing(const QString& account, const Listing& listing, const QDateTime& at);
    void keepOrganisations(const QString& account, const QList<Space>& organisations);
    void keepDetection(const QString& key, const QJsonObject& detection);
    void forget(const QString& account);
    void settle() { m_pool.waitForDone(); } //!< waits until everything is stored

private:
    store::Database* database();
    void write(std::function<Result<>(store::Database&)> work);

    Paths m_paths;
    std::unique_ptr<store::Database> m_reading; //!< of the owner's thread
    QThreadPool m_pool;
    std::unique_ptr<store::Database> m_writing; //!< of the pool's thread
};

} // namespace shipdeck::github
