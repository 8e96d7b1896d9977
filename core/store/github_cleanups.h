// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! Something of a removed project that GitHub still has, until it is taken back there. It says all that this takes, since
//! the project itself may be gone by then.
struct GitHubCleanup {
    qint64 seq = 0;
    QString project;   //!< its id
    QString operation; //!< the removal, whose calls it belongs to
    QString account;
    qint64 repository = 0;
    QString fullName; //!< of the repository, for people
    QString kind;     //!< "deployment", "comment", "hook" or "owner"
    QString target;   //!< which one
    QJsonObject facts;
    int attempts = 0; //!< failed ones
    QDateTime dueAt;  //!< not before; invalid: now
    std::optional<Error> error;
    QDateTime createdAt;
};

//! Leaves alone what is there already, done or not: a removal that is taken up again says the same once more.
Result<> insertGitHubCleanups(Database& db, const QList<GitHubCleanup>& cleanups);
//! What is still to be done, in order; an empty project: of all.
Result<QList<GitHubCleanup>> openGitHubCleanups(Database& db, const QString& project = {});
//! Done, or given up.
Result<> closeGitHubCleanup(Database& db, qint64 seq);
Result<> postponeGitHubCleanup(Database& db, qint64 seq, const QDateTime& until, const Error& why);

//! All of an account: nothing of it gets through now.
Result<> postponeGitHubCleanups(Database& db, const QString& account, const QDateTime& until, const Error& why);

} // namespace shipdeck::store
