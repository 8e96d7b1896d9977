// SPDX-License-Identifier: MIT
#pragma once
#include "github/reporting/report.h"

namespace shipdeck::github {

// Polls what pushes change, by ETag: without changes it costs nothing of the rate limit. Repositories are identified by
// id, which survives a rename.

struct RepositoryName {
    qint64 id = 0;
    QString fullName;
    QString defaultBranch;
};
Task<Result<RepositoryName>> nameOf(ClientPointer client, qint64 repository);
//! By its current or a former name.
Task<Result<RepositoryName>> named(ClientPointer client, QString fullName);

//! The commit that a branch points to; empty: the branch does not exist, or the repository is empty.
Task<Result<QString>> headOf(ClientPointer client, qint64 repository, QString branch);

struct OpenPullRequest {
    int number = 0;
    QString commit; //!< full, of its head
    QString base;   //!< full, of the branch that it is to be merged into
    QString branch; //!< of its head
    bool isFork = false;
};
Task<Result<QList<OpenPullRequest>>> openPullRequests(ClientPointer client, qint64 repository);

struct CommitText {
    QString message; //!< complete
    QString author;
    QString tree;
};
Task<Result<CommitText>> wordsOf(ClientPointer client, qint64 repository, QString commit);

struct Difference {
    bool isAhead = false; //!< `to` contains all of `from`: false after a force push
    bool isWhole = false; //!< GitHub lists at most 300 files
    QStringList files;    //!< changed, removed and renamed ones, by both names
};
//! The changes of `to` since its merge base with `from`.
Task<Result<Difference>> difference(ClientPointer client, qint64 repository, QString from, QString to);

} // namespace shipdeck::github
