// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/place.h"
#include "deploy/aws/history/release_store.h"

namespace shipdeck::deploy {

//! A project's site in its account, as the steps of an operation work on it.
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
    //! What would do the same to one object of the bucket.
    QString object(const QString& verb, const QString& key) const;
};

//! Where it is from here on. Conflict `cloudfront-no-place`: it was never deployed there from here.
Result<Site> siteOf(const Context& context);
//! Knows this computer's operations of the project: one that has ended and could not take everything back may have left
//! its lock.
site::IsOver endedHere(const Site& on);
//! For an undo, in the account that the project is in. Nothing: there never was a place for it.
Task<Result<std::optional<Site>>> siteToUndo(Context context);
QString thisComputer();

//! Nobody else writes there until releaseLock(); again by the same operation is fine. For as long as an upload may take: somebody
//! who dies with it holds others up for that time.
Task<Result<site::SiteLock>> acquireLock(Site on);
//! The lock for a move, in one round trip: the one that the operation's upload has written is renewed.
struct RenewedLock {
    site::SiteLock lock;
    bool isSure = false; //!< it was held all the time; else untilClear() tells
};
Task<Result<RenewedLock>> renewLock(Site on);
//! Whether the operation's upload has left one.
bool hasLock(const Site& on);
//! Whether another operation holds the lock of all environments: it cleans up or removes everything.
Task<Result<bool>> isWholeSiteLocked(Site on);
//! As ReleaseStore::untilClear().
Task<Result<>> untilClear(Site on, site::SiteLock lock);
//! One that was lost meanwhile is an error: others may have cleaned up what we brought. Gives its ETag.
Task<Result<QByteArray>> renewedLock(Site on, site::SiteLock lock);
Task<Result<>> releaseLock(Site on, site::SiteLock lock);
//! Where all is done but for this: what fails is said, and no failure.
Task<> releaseLockBestEffort(Site on, site::SiteLock lock);
//! What an operation that is taken back may still hold.
Task<Result<>> dropLock(Site on);

Task<Result<site::Pointer>> readPointer(Site on, QString environment = {});
Task<Result<site::ReleaseManifest>> readManifest(Site on, QString release);

} // namespace shipdeck::deploy
