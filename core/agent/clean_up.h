// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QDateTime>
#include <QJsonArray>
#include <optional>

namespace shipdeck::store {
class Database;
}

namespace shipdeck::agent {

//! What a person asked the agent to delete from this computer, and how that ended; one at a time.
struct CleanUp {
    QString id;
    QString by;         //!< a computer's user
    QStringList items;  //!< DiskItem::key() of each
    QJsonArray planned; //!< what is being deleted: `key` (DiskItem's), `kind`, `name`, `bytes`; empty: nothing yet
    qint64 before = 0;  //!< bytes on the disk when it began; an agent that resumes it finds less
    QDateTime askedAt;
    QDateTime endedAt;          //!< invalid: it is yet to be done
    qint64 freed = 0;           //!< bytes, measured afterwards
    QJsonArray removed;         //!< `kind` (DiskItem::kindName()), `name` (of a project or tool), `count`, `bytes`
    std::optional<Error> error; //!< why it failed, or what of it

    bool isOpen() const { return !id.isEmpty() && !endedAt.isValid(); }
    QString toText() const;
    static CleanUp fromText(const QString& stored); //!< without an id: there was none
};

//! The setting that keeps the newest one; the agent follows it.
inline const QString cleanUpSetting = QStringLiteral("cleanUp");

CleanUp newestCleanUp(store::Database& db);
//! Inside a transaction. Conflict `clean-up-open`: another one is yet to be done.
Result<> askForCleanUp(store::Database& db, const CleanUp& wanted);
//! Inside a transaction. Also records it among what was done.
Result<> endCleanUp(store::Database& db, CleanUp done);

} // namespace shipdeck::agent
