// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "deploy/aws/lock_guard.h"

namespace shipdeck::deploy {

//! Locks all environments of a project before its removal, until the lock is deleted with the bucket or by
//! releaseLockOf(). nullopt: the bucket is gone, or these keys may not write locks and no other computer was at work.
//! Conflict `site-busy`. Locks left by operations of this computer are ignored.
Task<Result<LockGuard>> lockToRemove(Context context, AwsAccount account, site::ReleaseStore releases);
//! The same for one environment, to which others may deploy again afterwards.
Task<Result<LockGuard>> lockToRemove(Context context, AwsAccount account, site::ReleaseStore releases,
                                     QString environment);
//! The equivalent command. `prefix`: the project's, in a shared bucket; `environment` empty: all.
QString removalLockCommand(const QString& prefix = {}, const QString& environment = {});
//! Conflict `site-busy`: another computer works on a site in the shared bucket, even on one that is being created.
Task<Result<>> checkNobodyWorks(Context context, AwsAccount account, QString bucket);

} // namespace shipdeck::deploy
