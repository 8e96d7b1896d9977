// SPDX-License-Identifier: MIT
#include "github/cache_file.h"
#include "store/error_codes.h"

#include <QFile>
#include <mutex>

namespace shipdeck::github {
namespace {

// Increase it with each change of the schema; files of other versions are deleted.
constexpr int version = 1;
constexpr const char* schema = R"sql(
CREATE TABLE IF NOT EXISTS responses (
  account TEXT NOT NULL, url TEXT NOT NULL, etag BLOB NOT NULL, link BLOB NOT NULL, body BLOB NOT NULL,
  stored_at TEXT NOT NULL, UNIQUE (account, url));
CREATE INDEX IF NOT EXISTS responses_age ON responses (stored_at);
CREATE TABLE IF NOT EXISTS lists (
  account TEXT PRIMARY KEY, spaces TEXT NOT NULL DEFAULT '[]', hidden TEXT NOT NULL DEFAULT '[]', listed_at TEXT)
  WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS repositories (
  account TEXT NOT NULL, id INTEGER NOT NULL, owner TEXT NOT NULL, name TEXT NOT NULL, description TEXT, branch TEXT,
  language TEXT, flags INTEGER NOT NULL, pushed_at INTEGER NOT NULL, page TEXT, owner_id INTEGER NOT NULL,
  owner_avatar TEXT, PRIMARY KEY (account, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS detections (
  key TEXT PRIMARY KEY, document TEXT NOT NULL, stored_at TEXT NOT NULL) WITHOUT ROWID;
)sql";

Result<std::unique_ptr<store::Database>> opened(const QString& file)
{
    SD_TRY(auto database, store::Database::open(file, store::Database::Durability::Normal));
    SD_TRY(auto asked, database->prepare("PRAGMA user_version"));
    SD_TRY(const bool row, asked.step());
    const qint64 found = row ? asked.number(0) : 0;
    asked.reset();
    if (found != version) {
        SD_CHECK(database->execute("BEGIN IMMEDIATE; DROP TABLE IF EXISTS responses; DROP TABLE IF EXISTS lists;"
                                   "DROP TABLE IF EXISTS repositories; DROP TABLE IF EXISTS detections; COMMIT"));
        SD_CHECK(database->execute(schema));
        SD_CHECK(database->execute(QByteArray("PRAGMA user_version = " + QByteArray::number(version)).constData()));
    }
    return database;
}

} // namespace

Result<std::unique_ptr<store::Database>> openCache(const Paths& paths)
{
    static std::mutex one; // only one thread may recreate it
    const std::lock_guard lock(one);
    const QString file = paths.cache + QStringLiteral("/cache.db");
    auto database = opened(file);
    if (!database && database.error().code == code::databaseDamaged) {
        for (const char* part : {"", "-wal", "-shm"})
            QFile::remove(file + QLatin1StringView(part));
        database = opened(file);
    }
    return database;
}

} // namespace shipdeck::github
