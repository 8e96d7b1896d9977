// SPDX-License-Identifier: MIT
#include "store/sqlite.h"

#include "base/error_codes.h"
#include "store/backups.h"

#include <QFile>
#include <QRandomGenerator>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace shipdeck::store {
namespace {

constexpr Code databaseLocked("database-locked");

// SQLite's own busy handler sleeps up to 100 ms and starves a writer among three (worst 1.2 s); short jittered waits
// keep the worst case near 45 ms. About ten seconds in all.
int onBusy(void*, int count)
{
    if (count > 4000)
        return 0;
    ::usleep(useconds_t(500 + QRandomGenerator::global()->bounded(4000)));
    return 1;
}

} // namespace

QString toIso(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime fromIso(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QString toText(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject toObject(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

Statement::Statement(Database& database, const char* sql, sqlite3_stmt* statement)
    : m_database(&database), m_sql(sql), m_statement(statement)
{
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_sql(other.m_sql), m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    reset();
    sqlite3_clear_bindings(m_statement);
    sqlite3_stmt*& idle = m_database->m_idle[m_sql];
    if (!idle) {
        idle = m_statement;
        return;
    }
    sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int index, const QString& text)
{
    if (text.isNull())
        return bindNull(index);
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(m_statement, index, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bind(int index, qint64 number)
{
    sqlite3_bind_int64(m_statement, index, number);
    return *this;
}

Statement& Statement::bind(int index, const QByteArray& blob)
{
    sqlite3_bind_blob64(m_statement, index, blob.constData(), sqlite3_uint64(blob.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement, index);
    return *this;
}

void Statement::bindAny(int index, const QJsonObject& value)
{
    bind(index, toText(value));
}

void Statement::bindAny(int index, const QStringList& value)
{
    bind(index, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(value)).toJson(QJsonDocument::Compact)));
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return tl::unexpected(m_database->lastError(code));
}

QString firstText(const Statement& row)
{
    return row.text(0);
}

Result<> Statement::run()
{
    for (;;) {
        SD_TRY(const bool row, step());
        if (!row)
            break;
    }
    reset();
    return {};
}

QString Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return bytes ? QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column)) : QString();
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArray Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QJsonObject Statement::object(int column) const
{
    return toObject(text(column));
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

Database::Database(sqlite3* handle, QString path) : m_handle(handle), m_path(std::move(path)) {}

Database::~Database()
{
    for (sqlite3_stmt* statement : std::as_const(m_idle))
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, Durability durability)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<Database> database(new Database(handle, path));
    if (code != SQLITE_OK)
        return tl::unexpected(database->lastError(code));
    ::chmod(QFile::encodeName(path).constData(), 0600);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_handler(handle, &onBusy, nullptr);
    // SQLite does not use the busy handler for this switch, which fails while another process creates the same
    // database.
    for (int count = 0;; ++count) {
        const auto switched = database->execute("PRAGMA journal_mode=WAL");
        if (switched)
            break;
        if (switched.error().code != databaseLocked || onBusy(nullptr, count) == 0)
            return tl::unexpected(switched.error());
    }
    SD_CHECK(
        database->execute(durability == Durability::Full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL"));
    SD_CHECK(database->execute("PRAGMA foreign_keys=ON"));
    return database;
}

Result<Statement> Database::prepare(const char* sql)
{
    if (auto idle = m_idle.find(sql); idle != m_idle.end() && idle.value())
        return Statement(*this, sql, std::exchange(idle.value(), nullptr));
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(lastError(code));
    return Statement(*this, sql, statement);
}

Result<> Database::execute(const char* sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(lastError(code));
    return {};
}

Result<> Database::write(const std::function<Result<>(Database&)>& work)
{
    SD_CHECK(execute("BEGIN IMMEDIATE"));
    if (auto done = work(*this); !done) {
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
        return done;
    }
    if (auto committed = execute("COMMIT"); !committed) {
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
        return committed;
    }
    return {};
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int Database::changes() const
{
    return sqlite3_changes(m_handle);
}

qint64 Database::ownChanges() const
{
    return sqlite3_total_changes64(m_handle);
}

qint64 Database::dataVersion()
{
    auto statement = prepare("PRAGMA data_version");
    return statement && statement->step().value_or(false) ? statement->number(0) : -1;
}

Result<> Database::quickCheck()
{
    SD_TRY(auto statement, prepare("PRAGMA quick_check(1)"));
    SD_TRY(const bool row, statement.step());
    if (row && statement.text(0) == QStringLiteral("ok"))
        return {};
    return tl::unexpected(lastError(SQLITE_CORRUPT));
}

Result<> Database::copyTo(const QString& path)
{
    SD_TRY(auto statement, prepare("VACUUM INTO ?1"));
    return statement.with(path).run();
}

Error Database::lastError(int code) const
{
    const Text why = verbatim(QString::fromUtf8(m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code)));
    Failure failure = [&]() -> Failure {
        switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return fail(Error::Kind::Conflict, databaseLocked,
                        say(QT_TRANSLATE_NOOP("core", "Another program keeps %1 locked."), {m_path}),
                        say(QT_TRANSLATE_NOOP("core", "Close the program that has it open, then try again.")), why);
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return tl::unexpected(damaged(m_path, why));
        case SQLITE_FULL:
            return fail(Error::Kind::Limit, code::diskFull,
                        say(QT_TRANSLATE_NOOP("core", "The disk that holds %1 is full."), {m_path}),
                        say(QT_TRANSLATE_NOOP("core", "Free some disk space, then try again.")), why);
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
        case SQLITE_AUTH:
            return fail(Error::Kind::Denied, "database-unwritable",
                        say(QT_TRANSLATE_NOOP("core", "The database %1 cannot be opened for writing."), {m_path}),
                        say(QT_TRANSLATE_NOOP("core", "Check the permissions of that file and its folder.")), why);
        default:
            return fail(Error::Kind::Provider, "database-failed",
                        say(QT_TRANSLATE_NOOP("core", "The database %1 could not complete the operation."), {m_path}),
                        say(QT_TRANSLATE_NOOP("core", "Run `shipctl doctor` to check it.")), why);
        }
    }();
    return std::move(failure.value());
}

} // namespace shipdeck::store
