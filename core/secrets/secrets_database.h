// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "secrets/vault.h"

struct sqlite3;

namespace shipdeck {

//! secrets.db: encrypted values with their names and times, and a check value for the key. Has no key itself.
class SecretsDatabase {
public:
    explicit SecretsDatabase(QString path) : m_path(std::move(path)) {}
    ~SecretsDatabase();
    SecretsDatabase(const SecretsDatabase&) = delete;
    SecretsDatabase& operator=(const SecretsDatabase&) = delete;

    //! Opens the file once, creating it with mode 0600.
    Result<> open();
    const QString& path() const { return m_path; }
    Result<QByteArray> note(const QByteArray& name);                   //!< empty if there is none
    Result<> setNote(const QByteArray& name, const QByteArray& value); //!< keeps an existing value
    Result<> insert(const SecretEntry& entry, const QByteArray& sealed);
    //! NotFound `secret-missing`.
    Result<QByteArray> find(const QString& id, SecretEntry& entry);
    Result<> remove(const QString& id);
    Result<QList<SecretEntry>> list();

private:
    class Statement;
    Result<> execute(const char* sql);
    Failure failure(int code) const;
    Failure damaged(Text why) const;

    QString m_path;
    sqlite3* m_handle = nullptr;
};

} // namespace shipdeck
