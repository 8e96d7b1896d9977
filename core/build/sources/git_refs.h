// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/git.h"

namespace shipdeck::build {

//! The current refs of a Git address.
struct RefList {
    QString defaultBranch; //!< empty: the repository does not name one
    QStringList branches;  //!< short names, in the server's order
    QStringList tags;
    QHash<QString, QString> commits; //!< full ref name ("refs/heads/main", "HEAD") to commit; tags peeled
};

//! A person's ref, resolved on the server.
struct ResolvedRef {
    QString fullName; //!< "refs/heads/main"; empty: a commit was named
    QString shown;    //!< "main"
    QString commit;   //!< abbreviated only if a commit was named so and no ref points at it
};

Task<Result<RefList>> readRefs(Git git);
RefList parseRefs(const QByteArray& lsRemote);
//! `repository-empty`, or `ref-missing` with the nearest names. Empty ref: the default branch.
Result<ResolvedRef> resolveRef(const RefList& refs, const QString& ref, const QString& address);
Failure refMissing(const RefList& refs, const QString& ref, const QString& address);

} // namespace shipdeck::build
