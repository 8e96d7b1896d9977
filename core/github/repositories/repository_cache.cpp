// SPDX-License-Identifier: MIT
#include "github/repositories/repository_cache.h"

#include "base/clock.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

constexpr int mostDetections = 1000;
enum Flag { Private = 1, Fork = 2, Archived = 4, Empty = 8, Push = 16, Admin = 32, Organisation = 64 };

int flagsOf(const Repository& r)
{
    return (r.isPrivate ? Private : 0) | (r.isFork ? Fork : 0) | (r.isArchived ? Archived : 0) | (r.isEmpty ? Empty : 0)
        | (r.canPush ? Push : 0) | (r.canAdminister ? Admin : 0) | (r.isOfOrganisation ? Organisation : 0);
}

Repository readRepository(const store::Statement& row)
{
    Repository repository;
    repository.id = row.number(0);
    repository.owner = row.text(1);
    repository.name = row.text(2);
    repository.description = row.text(3);
    repository.defaultBranch = row.text(4);
    repository.language = row.text(5);
    const qint64 flags = row.number(6);
    repository.isPrivate = flags & Private;
    repository.isFork = flags & Fork;
    repository.isArchived = flags & Archived;
    repository.isEmpty = flags & Empty;
    repository.canPush = flags & Push;
    repository.canAdminister = flags & Admin;
    repository.isOfOrganisation = flags & Organisation;
    if (const qint64 pushed = row.number(7); pushed > 0)
        repository.pushedAt = QDateTime::fromSecsSinceEpoch(pushed, Qt::UTC);
    repository.page = QUrl(row.text(8));
    repository.ownerId = row.number(9);
    repository.ownerAvatar = QUrl(row.text(10));
    return repository;
}

Result<QList<Repository>> repositoriesOf(store::Database& db, const QString& account)
{
    SD_TRY(auto query,
           db.prepare("SELECT id, owner, name, description, branch, language, flags, pushed_at, page, owner_id,"
                      " owner_avatar FROM repositories WHERE account = ?1 ORDER BY pushed_at DESC, owner, name"));
    return query.with(account).rows(readRepository);
}

Result<> insertAll(store::Database& db, const QString& account, const QList<Repository>& repositories)
{
    SD_TRY(auto clear, db.prepare("DELETE FROM repositories WHERE account = ?1"));
    SD_CHECK(clear.with(account).run());
    SD_TRY(auto insert,
           db.prepare(
               "INSERT OR REPLACE INTO repositories VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"));
    for (const Repository& r : repositories)
        SD_CHECK(insert
                     .with(account, r.id, r.owner, r.name, r.description, r.defaultBranch, r.language, flagsOf(r),
                           r.pushedAt.isValid() ? r.pushedAt.toSecsSinceEpoch() : 0, r.page.toString(), r.ownerId,
                           r.ownerAvatar.toString())
                     .run());
    return {};
}

Space spaceFrom(const QJsonObject& object)
{
    Space space;
    space.id = object[u"id"_s].toInteger();
    space.login = object[u"login"_s].toString();
    space.name = object[u"name"_s].toString();
    space.avatar = QUrl(object[u"avatar"_s].toString());
    space.isOrganisation = true;
    return space;
}

//! One column of the account's row in `lists`; null if there is none.
QString listed(store::Database* db, const char* sql, const QString& account)
{
    if (!db)
        return {};
    auto query = db->prepare(sql);
    return query && query->with(account).step().value_or(false) ? query->text(0) : QString();
}

} // namespace

RepositoryCache::RepositoryCache(const Paths& paths) : m_paths(paths)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

RepositoryCache::~RepositoryCache()
{
    m_pool.waitForDone();
}

store::Database* RepositoryCache::database()
{
    if (!m_reading)
        m_reading = openCache(m_paths).value_or(nullptr);
    return m_reading.get();
}

void RepositoryCache::write(std::function<Result<>(store::Database&)> work)
{
    m_pool.start([this, work = std::move(work)] {
        if (!m_writing)
            m_writing = openCache(m_paths).value_or(nullptr);
        if (m_writing)
            (void)m_writing->write(work);
    });
}

QDateTime RepositoryCache::listedAt(const QString& account)
{
    return store::fromIso(listed(database(), "SELECT listed_at FROM lists WHERE account = ?1", account));
}

Listing RepositoryCache::listing(const QString& account)
{
    Listing listing;
    store::Database* db = database();
    if (!db)
        return listing;
    listing.repositories = repositoriesOf(*db, account).value_or(QList<Repository>());
    const QString hidden = listed(db, "SELECT hidden FROM lists WHERE account = ?1", account);
    for (const QJsonValue& id : QJsonDocument::fromJson(hidden.toUtf8()).array())
        listing.hidden.insert(id.toInteger());
    return listing;
}

QList<Space> RepositoryCache::organisations(const QString& account)
{
    const QString text = listed(database(), "SELECT spaces FROM lists WHERE account = ?1", account);
    QList<Space> spaces;
    for (const QJsonValue& entry : QJsonDocument::fromJson(text.toUtf8()).array())
        spaces << spaceFrom(entry.toObject());
    return spaces;
}

QJsonObject RepositoryCache::detection(const QString& key)
{
    return store::toObject(listed(database(), "SELECT document FROM detections WHERE key = ?1", key));
}

void RepositoryCache::keepListing(const QString& account, const Listing& listing, const QDateTime& at)
{
    write([account, listing, at](store::Database& db) -> Result<> {
        QJsonArray hidden;
        for (const qint64 id : listing.hidden)
            hidden << id;
        const QString text = QString::fromUtf8(QJsonDocument(hidden).toJson(QJsonDocument::Compact));
        SD_TRY(auto put,
               db.prepare("INSERT INTO lists (account, hidden, listed_at) VALUES (?1, ?2, ?3)"
                          " ON CONFLICT (account) DO UPDATE SET hidden = ?2, listed_at = ?3"));
        SD_CHECK(put.with(account, text, store::toIso(at)).run());
        return insertAll(db, account, listing.repositories);
    });
}

void RepositoryCache::keepOrganisations(const QString& account, const QList<Space>& organisations)
{
    write([account, organisations](store::Database& db) -> Result<> {
        QJsonArray entries;
        for (const Space& space : organisations)
            entries << QJsonObject{{u"id"_s, space.id},
                                   {u"login"_s, space.login},
                                   {u"name"_s, space.name},
                                   {u"avatar"_s, space.avatar.toString()}};
        const QString text = QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact));
        SD_TRY(auto put,
               db.prepare("INSERT INTO lists (account, spaces) VALUES (?1, ?2)"
                          " ON CONFLICT (account) DO UPDATE SET spaces = ?2"));
        return put.with(account, text).run();
    });
}

void RepositoryCache::keepDetection(const QString& key, const QJsonObject& detection)
{
    write([key, detection](store::Database& db) -> Result<> {
        SD_TRY(auto put, db.prepare("INSERT OR REPLACE INTO detections VALUES (?1, ?2, ?3)"));
        SD_CHECK(put.with(key, detection, store::toIso(nowUtc())).run());
        SD_TRY(auto trim,
               db.prepare("DELETE FROM detections WHERE key IN (SELECT key FROM detections ORDER BY stored_at DESC"
                          " LIMIT -1 OFFSET ?1)"));
        return trim.with(mostDetections).run();
    });
}

void RepositoryCache::forget(const QString& account)
{
    write([account](store::Database& db) -> Result<> {
        for (const char* sql :
             {"DELETE FROM repositories WHERE account = ?1", "DELETE FROM lists WHERE account = ?1"}) {
            SD_TRY(auto clear, db.prepare(sql));
            SD_CHECK(clear.with(account).run());
        }
        return {};
    });
}

} // namespace shipdeck::github
