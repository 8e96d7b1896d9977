// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "store/deployments.h"

namespace shipdeck::agent {

//! Files that count towards the disk budget.
struct DiskItem {
    enum class Kind {
        Log,
        Picture, //!< of one release, with its icon
        Artifact,
        Dependencies, //!< of one project
        Mirror,       //!< of a Git repository
        Tool,         //!< one version of Node or of a package manager
        Workspace     //!< of running builds
    };
    Kind kind = Kind::Dependencies;
    QString name; //!< id of a deployment or operation, a digest, "node 24.1.0", or a folder's name
    QString path; //!< file or folder; empty: derived from the name
    qint64 bytes = 0;
    qint64 lastUsed = 0;   //!< number of the newest deployment that used it, as the clock may jump
    bool isNeeded = false; //!< never deleted

    QString kindName() const; //!< "log", "picture", "release", "dependencies", "repository", "tool", "workspace"
    static Text kindText(const QString& kindName); //!< "Old releases"
    QString key() const;                           //!< names it among all items: "log/<id>"
};

//! What the decision needs, read from the store in one go.
struct DiskFacts {
    QList<store::Holding> holdings; //!< those that must stay, that have an artifact, or a log or picture here
    QHash<QString, qint64> caches;  //!< folder → number of the newest deployment that used it
    QSet<QString> needed;           //!< names of logs, artifacts and tools, and cache folders, that must stay
    bool isBuilding = false;        //!< an operation is open, which may use any tool
    bool hasServers = false;        //!< a release that must stay is a server's

    bool needs(const DiskItem& item) const;
};
Result<DiskFacts> diskFacts(const Paths& paths, store::Database& db);

//! Measures all of it, which is slow for large caches: for pool threads. A folder in `before` that was not used since
//! is not measured again.
QList<DiskItem> diskItems(const Paths& paths, const DiskFacts& facts, const QList<DiskItem>& before = {});
qint64 sumOf(const QList<DiskItem>& items);
//! The items to delete so that the rest fits, least recently used first; logs and caches before releases, which can be
//! restored as long as they exist. Never a needed one, and no tool, which nearly every build would download again.
QList<DiskItem> beyondBudget(QList<DiskItem> items, qint64 budget);

//! The setting `diskBudget`, in bytes; default 20 GB.
qint64 diskBudget(store::Database& db);

} // namespace shipdeck::agent
