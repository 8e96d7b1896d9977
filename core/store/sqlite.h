// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <functional>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace shipdeck::store {

class Database;

//! One prepared statement, bound and stepped. Bind indices count from 1, columns from 0.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    Statement& bind(int index, const QString& text);
    Statement& bind(int index, qint64 number);
    Statement& bind(int index, const QByteArray& blob);
    Statement& bindNull(int index);
    //! Binds all, in order: QString, qint64/int/bool, QJsonObject (as text), QByteArray, QStringList (for
    //! `IN (SELECT value FROM json_each(?1))`), std::nullopt.
    template <typename... Values> Statement& with(const Values&... values)
    {
        int index = 0;
        (bindAny(++index, values), ...);
        return *this;
    }

    Result<bool> step(); //!< true while there is a row
    Result<> run();      //!< to the end, for statements without rows; resets
    //! The results of `read(const Statement&)` for each row; bind the statement first.
    template <typename Read> auto rows(Read read) -> Result<QList<std::invoke_result_t<Read, const Statement&>>>
    {
        QList<std::invoke_result_t<Read, const Statement&>> found;
        for (;;) {
            SD_TRY(const bool isRow, step());
            if (!isRow)
                return found;
            found << read(*this);
        }
    }

    QString text(int column) const;
    qint64 number(int column) const;
    QByteArray blob(int column) const;
    bool isNull(int column) const;
    QJsonObject object(int column) const;
    void reset();

private:
    friend class Database;
    Statement(Database& database, const char* sql, sqlite3_stmt* statement);
    void bindAny(int index, const QString& value) { bind(index, value); }
    void bindAny(int index, qint64 value) { bind(index, value); }
    void bindAny(int index, int value) { bind(index, qint64(value)); }
    void bindAny(int index, bool value) { bind(index, qint64(value)); }
    void bindAny(int index, const QByteArray& value) { bind(index, value); }
    void bindAny(int index, const QJsonObject& value);
    void bindAny(int index, const QStringList& value);
    void bindAny(int index, std::nullopt_t) { bindNull(index); }

    Database* m_database;
    const char* m_sql; //!< its key in the cache of idle statements
    sqlite3_stmt* m_statement;
};

//! A connection to one SQLite file; belongs to one thread at a time.
class Database {
public:
    enum class Durability { Full, Normal }; //!< Full: a commit survives power loss

    static Result<std::unique_ptr<Database>> open(const QString& path, Durability durability);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    //! Statements are kept prepared and reused; `sql` must outlive the database (a literal).
    Result<Statement> prepare(const char* sql);
    Result<> execute(const char* sql);
    //! Runs `work` between BEGIN IMMEDIATE and COMMIT; rolls back if it fails. Must not nest.
    Result<> write(const std::function<Result<>(Database&)>& work);
    qint64 lastInsertId() const;
    int changes() const;
    qint64 dataVersion();      //!< changes when another connection committed
    qint64 ownChanges() const; //!< rows written by this connection so far
    Result<> quickCheck();
    Result<> copyTo(const QString& path); //!< VACUUM INTO
    QString path() const { return m_path; }
    sqlite3* handle() const { return m_handle; }
    Error lastError(int code) const;

private:
    Database(sqlite3* handle, QString path);
    sqlite3* m_handle;
    QString m_path;
    QHash<const char*, sqlite3_stmt*> m_idle; //!< prepared statements not in use
    friend class Statement;
};

QString firstText(const Statement& row); //!< for rows() of one column of texts
QString toIso(const QDateTime& time);    //!< ISO 8601 UTC with milliseconds
QDateTime fromIso(const QString& text);
QString toText(const QJsonObject& object);
QJsonObject toObject(const QString& text);

} // namespace shipdeck::store
