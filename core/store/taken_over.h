// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

// Releases of other computers, which a place in the cloud tells of.

//! READY already, with its times. Nobody tells GitHub of it from here: who made it has.
Result<> insertRelease(Database& db, const Deployment& deployment);
//! After inserting: all deployments are in the order in which they were made, whenever this computer heard of them.
Result<> sortByCreation(Database& db);
//! READY, ROLLED_BACK and ROLLING_BACK ones at `target`.
Result<QList<Deployment>> releasesAt(Database& db, const QString& project, const QString& environment,
                                     const QString& target);
//! Ids of a project's deployments but those that were ready and cannot be gone back to here.
Result<QStringList> idsOfKept(Database& db, const QString& project);
//! What it is to its environment by what others did.
struct Outcome {
    State state = State::Ready;
    ReleaseRole role = ReleaseRole::Staged;
    int weight = 0;
    QDateTime leftAt = {}; //!< when it was Current for the last time; invalid: as it is known here
};
//! One that is that already is not touched.
Result<> setOutcome(Database& db, const QString& deployment, const Outcome& outcome);
//! Whether one can go back to it: the digest of what was released, or empty.
Result<> setArtifact(Database& db, const QString& deployment, const QString& artifact);

} // namespace shipdeck::store
