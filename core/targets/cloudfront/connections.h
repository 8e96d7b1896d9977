// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/connection_steps.h"
#include "targets/cloudfront/steps/zone_steps.h"
#include "store/sqlite.h"

namespace shipdeck::deploy {

//! Account-wide work that belongs to no project: operations of their own, whose environment is "account/region".
enum class ConnectionWork {
    Prepare, //!< create the foundation and one warm distribution
    Remove,  //!< delete all warm distributions, and the foundation if no project needs it
    AddZone, //!< set up a wildcard domain
    RemoveZone,
    CleanUp //!< delete Shipdeck's buckets and permissions boundary that belong to no stack any more
};

//! What a person is shown before anything is changed.
struct ConnectionPlan {
    AwsChoice choice;
    QList<PlannedStep> steps; //!< without what exists already
    Text price;
    Zone zone;                          //!< the wildcard domain, existing or planned
    bool isServed = false;              //!< it exists already
    QStringList leftovers;              //!< to be deleted: names of buckets, the ARN of the permissions boundary
    QStringList untagged;               //!< buckets that only their name marks as Shipdeck's, left to a person
    QString spare;                      //!< address of a ready warm distribution; empty: none
    QList<PreparedDistribution> spares; //!< warm distributions to be removed
    bool isOpen = false;                //!< such an operation is in progress
    bool isWanted = false;              //!< a person on this computer has asked for warm distributions
};

//! "123456789012/eu-west-1"; empty: no account chosen.
QString connectionOf(const AwsChoice& choice);
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
