// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/place.h"
#include "deploy/aws/history/release_store.h"

namespace shipdeck::deploy {

//! A project's site in its account, for the steps of an operation.
struct Site {
    Context context;
    AwsAccount account;
    CloudFrontPlace place;

    QString environment() const { return context->operation.environment; }
    site::ReleaseStore releases() const { return {account.client(), place.bucket, place.prefix}; }
    site::Routes routes() const { return routesOf(account, place.routes); }
    template <typename T>
    Task<Result<T>> made(const site::ShownCommand& command, const std::function<Task<Result<T>>()>& effect) const
    {
        return site::through<T>(account.shown, command, effect);
    }
    //! The equivalent command for one object of the bucket.
    QString object(const QString& verb, const QString& key) const;
};

//! From this computer's store. Conflict `cloudfront-no-place`: this computer never deployed it there.
Result<Site> siteOf(const Context& context);
//! The same, after checkAccount().
Task<Result<Site>> ownSite(Context context);
//! Tells which of the project's operations on this computer have ended: one that could not undo everything may have
//! left a lock.
site::IsOver endedHere(const Site& on);
//! ownSite() for an undo or a removal. nullopt: nothing was ever created for it.
Task<Result<std::optional<Site>>> siteToUndo(Context context);
QString thisComputer();

//! Locks the environment until releaseLock(); the same operation may acquire it again. The lock lasts as long as an
//! upload may take, so a crashed computer blocks others for that time.
Task<Result<site::SiteLock>> acquireLock(Site on);
//! Renews the lock that the operation's upload has acquired, in one round trip, or acquires a new one.
struct RenewedLock {
    site::SiteLock lock;
    bool isSure = false; //!< held without interruption; else untilClear() has to follow
};
Task<Result<RenewedLock>> renewLock(Site on);
//! Whether the operation's upload has left a lock.
bool hasLock(const Site& on);
//! Whether another operation holds the lock of all environments, for a cleanup or removal.
Task<Result<bool>> isWholeSiteLocked(Site on);
//! As ReleaseStore::untilClear().
Task<Result<>> untilClear(Site on, site::SiteLock lock);
//! Fails if the lock was lost meanwhile, as others may have deleted our files. Returns the new ETag.
Task<Result<QByteArray>> renewedLock(Site on, site::SiteLock lock);
Task<Result<>> releaseLock(Site on, site::SiteLock lock);
//! Used when the work is done: a failure is only logged.
Task<> releaseLockBestEffort(Site on, site::SiteLock lock);
//! Releases the lock that an operation may still hold when it is undone.
Task<Result<>> dropLock(Site on);

Task<Result<site::Pointer>> readPointer(Site on, QString environment = {});
Task<Result<site::ReleaseManifest>> readManifest(Site on, QString release);

} // namespace shipdeck::deploy
