// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "store/records.h"

#include <QDateTime>
#include <functional>

namespace shipdeck::aws {
class Connections;
}
namespace shipdeck::store {
class Database;
}

namespace shipdeck::deploy {

//! An operation that has an environment to itself, on whichever computer.
struct HeldLock {
    QString environment;
    QString operation;
    QString computer;
    QDateTime since;           //!< by that computer's clock, for display only
    QDateTime until;           //!< likewise
    bool isEverybodys = false; //!< it holds up all environments
    QByteArray version;        //!< of what is stored, so that only this one is taken over
};

//! What a target may use to reach a history.
struct HistoryContext {
    store::Database* database;
    aws::Connections* connections;
};

struct TakenOver {
    store::Project project;
    int releases = 0; //!< that are new to this computer
};

//! What a history has of which this computer does not know.
struct News {
    bool isGone = false;                                         //!< the project was removed
    QStringList logs;                                            //!< ids of deployments with a log
    std::function<Result<TakenOver>(store::Database&)> takeOver; //!< stores it; empty: nothing is new
};

//! Given by a target that keeps a project's history where every computer sees the same: releases, what is Current, pins,
//! locks, logs. Except of isKnown(): only for a project that is known there.
class History {
public:
    virtual ~History() = default;
    //! Whether this computer has seen the project there.
    virtual Result<bool> isKnown(store::Database& db, const store::Project& project) const = 0;
    //! Without expired ones.
    virtual Task<Result<QList<HeldLock>>> locks(HistoryContext context, store::Project project,
                                                Cancel cancel) const = 0;
    //! Takes it from its owner, unless it was renewed or released since.
    virtual Task<Result<>> unlock(HistoryContext context, store::Project project, HeldLock lock,
                                  Cancel cancel) const = 0;
    //! Unpins an environment: new releases go live again.
    virtual Task<Result<>> lift(HistoryContext context, store::Project project, QString environment) const = 0;
    virtual Task<Result<News>> news(HistoryContext context, store::Project project, Cancel cancel) const = 0;
    //! nullopt: there is none.
    virtual Task<Result<std::optional<QByteArray>>> log(HistoryContext context, store::Project project,
                                                        QString deployment, Cancel cancel) const = 0;
};
//! Of the project's target; null: it has none, or this computer has not seen the project there.
Result<const History*> historyOf(store::Database& db, const store::Project& project);

} // namespace shipdeck::deploy
