// SPDX-License-Identifier: MIT
#include "secrets/secrets_database.h"

#include "base/error_codes.h"
#include "base/files.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace shipdeck {
namespace {

constexpr int version = 1;

constexpr const char* schema = "CREATE TABLE note (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;"
                               "CREATE TABLE secret (id TEXT PRIMARY KEY, name TEXT NOT NULL, created INTEGER NOT NULL,"
                               " sealed BLOB NOT NULL) STRICT;"
                               "PRAGMA user_version = 1;";

} // namespace

//! One prepared statement, finalised with its scope.
class SecretsDatabase::Statement {
public:
    Statement(SecretsDatabase& database, const char* sql) : m_database(database)
    {
        m_code = sqlite3_prepare_v2(database.m_handle, sql, -1, &m_statement, nullptr);
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& text(int at, const QByteArray& value)
    {
        sqlite3_bind_text64(m_statement, at, value.constData(), sqlite3_uint64(value.size()), SQLITE_TRANSIENT,
                            SQLITE_UTF8);
        return *this;
    }
    Statement& blob(int at, const QByteArray& value)
    {
        sqlite3_bind_blob64(m_statement, at, value.constData(), sqlite3_uint64(value.size()), SQLITE_TRANSIENT);
        return *this;
    }
    Statement& number(int at, qint64 value)
    {
        sqlite3_bind_int64(m_statement, at, value);
        return *this;
    }
    //! Whether there is a row.
    Result<bool> step()
    {
        const int code = m_code == SQLITE_OK ? sqlite3_step(m_statement) : m_code;
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            return m_database.failure(code);
        return code == SQLITE_ROW;
    }
    QByteArray bytes(int column) const
    {
        const void* const data = sqlite3_column_blob(m_statement, column);
        return QByteArray(static_cast<const char*>(data), sqlite3_column_bytes(m_statement, column));
    }
    qint64 number(int column) const { return sqlite3_column_int64(m_statement, column); }

private:
    SecretsDatabase& m_database;
    sqlite3_stmt* m_statement = nullptr;
    int m_code;
};

SecretsDatabase::~SecretsDatabase()
{
    sqlite3_close(m_handle);
}

Failure SecretsDatabase::damaged(Text why) const
{
    return fail(Error::Kind::Provider, "secrets-damaged", say(QT_TRANSLATE_NOOP("core", "%1 is damaged."), {m_path}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Restore it from a copy, or move it away and enter the secrets again. "
                                      "Nothing was changed.")),
                std::move(why));
}

Failure SecretsDatabase::failure(int code) const
{
    const Text why = verbatim(QString::fromUtf8(sqlite3_errstr(code)));
    const Text what = say(QT_TRANSLATE_NOOP("core", "The secrets in %1 can't be used."), {m_path});
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: // a table that is not there, or not ours
        return damaged(why);
    case SQLITE_FULL:
        return fail(Error::Kind::Limit, code::diskFull, what,
                    say(QT_TRANSLATE_NOOP("core", "Free some disk space, then try again.")), why);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(Error::Kind::Conflict, "secrets-busy", what,
                    say(QT_TRANSLATE_NOOP("core", "Close other programs that have this file open, then try again.")),
                    why);
    default:
        return fail(Error::Kind::Denied, "file-failed", what,
                    say(QT_TRANSLATE_NOOP("core", "Check the permissions of that path, then try again.")), why);
    }
}

Result<> SecretsDatabase::execute(const char* sql)
{
    if (const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        return failure(code);
    return {};
}

Result<> SecretsDatabase::open()
{
    if (m_handle)
        return {};
    // Made by us and not by SQLite, so that it is never readable by others; its journal takes over the mode.
    const QByteArray path = QFile::encodeName(m_path);
    const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0 || ::fchmod(fd, 0600) != 0) {
        const int error = errno;
        if (fd >= 0)
            ::close(fd);
        return fail(Error::Kind::Denied, "file-failed", say(QT_TRANSLATE_NOOP("core", "%1 can't be opened."), {m_path}),
                    say(QT_TRANSLATE_NOOP("core", "Check the permissions of that path, then try again.")),
                    systemReason(error));
    }
    ::close(fd);
    const auto give = [this](Error error) -> Result<> {
        sqlite3_close(std::exchange(m_handle, nullptr));
        return tl::unexpected(std::move(error));
    };
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (const int code = sqlite3_open_v2(path.constData(), &m_handle, flags, nullptr); code != SQLITE_OK)
        return give(failure(code).value());
    sqlite3_busy_timeout(m_handle, 5000);
    // What is removed is overwritten. The file is small and seldom written, so a plain journal will do.
    if (const auto set = execute("PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; BEGIN IMMEDIATE"); !set)
        return give(set.error());
    const auto found = [this]() -> Result<qint64> {
        Statement statement(*this, "PRAGMA user_version");
        SD_CHECK(statement.step());
        return statement.number(0);
    }();
    if (!found)
        return give(found.error());
    if (*found > version)
        return give(fail(Error::Kind::BadInput, "secrets-newer",
                         say(QT_TRANSLATE_NOOP("core", "%1 was written by a newer Shipdeck."), {m_path}),
                         say(QT_TRANSLATE_NOOP("core", "Update Shipdeck on this computer. Nothing was changed.")))
                        .value());
    const auto made = *found == 0 ? execute(schema) : Result<>();
    if (!made)
        return give(made.error());
    if (const auto kept = execute("COMMIT"); !kept)
        return give(kept.error());
    return {};
}

Result<QByteArray> SecretsDatabase::note(const QByteArray& name)
{
    Statement statement(*this, "SELECT value FROM note WHERE name = ?");
    SD_TRY(const bool isThere, statement.text(1, name).step());
    return isThere ? statement.bytes(0) : QByteArray();
}

Result<> SecretsDatabase::setNote(const QByteArray& name, const QByteArray& value)
{
    Statement statement(*this, "INSERT OR IGNORE INTO note (name, value) VALUES (?, ?)");
    SD_CHECK(statement.text(1, name).blob(2, value).step());
    return {};
}

Result<> SecretsDatabase::insert(const SecretEntry& entry, const QByteArray& sealed)
{
    Statement statement(*this, "INSERT INTO secret (id, name, created, sealed) VALUES (?, ?, ?, ?)");
    statement.text(1, entry.id.toUtf8()).text(2, entry.name.toUtf8()).number(3, entry.createdAt.toMSecsSinceEpoch());
    SD_CHECK(statement.blob(4, sealed).step());
    return {};
}

Result<QByteArray> SecretsDatabase::find(const QString& id, SecretEntry& entry)
{
    Statement statement(*this, "SELECT name, created, sealed FROM secret WHERE id = ?");
    SD_TRY(const bool isThere, statement.text(1, id.toUtf8()).step());
    if (!isThere)
        return fail(Error::Kind::NotFound, "secret-missing",
                    say(QT_TRANSLATE_NOOP("core", "There is no secret %1."), {id}),
                    say(QT_TRANSLATE_NOOP("core", "It may have been removed: set the variable again.")));
    entry = {id, QString::fromUtf8(statement.bytes(0)), QDateTime::fromMSecsSinceEpoch(statement.number(1), Qt::UTC)};
    return statement.bytes(2);
}

Result<> SecretsDatabase::remove(const QString& id)
{
    Statement statement(*this, "DELETE FROM secret WHERE id = ?");
    SD_CHECK(statement.text(1, id.toUtf8()).step());
    return {};
}

Result<QList<SecretEntry>> SecretsDatabase::list()
{
    Statement statement(*this, "SELECT id, name, created FROM secret ORDER BY created, rowid");
    QList<SecretEntry> entries;
    for (;;) {
        SD_TRY(const bool isThere, statement.step());
        if (!isThere)
            return entries;
        entries.append({QString::fromUtf8(statement.bytes(0)), QString::fromUtf8(statement.bytes(1)),
                        QDateTime::fromMSecsSinceEpoch(statement.number(2), Qt::UTC)});
    }
}

} // namespace shipdeck
