// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/site.h"
#include "deploy/target.h"

namespace shipdeck::deploy {

// What leading visitors is made of, whichever step does it: to a new release, to an earlier one, a share of them to a canary.

//! What a move works on; asked for all at once, since each answer takes a round trip.
struct SiteSnapshot {
    site::SiteLock lock;
    site::Pointer pointer;
    std::optional<site::ReleaseManifest> manifest; //!< of the release that was asked for
    QByteArray state;                              //!< of the routes
    bool isSure = false;                           //!< nobody can clean up who has not seen the lock
};
//! One round trip, unless somebody cleans up: that is waited for. `release` may be empty. The lock is let go again where
//! another of them fails. Errors beside those of the calls: Conflict `site-busy`.
Task<Result<SiteSnapshot>> lockAndRead(Site on, QString release);

//! Who gets what.
struct Traffic {
    site::ReleaseManifest current;
    std::optional<site::ReleaseManifest> canary;
    int weight = 0; //!< percent of the visitors that get the canary
    site::Access access = {};
};
//! What a pointer says; a canary that is not in the bucket any more is none. NotFound `site-release-missing`.
Task<Result<Traffic>> trafficOf(Site on, site::Pointer pointer);
//! The one write by which visitors get it.
Task<Result<>> switchTraffic(Site on, Traffic traffic, QByteArray state = {});
//! The same after a look, and beside it the last question that is open then: whether what visitors are led to was being
//! cleaned up by somebody who could not see the lock yet. NotFound `site-release-missing`, Conflict `site-busy`.
Task<Result<>> switchTrafficAtOnce(Site on, Traffic traffic, SiteSnapshot snapshot);
//! What is answered for addresses that lead nowhere; it is not part of a release, because CloudFront knows only one.
Task<Result<>> setNotFoundPage(Site on, site::ReleaseManifest manifest);

using Canary = std::optional<site::Pointer::Canary>;
//! The account's own note of what is Current follows what visitors see.
Task<Result<>> movePointer(Site on, site::Pointer known, QString release, Move move, Canary canary = {});
//! The move to `release` never was, and `canary` goes on.
Task<Result<>> revertPointer(Site on, QString release, Canary canary);
//! The same where Current stays.
Task<Result<>> shareByPointer(Site on, site::Pointer known, Canary canary);
Task<Result<>> restrictByPointer(Site on, site::Pointer known, site::Access access);
//! Puts back into a pointer what a step has changed there, if it got so far.
using Restore = std::function<void(site::Pointer&)>;
//! Visitors are led as before a step that leaves Current alone: by what the account says, which moves last and so mostly
//! says what was there before.
Task<Result<>> switchBack(Site on, Restore restore);

//! As this computer knows it; nothing: none.
Result<Canary> canaryHere(const Context& context);

//! Likewise, with a ticket of its own.
Result<site::Access> accessHere(const Context& context, const QString& environment);
Result<> recordAccess(const Context& context, const site::Access& access);

//! After a deployment has led visitors: releases go that nobody goes back to any more, and the log is kept. The new release is
//! there whatever becomes of this. Once more where an agent was killed at it, as a clean-up that was begun holds others up.
Task<> finishDeploy(Site on);
//! The log of how it came about, where every computer of the account finds it; this one has it anyway.
Task<> keepLog(Site on);

} // namespace shipdeck::deploy
