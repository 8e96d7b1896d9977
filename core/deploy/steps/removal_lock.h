// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/steps/static_place.h"
#include "deploy/targets/aws/static/release_store.h"

namespace shipdeck::deploy {

using HeldLock = std::optional<site::SiteLock>;

//! Before anything of a project is taken away: no computer works on any of its environments, and none begins until the
//! lock is gone, which goes with the bucket or by letGoOf(). Nothing: the bucket is gone, or these keys may not write there,
//! and nobody was seen at work. Conflict `site-busy`. Locks that operations of this computer have left are no obstacle.
Task<Result<HeldLock>> lockToRemove(Context context, StaticAccount account, site::ReleaseStore releases);
//! The same for one environment, which others deploy to again as soon as they may.
Task<Result<HeldLock>> lockToRemove(Context context, StaticAccount account, site::ReleaseStore releases,
                                    QString environment);
Task<Result<>> letGoOf(StaticAccount account, site::ReleaseStore releases, HeldLock lock);
//! What is to be done, by the account that it is given: its cancel fires also when the lock is lost.
using Removal = std::function<Task<Result<>>(StaticAccount)>;
enum class LockGoes { ByItself, WithTheBucket };
constexpr std::chrono::minutes
    renewedEvery(5); // emptying a bucket and CloudFront both may take longer than a lock lasts

//! Does `work` and renews the lock all the while, then gives it back, whatever came of it; one that goes with its bucket only
//! where that stays. What went wrong first is told. Conflict `site-lock-lost`: somebody else has it, so the work was ended.
Task<Result<>> whileHeld(StaticAccount account, site::ReleaseStore releases, HeldLock lock, Removal work,
                         LockGoes goes = LockGoes::ByItself, std::chrono::milliseconds every = renewedEvery);
//! As a person would type it.
QString removalLockCommand();
//! Conflict `site-busy`: another computer works on one of the sites that share the bucket, be it the first time.
Task<Result<>> checkNobodyWorks(Context context, StaticAccount account, QString bucket);

} // namespace shipdeck::deploy
