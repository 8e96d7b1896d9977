// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/account.h"
#include "deploy/aws/history/release_store.h"

namespace shipdeck::deploy {

using LockGuard = std::optional<site::SiteLock>;
//! Work to do while a lock is held. The cancel of its AwsAccount also fires when the lock is lost.
using UnderLock = std::function<Task<Result<>>(AwsAccount)>;
enum class LockGoes { ByItself, WithTheBucket };

Task<Result<>> releaseLockOf(AwsAccount account, site::ReleaseStore releases, LockGuard lock);

//! Runs `work` and renews the lock every AwsAccount::renewEvery meanwhile. Returns the lock as last written, or the
//! first error. Conflict `site-lock-lost`: another computer has it or it is gone, so the work was canceled.
Task<Result<site::SiteLock>> whileRenewed(AwsAccount account, site::ReleaseStore releases, site::SiteLock lock,
                                          UnderLock work);
//! The same for a removal; afterwards the lock is released in any case, with LockGoes::WithTheBucket only if the work
//! failed. If the lock is gone, the work continues as long as no other computer holds it.
Task<Result<>> underLock(AwsAccount account, site::ReleaseStore releases, LockGuard lock, UnderLock work,
                         LockGoes goes = LockGoes::ByItself);

} // namespace shipdeck::deploy
