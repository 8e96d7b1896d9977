// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/site.h"
#include "targets/cloudfront/steps/visitors.h"
#include "deploy/target.h"

namespace shipdeck::deploy {

// Switching traffic, for all steps: to a new release, to an earlier one, a share of the visitors to a canary.

//! The state that a move needs, fetched in parallel to save round trips.
struct SiteSnapshot {
    site::SiteLock lock;
    site::Pointer pointer;
    std::optional<site::ReleaseManifest> manifest; //!< of the requested release
    QByteArray state;                              //!< of the routes
    bool isSure = false;                           //!< no cleanup can run that has not seen the lock
};
//! One round trip, unless it has to wait for a cleanup. `release` may be empty. If another call fails, the lock is
//! released. Errors besides those of the calls: Conflict `site-busy`.
Task<Result<SiteSnapshot>> lockAndRead(Site on, QString release);

//! The releases that an environment serves.
struct Traffic {
    site::ReleaseManifest current;
    std::optional<site::ReleaseManifest> canary;
    int weight = 0; //!< percent of the visitors that get the canary
    site::Access access = {};
};
//! A visitor that gets Current, even during a canary.
Result<Visitor> visitorOf(const Traffic& traffic);
//! The traffic that a pointer describes; a canary that is no longer in the bucket is left out. NotFound
//! `site-release-missing`.
Task<Result<Traffic>> trafficOf(Site on, site::Pointer pointer);
//! Writes the route: the one write that switches visitors.
Task<Result<>> switchTraffic(Site on, Traffic traffic, QByteArray state = {});
//! The same after lockAndRead(). In parallel it checks whether a cleanup that could not see the lock was deleting the
//! releases. NotFound `site-release-missing`, Conflict `site-busy`.
Task<Result<>> switchTrafficAtOnce(Site on, Traffic traffic, SiteSnapshot snapshot);
//! Writes the distribution's 404 page; it is not part of a release, because CloudFront has only one.
Task<Result<>> setNotFoundPage(Site on, site::ReleaseManifest manifest);

using Canary = std::optional<site::Pointer::Canary>;
//! Records in the account's pointer what visitors see.
Task<Result<>> movePointer(Site on, site::Pointer known, QString release, Move move, Canary canary = {});
//! Reverts the move to `release`; `canary` continues.
Task<Result<>> revertPointer(Site on, QString release, Canary canary);
//! The same without moving Current.
Task<Result<>> shareByPointer(Site on, site::Pointer known, Canary canary);
Task<Result<>> restrictByPointer(Site on, site::Pointer known, site::Access access);
//! Reverts a step's change in a pointer, if the step got that far.
using Restore = std::function<void(site::Pointer&)>;
//! Restores the traffic from before a step that does not move Current. The pointer is written last, so it usually still
//! describes that.
Task<Result<>> switchBack(Site on, Restore restore);

//! From the store; nullopt: none.
Result<Canary> canaryHere(const Context& context);

//! From the store, with a new ticket.
Result<site::Access> accessHere(const Context& context, const QString& environment);
Result<> recordAccess(const Context& context, const site::Access& access);

//! After a deployment has switched traffic: deletes releases that are no longer kept and uploads the log. Failures do
//! not affect the release. Runs again if an agent was killed during it, because an unfinished cleanup blocks others.
Task<> finishDeploy(Site on);
//! Uploads the deployment's log, so that every computer with the account can read it.
Task<> keepLog(Site on);

} // namespace shipdeck::deploy
