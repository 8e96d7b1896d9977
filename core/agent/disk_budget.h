// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "store/deployments.h"

namespace shipdeck::agent {

//! Something on the disk that counts towards the budget.
struct DiskItem {
    enum class Kind { Log, Artifact, Cache };
    Kind kind = Kind::Cache;
    QString name; //!< a deployment's or an operation's id, a digest, or a cache's own name
    QString path; //!< file or folder; an empty path says that the log or artifact is found by its name
    qint64 bytes = 0;
    qint64 lastUsed = 0;   //!< number of the newest deployment that used it; wall time would lie after a clock jump
    bool isNeeded = false; //!< stays whatever the budget says
};

//! What decides about it, read from the store at once.
struct DiskFacts {
    QList<store::Holding> holdings;
    QHash<QString, qint64> caches; //!< folder → number of the newest deployment that used it
    QSet<QString> busy;            //!< names of logs and cache folders of operations that are under way
};
Result<DiskFacts> diskFacts(const Paths& paths, store::Database& db);

//! Measures everything, which takes a while for large caches: for pool threads. What `before` knows of a folder that
//! nothing has used since is not measured again.
QList<DiskItem> diskItems(const Paths& paths, const DiskFacts& facts, const QList<DiskItem>& before = {});
qint64 sumOf(const QList<DiskItem>& items);
//! Those that have to go so that the rest fits, the longest unused first; logs and caches before releases, which somebody
//! may want to go back to. Never a needed one.
QList<DiskItem> beyondBudget(QList<DiskItem> items, qint64 budget);

//! The setting `diskBudget`, in bytes; 20 GB unless it is set.
qint64 diskBudget(store::Database& db);

} // namespace shipdeck::agent
