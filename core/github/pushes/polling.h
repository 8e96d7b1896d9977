// SPDX-License-Identifier: MIT
#pragma once
#include "github/reporting/report.h"

namespace shipdeck::github {

// What pushing changes, asked for by ETag: as long as nothing changes it costs nothing of the limit. Repositories are
// named by their number, so that a rename changes nothing either.

struct RepositoryName {
    qint64 id = 0;
    QString fullName;
    QString defaultBranch;
};
Task<Result<RepositoryName>> nameOf(ClientPointer client, qint64 repository);
//! By its name, also a former one.
Task<Result<RepositoryName>> named(ClientPointer client, QString fullName);

//! The commit that a branch points at; empty: no such branch, or an empty repository.
Task<Result<QString>> headOf(ClientPointer client, qint64 repository, QString branch);

struct OpenPullRequest {
    int number = 0;
    QString commit; //!< full, of its head
    QString base;   //!< full, of what it shall be merged into
    QString branch; //!< of its head
    bool isFork = false;
};
Task<Result<QList<OpenPullRequest>>> openPullRequests(ClientPointer client, qint64 repository);

struct CommitText {
    QString message; //!< whole
    QString author;
    QString tree;
};
Task<Result<CommitText>> wordsOf(ClientPointer client, qint64 repository, QString commit);

struct Difference {
    bool isAhead = false; //!< `to` holds all of `from`: not so after a force push
    bool isWhole = false; //!< GitHub lists at most 300 files
    QStringList files;    //!< changed, removed and renamed ones, by both names
};
//! The changes of `to` since its merge base with `from`.
Task<Result<Difference>> difference(ClientPointer client, qint64 repository, QString from, QString to);

} // namespace shipdeck::github
