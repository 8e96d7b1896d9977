// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"
#include "targets/cloudfront/place/publishing.h"

namespace shipdeck::deploy {

// The equivalent commands of a release's steps: each object goes to the key where the router expects it. Placeholders
// like <ETag> stand for what only a response or the build determines; docs/aws.md explains each.

//! Locks the environment against other computers.
QString lockCommand(const PlannedRelease& release);
QString unlockCommand(const PlannedRelease& release);
//! Fingerprinted files, all others, and the manifest. Only the build tells which files are fingerprinted.
QStringList publishCommands(const PlannedRelease& release);
//! The same after the upload, with the real names: `site` lies in <artifact>.
QString sentCommand(const site::ReleaseStore& store, const site::BuiltSite& site, const site::Publication& sent,
                    const QString& flags);
//! Writes the environment's pointer.
QString pointerCommand(const PlannedRelease& release);
//! Writes the 404 page from the object `from` (empty: a plain page); none in a shared bucket.
QString notFoundCommand(const site::ReleaseStore& store, const QString& from, const QString& flags);
QStringList notFoundCommands(const PlannedRelease& release);
//! Adds the cleanup at the end of a deployment: releases that are no longer kept. A first deployment has none.
void planCleaningUp(PlannedStep& step, const PlannedRelease& release);

//! Patterns for `aws s3 … --include` that match every path of `wanted` and none of `others`.
QStringList patternsFor(const QStringList& wanted, const QStringList& others);

} // namespace shipdeck::deploy
