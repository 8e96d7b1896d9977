// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <functional>

namespace shipdeck::github {

//! One call below a repository, with `rest` ("/git/blobs") and body; "" is the repository itself. The caller
//! supplies it, so that each call can be recorded, and a test can make it fail.
using RepositoryCall = std::function<Task<Result<QJsonDocument>>(QByteArray method, QString rest, QJsonObject body)>;

//! A file of a new tree: an existing object of the repository, or text.
struct TreeItem {
    QString path;
    QString blob;
    std::optional<QString> text;
};

struct NamedRef {
    QString name;   //!< below refs/: "heads/gh-pages"
    QString commit; //!< full
};

struct WrittenCommit {
    QString tree;
    QString message;
};

// The Git data API: objects are named by their content, so creating one twice does no harm.
// https://docs.github.com/en/rest/git

//! Returns its id.
Task<Result<QString>> makeBlob(RepositoryCall call, QByteArray bytes);
//! `base`: the tree that these files are added to; empty: a new one.
Task<Result<QString>> makeTree(RepositoryCall call, QList<TreeItem> items, QString base);
//! Without a parent; its author is the token's owner.
Task<Result<QString>> makeCommit(RepositoryCall call, QString tree, QString message);
//! NotFound: it does not exist.
Task<Result<WrittenCommit>> commitOf(RepositoryCall call, QString commit);
//! Ids of all files of a commit or tree, as far as GitHub lists them; empty: it does not exist.
Task<Result<QSet<QString>>> blobsOf(RepositoryCall call, QString treeish);

//! The commit of a ref; empty: the ref does not exist.
Task<Result<QString>> refOf(RepositoryCall call, QString name);
//! `former`: its current commit; empty: create it. The move may be non-fast-forward.
Task<Result<>> setRef(RepositoryCall call, QString name, QString commit, QString former);
Task<Result<>> removeRef(RepositoryCall call, QString name); //!< missing is fine
Task<Result<QList<NamedRef>>> refsBelow(RepositoryCall call, QString prefix);

} // namespace shipdeck::github
