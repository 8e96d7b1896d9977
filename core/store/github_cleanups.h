// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! An object of a removed project that still has to be deleted at GitHub. It contains everything needed for that,
//! because the project itself may be gone by then.
struct GitHubCleanup {
    qint64 seq = 0;
    ProjectId project;
    OperationId operation; //!< the removal that records its calls
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

//! Ignores existing ones, done or not: a resumed removal adds the same again.
Result<> insertGitHubCleanups(Database& db, const QList<GitHubCleanup>& cleanups);
//! Open ones, in order; an empty project: of all.
Result<QList<GitHubCleanup>> openGitHubCleanups(Database& db, const QString& project = {});
//! Marks it done or abandoned.
Result<> closeGitHubCleanup(Database& db, qint64 seq);
Result<> postponeGitHubCleanup(Database& db, qint64 seq, const QDateTime& until, const Error& why);

//! Postpones all of an account while GitHub cannot be reached with it.
Result<> postponeGitHubCleanups(Database& db, const QString& account, const QDateTime& until, const Error& why);

} // namespace shipdeck::store
