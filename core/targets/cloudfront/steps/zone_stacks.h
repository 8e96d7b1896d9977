// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/account_work.h"
#include "targets/cloudfront/steps/place.h"

namespace shipdeck::deploy {

// The stacks of a wildcard domain: its certificate, and the part of the foundation that serves it.

QString certificateStack(const QString& region);
site::StackSpec certificateSpec(const AwsChoice& choice, const Zone& zone, const QString& operation);
Task<Result<>> removeCertificate(Context context, AwsAccount account);

site::StackSpec foundationWith(const Zone& zone, const QString& certificate, const QString& operation);
//! For a foundation without a wildcard domain; it keeps its tags.
QStringList commandsToServe(const AwsChoice& choice, const Zone& zone, const QString& certificate);
//! Removes the wildcard domain from the foundation and deletes its bucket; skips what is gone.
Task<Result<>> stopServing(Context context, AwsAccount account);

} // namespace shipdeck::deploy
