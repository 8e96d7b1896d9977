// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/mfa_question.h"
#include "deploy/engine/step.h"
#include "store/sqlite.h"
#include "deploy/aws/account_work.h"

namespace shipdeck::deploy {

//! The kinds of these operations, for Target::kinds().
QList<OperationKind> connectionKinds();
//! `plan`: the account, and the domain zone, leftovers or distributions to work on.
store::Operation connectionOperation(ConnectionWork work, const ConnectionPlan& plan);

//! The account that `choice` leads to and what exists there. Read-only. `mfaCode` as in Connection::open(). Errors of
//! the account's calls; for zones also Conflict `zone-differs`, `zone-in-use`, NotFound `zone-none`, and those of
//! findZone().
Task<Result<ConnectionPlan>> planConnection(store::Database* db, ConnectionWork work, aws::Choice choice,
                                            QString domain, aws::AskMfaCode mfaCode, Cancel cancel);
//! Enqueues the operation. Prepare also sets that each used warm distribution is replaced, until Remove. Removals
//! cancel open operations of the opposite kind for the same account and region.
Result<> enqueueConnectionWork(store::Database& db, const store::Operation& operation);
//! The newest of these operations on an account and region, by connectionOf(); nullopt: none is known.
Result<std::optional<store::Operation>> newestWork(store::Database& db, const QString& connection,
                                                   const QList<ConnectionWork>& works);
//! Whether a person wants one warm distribution to be ready at all times.
Result<bool> wantsWarmDistribution(store::Database& db, const AwsChoice& choice);
//! Enqueues a new warm distribution after a deployment that used one, if it is wanted.
Result<> refillWarmDistribution(store::Database& db, const Context& context);

} // namespace shipdeck::deploy
