// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/account.h"
#include "deploy/aws/history/release_store.h"

namespace shipdeck::deploy {

using LockGuard = std::optional<site::SiteLock>;
//! What is to be done, by the account that it is given: its cancel fires also when the lock is lost.
using UnderLock = std::function<Task<Result<>>(AwsAccount)>;
enum class LockGoes { ByItself, WithTheBucket };

Task<Result<>> releaseLockOf(AwsAccount account, site::ReleaseStore releases, LockGuard lock);

//! Does `work` and renews the lock all the while, every AwsAccount::renewEvery; gives it as it was written last. What went
//! wrong first is told. Conflict `site-lock-lost`: it is somebody else's or nobody's, so the work was ended.
Task<Result<site::SiteLock>> whileRenewed(AwsAccount account, site::ReleaseStore releases, site::SiteLock lock,
                                          UnderLock work);
//! The same for a removal, which then gives it back, whatever came of it; one that goes with its bucket only where that
//! stays. It goes on without a lock that is gone as long as nobody else has it.
Task<Result<>> underLock(AwsAccount account, site::ReleaseStore releases, LockGuard lock, UnderLock work,
                         LockGoes goes = LockGoes::ByItself);

} // namespace shipdeck::deploy
