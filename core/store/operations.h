// SPDX-License-Identifier: MIT
#pragma once
#include "store/deployments.h"

namespace shipdeck::store {

Result<> insertOperation(Database& db, const Operation& operation);
//! Records what was done by one write, without steps.
Result<> insertDone(Database& db, Operation operation);
Result<> updateOperation(Database& db, const Operation& operation);
Result<> setParams(Database& db, const QString& operation, const QJsonObject& params); //!< before it starts
Result<Operation> operation(Database& db, const QString& id);
//! The newest operation on this deployment.
Result<std::optional<Operation>> operationOf(Database& db, const QString& deployment);
//! The one that created it, whatever moved it later.
Result<std::optional<Operation>> makingOf(Database& db, const QString& deployment);
//! Operations on an account setup ("account/region") without a project, newest first.
Result<QList<Operation>> operationsOf(Database& db, const QString& connection);
//! What was done to projects beside deploying, newest first, those that are removed included; with the plan only of
//! removals. A filter for a branch, or for a state other than WAITING, finds none; `before` is of deployments.
Result<QList<Operation>> actions(Database& db, const DeploymentFilter& filter);
//! Queued, running or waiting ones, oldest first.
Result<QList<Operation>> openOperations(Database& db);
//! Ids of all operations of a project, open or ended.
Result<QStringList> operationIds(Database& db, const QString& project);
//! Whether it is an operation of this project that has ended.
Result<bool> hasEnded(Database& db, const QString& project, const QString& operation);
//! When it will not be resumed any more.
Result<> forgetJournal(Database& db, const QString& operation);
Result<> requestCancel(Database& db, const QString& operation);

//! Starts a new agent epoch; journal lines of older ones are refused from now on.
Result<qint64> beginEpoch(Database& db, qint64 pid);
//! The process of the newest agent, dead or alive; 0: there was none.
Result<qint64> agentPid(Database& db);

//! Appends a line. Conflict `epoch-over`: a newer agent has taken over; the caller must exit at once.
Result<qint64> writeJournal(Database& db, qint64 epoch, const QString& operation, const JournalLine& line);
Result<QList<JournalLine>> journal(Database& db, const QString& operation);

Result<> addCall(Database& db, const QString& operation, const QString& deployment, const Call& call);
Result<QList<Call>> calls(Database& db, const QString& deployment);
//! Added to those of the same step, service, name and region.
Result<> addRequests(Database& db, const QString& operation, const QString& deployment, const Request& requests);
Result<QList<Request>> requests(Database& db, const QString& deployment); //!< oldest first

} // namespace shipdeck::store
