// SPDX-License-Identifier: MIT
#pragma once
#include "base/server_state.h"
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! The last known status of a release's app server.
struct ServerRecord {
    DeploymentId deployment;
    ProjectId project;
    ServerState state = ServerState::Gone;
    //! `at` (since when), `exitCode`, `crashes`, `port`, `output` (last lines), `error` (why it could not be started),
    //! `check` (the last request to it: `at`, `passed`, and `status` and `ms`, or `error`).
    QJsonObject facts;
};
Result<QList<ServerRecord>> servers(Database& db);
Result<std::optional<ServerRecord>> server(Database& db, const QString& deployment);
Result<> setServer(Database& db, const ServerRecord& server);
//! The same for observations: a release that is neither Current nor has a row (it is being removed) gets none.
Result<> noteServer(Database& db, const QString& deployment, ServerState state, const QJsonObject& facts);
Result<> removeServer(Database& db, const QString& deployment);

} // namespace shipdeck::store
