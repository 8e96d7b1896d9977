// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! A handled commit of an environment's branch.
struct Push {
    ProjectId project;
    EnvironmentName environment;
    CommitId commit;
    DeploymentId deployment; //!< created for it, also a skipped one; empty: one existed already
    QDateTime at;
};
//! An environment's last handled push.
Result<std::optional<Push>> lastPush(Database& db, const QString& project, const QString& environment);
//! Whether this commit was ever handled in this environment.
Result<bool> wasPushed(Database& db, const QString& project, const QString& environment, const QString& commit);
Result<> insertPush(Database& db, const Push& push);
//! For a removed preview, which starts again if its pull request is reopened.
Result<> forgetPushes(Database& db, const QString& project, const QString& environment);

//! The status of polling a project's repository.
struct Watch {
    enum class State { NotStarted, Watching, Paused, Offline, Limited, Elsewhere };
    ProjectId project;
    State state = State::NotStarted;
    qint64 looks = 0;  //!< number of requests to poll immediately
    QJsonObject facts; //!< for people and `--json`: owner, accelerators, missing branches
    std::optional<Error> error;
};
QString watchStateName(Watch::State state); //!< "watching", …: used in the store and in --json; "" if not started
Result<QList<Watch>> watches(Database& db);
Result<std::optional<Watch>> watch(Database& db, const QString& project);
//! Writes all but `looks`, and only changes.
Result<> keepWatch(Database& db, const Watch& watch);
//! Requests an immediate poll of this project's repository; an empty one: of all.
Result<> askToLook(Database& db, const QString& project);

} // namespace shipdeck::store
