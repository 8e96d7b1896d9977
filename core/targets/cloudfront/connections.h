// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/connection_steps.h"
#include "targets/cloudfront/steps/zone_steps.h"
#include "store/sqlite.h"

namespace shipdeck::deploy {

//! What is made ahead in an account, for no project yet: operations of their own, whose environment is "account/region".
enum class ConnectionWork {
    Prepare, //!< the foundation and one spare distribution
    Remove,  //!< every spare, and the foundation if no project needs it
    AddZone, //!< what serves every host below a domain of the person's
    RemoveZone,
    CleanUp //!< buckets and the boundary of roles, where they are Shipdeck's and in no stack any more
};

//! What a person is shown before anything is made ahead.
struct ConnectionPlan {
    AwsChoice choice;
    QList<PlannedStep> steps; //!< without what is there already
    Text price;
    Zone zone;                          //!< that is served, or would be
    bool isServed = false;              //!< it is already
    QStringList leftovers;              //!< to be deleted: names of buckets, the ARN of the boundary of roles
    QStringList untagged;               //!< buckets that nothing but their name calls Shipdeck's: a person's to delete
    QString spare;                      //!< address of one that is ready; empty: there is none
    QList<PreparedDistribution> spares; //!< to be removed
    bool isOpen = false;                //!< it is being worked on already
    bool isWanted = false;              //!< somebody has said yes on this computer
};

//! "123456789012/eu-west-1"; empty: of none.
QString connectionOf(const AwsChoice& choice);
//! The kinds of these operations.
QList<OperationKind> connectionKinds();
//! `plan`: where, and the zone or the leftovers that it is about.
store::Operation connectionOperation(ConnectionWork work, const ConnectionPlan& plan);

//! Whose account `choice` leads to, and what is there. Reads only. Errors of the account's calls.
//! `mfaCode` as Connection::open() has it. With a zone also Conflict `zone-differs`, `zone-in-use`, NotFound `zone-none`, and errors of findZone().
Task<Result<ConnectionPlan>> planConnection(store::Database* db, ConnectionWork work, aws::Choice choice,
                                            QString domain, aws::AskMfaCode mfaCode, Cancel cancel);
//! Puts it into the queue with what it means for later: who prepares wants a new spare for each that is taken, until the
//! connection is removed. What is still open for the same account and region is stopped by a removal.
Result<> enqueueConnectionWork(store::Database& db, const store::Operation& operation);
//! The newest of these works on an account and region, by connectionOf(); nothing: none is known.
Result<std::optional<store::Operation>> newestWork(store::Database& db, const QString& connection,
                                                   const QList<ConnectionWork>& works);
//! Whether somebody has said that there shall always be a spare.
Result<bool> wantsWarmDistribution(store::Database& db, const AwsChoice& choice);
//! Asks for a new spare after a deployment that took one, where it is wanted.
Result<> refillWarmDistribution(store::Database& db, const Context& context);

} // namespace shipdeck::deploy
