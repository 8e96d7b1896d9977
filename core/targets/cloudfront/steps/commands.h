// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"
#include "targets/cloudfront/place/publishing.h"

namespace shipdeck::deploy {

// What the steps of a release amount to, as somebody would type it: each object goes where the router looks for it. A word
// like <ETag> stands for what only an answer, or the build, can tell; docs/aws.md says what each one means.

//! Nobody else works on the environment meanwhile.
QString lockCommand(const PlannedRelease& release);
QString unlockCommand(const PlannedRelease& release);
//! Fingerprinted files, all others, and the list of both. Which are which shows the build.
QStringList publishCommands(const PlannedRelease& release);
//! The same for what was sent, by names: of `site`, which lies in <artifact>.
QString sentCommand(const site::ReleaseStore& store, const site::BuiltSite& site, const site::Publication& sent,
                    const QString& flags);
//! What the bucket says of its environment.
QString pointerCommand(const PlannedRelease& release);
//! The page for what is missing, of the object `from` (empty: a plain one); a bucket that projects share has none of theirs.
QString notFoundCommand(const site::ReleaseStore& store, const QString& from, const QString& flags);
QStringList notFoundCommands(const PlannedRelease& release);
//! What a deployment cleans up at its end, whoever sees it: releases that are not kept any more. Nothing is old where
//! nothing stands yet.
void planCleaningUp(PlannedStep& step, const PlannedRelease& release);

//! Patterns of `aws s3 … --include` that fit every path of `wanted` and none of `others`.
QStringList patternsFor(const QStringList& wanted, const QStringList& others);

} // namespace shipdeck::deploy
