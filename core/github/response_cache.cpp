// SPDX-License-Identifier: MIT
#include "github/response_cache.h"

#include "github/cache_file.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

namespace shipdeck::github {
namespace {

constexpr int mostAnswers = 4000;

//! SQLite stores a null text as NULL.
QString orEmpty(const QString& account)
{
    return account.isNull() ? QString(QLatin1StringView("")) : account;
}

Result<std::optional<KeptAnswer>> findIn(store::Database& database, const QString& account, const QUrl& url)
{
    SD_TRY(auto statement,
           database.prepare("SELECT etag, link, body, stored_at FROM responses WHERE account = ?1 AND url = ?2"));
    SD_TRY(const bool isThere, statement.with(account, url.toString(QUrl::FullyEncoded)).step());
    if (!isThere)
        return std::nullopt;
    KeptAnswer kept{statement.blob(0), statement.blob(1), qUncompress(statement.blob(2)),
                    store::fromIso(statement.text(3))};
    if (kept.body.isEmpty())
        return std::nullopt;
    return kept;
}

Result<> keepIn(store::Database& database, const QString& account, const QUrl& url, const KeptAnswer& answer)
{
    return database.write([&](store::Database& db) -> Result<> {
        SD_TRY(auto insert, db.prepare("INSERT OR REPLACE INTO responses VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
        SD_CHECK(insert
                     .with(account, url.toString(QUrl::FullyEncoded), answer.etag, answer.link,
                           qCompress(answer.body, 1), store::toIso(answer.storedAt))
                     .run());
        SD_TRY(auto trim,
               db.prepare("DELETE FROM responses WHERE rowid IN (SELECT rowid FROM responses ORDER BY "
                          "stored_at DESC LIMIT -1 OFFSET ?1)"));
        return trim.with(mostAnswers).run();
    });
}

} // namespace

ResponseCache::ResponseCache(const Paths& paths) : m_paths(paths)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // the database belongs to its thread
}

ResponseCache::~ResponseCache()
{
    m_pool.waitForDone();
}

store::Database* ResponseCache::database()
{
    if (m_database)
        return m_database.get();
    auto opened = openCache(m_paths);
    if (opened)
        m_database = *std::move(opened);
    return m_database.get();
}

Task<std::optional<KeptAnswer>> ResponseCache::find(QString account, QUrl url)
{
    const auto work = [this, account = orEmpty(account), url]() -> std::optional<KeptAnswer> {
        store::Database* db = database();
        if (!db)
            return std::nullopt;
        return findIn(*db, account, url).value_or(std::nullopt);
    };
    QFuture<std::optional<KeptAnswer>> found = QtConcurrent::run(&m_pool, work);
    co_return co_await found;
}

Task<> ResponseCache::keep(QString account, QUrl url, KeptAnswer answer)
{
    const auto work = [this, account = orEmpty(account), url, answer] {
        if (store::Database* db = database())
            keepIn(*db, account, url, answer);
    };
    QFuture<void> done = QtConcurrent::run(&m_pool, work);
    co_await done;
}

Task<> ResponseCache::drop(QString account, QUrl url)
{
    const auto work = [this, account = orEmpty(account), url] {
        store::Database* db = database();
        if (!db)
            return;
        auto one = db->prepare("DELETE FROM responses WHERE account = ?1 AND url = ?2");
        if (one)
            one->with(account, url.toString(QUrl::FullyEncoded)).run();
    };
    QFuture<void> done = QtConcurrent::run(&m_pool, work);
    co_await done;
}

Task<> ResponseCache::forget(QString account)
{
    const auto work = [this, account] {
        store::Database* db = database();
        if (!db)
            return;
        auto all = db->prepare("DELETE FROM responses WHERE account = ?1");
        if (all)
            all->with(account).run();
    };
    QFuture<void> done = QtConcurrent::run(&m_pool, work);
    co_await done;
}

} // namespace shipdeck::github
