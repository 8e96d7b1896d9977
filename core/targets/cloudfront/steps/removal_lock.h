// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "deploy/aws/lock_guard.h"

namespace shipdeck::deploy {

//! Before anything of a project is taken away: no computer works on any of its environments, and none begins until the
//! lock is gone, which goes with the bucket or by releaseLockOf(). Nothing: the bucket is gone, or these keys may not write there,
//! and nobody was seen at work. Conflict `site-busy`. Locks that operations of this computer have left are no obstacle.
Task<Result<LockGuard>> lockToRemove(Context context, AwsAccount account, site::ReleaseStore releases);
//! The same for one environment, which others deploy to again as soon as they may.
Task<Result<LockGuard>> lockToRemove(Context context, AwsAccount account, site::ReleaseStore releases,
                                     QString environment);
//! As a person would type it. `prefix`: of a project in the bucket that projects share; `environment` empty: all of them.
QString removalLockCommand(const QString& prefix = {}, const QString& environment = {});
//! Conflict `site-busy`: another computer works on one of the sites that share the bucket, be it the first time.
Task<Result<>> checkNobodyWorks(Context context, AwsAccount account, QString bucket);

} // namespace shipdeck::deploy
