// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/history/release_store.h"
#include "deploy/aws/stacks/shown.h"

namespace shipdeck::site {

struct PruneOptions {
    //! How many of an environment's newest releases are kept; Current, previous and canary are always kept.
    int keep = 10;
    QString operation; //!< the caller's; its own locks are ignored
    QString computer;
    bool isWithRecord = false; //!< if no environment is left, the project's record is deleted too
    IsOver own = {};           //!< as in ReleaseStore::lock()
    Shown shown = {};          //!< records each change and the listing
    QString flags = {};        //!< appended to its commands
};

struct Pruned {
    QStringList releases; //!< the deleted ones
    QSet<QString> kept;   //!< all that are left in the bucket; unknown if put off
    qsizetype objects = 0;
    bool isPutOff = false;        //!< another computer works on an environment or cleans up: nothing was deleted
    bool isCleanedBeside = false; //!< because of a cleanup by another computer
};

//! Deletes old releases and the assets that no remaining manifest names. Releases of environments without a pointer are
//! not kept. Manifests are deleted first, so an interruption leaves no incomplete release; the next run continues.
//! Errors besides those of ReleaseStore: `site-not-removed`, of the kind of the first failure.
Task<Result<Pruned>> prune(const ReleaseStore* store, PruneOptions options, Cancel cancel = {});

//! Deletes a release that is not Current. Without the lock (`isLocked` false) its folder stays, as another release may
//! be about to share it. Assets stay until the next cleanup. Succeeds if it is gone already.
Task<Result<>> dropRelease(const ReleaseStore* store, QString release, bool isLocked);

//! `site-not-removed`, of the kind of the first failure.
Task<Result<>> removeObjects(aws::Client* client, QString bucket, QStringList keys, Cancel cancel = {});
//! Deletes all objects whose names begin with `prefix`, except `kept`. Succeeds if the bucket is gone.
Task<Result<>> removeBelow(aws::Client* client, QString bucket, QString prefix, Cancel cancel = {}, QString kept = {});

} // namespace shipdeck::site
