// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

// Releases that other computers have made, imported from the account's history.

//! READY already, with its times. It is not reported to GitHub from here: the computer that made it has done so.
Result<> insertRelease(Database& db, const Deployment& deployment);
//! After inserting: sorts all deployments by creation, whenever this computer imported them.
Result<> sortByCreation(Database& db);
//! READY, ROLLED_BACK and ROLLING_BACK ones at `target`.
Result<QList<Deployment>> releasesAt(Database& db, const QString& project, const QString& environment,
                                     const QString& target);
//! Ids of a project's deployments except those that were ready and cannot be rolled back to here.
Result<QStringList> idsOfKept(Database& db, const QString& project);
//! Its role in its environment after changes by other computers.
struct Outcome {
    State state = State::Ready;
    ReleaseRole role = ReleaseRole::Staged;
    int weight = 0;
    QDateTime leftAt = {}; //!< when it was last Current; invalid: keep the local value
};
//! An unchanged one is not written.
Result<> setOutcome(Database& db, const QString& deployment, const Outcome& outcome);

} // namespace shipdeck::store
