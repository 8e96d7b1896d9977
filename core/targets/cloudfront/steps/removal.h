// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/place.h"

namespace shipdeck::deploy {

//! Removes a project's site from its account: routes, objects, stack, bucket, and the foundation if it was the last
//! project. Skips what is gone already. Conflict `site-busy`: another computer works there, and nothing was changed;
//! Conflict `cloudfront-left-behind` names what remains.
Task<Result<>> removeSite(Context context, AwsAccount account);
//! Conflict `cloudfront-left-behind`.
Failure stillThere(const QString& what);
//! Deletes what incomplete stacks or an interrupted removal have left beside the current stack.
Task<Result<>> removeFormer(Context context, AwsAccount account, aws::Stack stands, QString bucket);
//! Called before a stack is replaced: notes it, so that its retained buckets can be found afterwards.
Result<> noteLeaving(const Context& context, const site::StackPreview& found);
//! Deletes a stack with its buckets, including what an interrupted removal has noted under `owner`. The proof is
//! recorded in the operation's RemovalEnd.
Task<Result<>> removeStack(Context context, AwsAccount account, QString name, QString owner);
//! Deletes buckets with their content; skips those that are gone.
Task<Result<>> removeBuckets(AwsAccount account, QStringList buckets);
//! Deletes a permissions boundary that belongs to no stack; succeeds if it is gone.
Task<Result<>> removeBoundary(AwsAccount account, QString arn);
//! Deletes the buckets noted under `owner`, with their content.
Task<Result<>> removeLeftBuckets(Context context, AwsAccount account, QString owner);

} // namespace shipdeck::deploy
