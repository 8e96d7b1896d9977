// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! A commit of an environment's branch that was dealt with.
struct Push {
    QString project;
    QString environment;
    QString commit;
    QString deployment; //!< that was made for it, also a skipped one; empty: one was there already
    QDateTime at;
};
//! Where an environment stands: the push that was dealt with last.
Result<std::optional<Push>> lastPush(Database& db, const QString& project, const QString& environment);
//! Whether this commit was ever dealt with in this environment.
Result<bool> wasPushed(Database& db, const QString& project, const QString& environment, const QString& commit);
Result<> insertPush(Database& db, const Push& push);
//! A preview that is gone begins anew if its pull request is opened again.
Result<> forgetPushes(Database& db, const QString& project, const QString& environment);

//! How the watch over a project's repository goes.
struct Watch {
    QString project;
    QString state;     //!< "watching", "paused", "limited", "elsewhere"; empty: not begun
    qint64 looks = 0;  //!< how often somebody asked to look at once
    QJsonObject facts; //!< for people and `--json`: owner, accelerators, branches that are not there
    std::optional<Error> error;
};
Result<QList<Watch>> watches(Database& db);
Result<std::optional<Watch>> watch(Database& db, const QString& project);
//! All but `looks`; nothing is written where nothing changed.
Result<> keepWatch(Database& db, const Watch& watch);
//! Asks the agent to look at this project's repository now; an empty one: at all.
Result<> askToLook(Database& db, const QString& project);

} // namespace shipdeck::store
