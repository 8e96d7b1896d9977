// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/history/release_store.h"
#include "deploy/aws/stacks/shown.h"

namespace shipdeck::site {

struct PruneOptions {
    //! Of the newest releases of each environment; Current, previous, canary and pinned ones stay anyway.
    int keep = 10;
    QString operation; //!< the caller's, which may hold locks itself
    QString computer;
    bool isWithRecord = false; //!< where no environment is left, what the project is goes as well
    IsOver own = {};           //!< as ReleaseStore::lock() has it
    Shown shown = {};          //!< told of each thing that is really done, and of the look
    QString flags = {};        //!< that its commands end with
};

struct Pruned {
    QStringList releases; //!< that are gone
    qsizetype objects = 0;
    bool isPutOff = false;        //!< somebody else works on an environment, or cleans up: nothing was done
    bool isCleanedBeside = false; //!< the latter
};

//! Removes old releases, and with them the assets that no kept manifest names. Releases of environments without a pointer
//! are not kept. Manifests go first, so what is interrupted leaves no release that is not whole; the next time finishes.
//! Errors beside those of ReleaseStore: `site-not-removed`, of the kind of the first of them.
Task<Result<Pruned>> prune(const ReleaseStore* store, PruneOptions options, Cancel cancel = {});

//! Takes back one that is not Current. Its folder stays where another release shares it, or where somebody else may be about
//! to (`isLocked`: nobody is), and assets stay: what none names goes with the next clean-up. What is gone is fine.
Task<Result<>> dropRelease(const ReleaseStore* store, QString release, bool isLocked);

//! `site-not-removed`, of the kind of the first of them.
Task<Result<>> removeObjects(aws::Client* client, QString bucket, QStringList keys, Cancel cancel = {});
//! All whose names begin with `prefix`, but not `kept`; a bucket that is gone is fine.
Task<Result<>> removeBelow(aws::Client* client, QString bucket, QString prefix, Cancel cancel = {}, QString kept = {});

} // namespace shipdeck::site
