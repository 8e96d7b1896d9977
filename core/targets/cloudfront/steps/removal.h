// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/place.h"

namespace shipdeck::deploy {

//! Takes a project's site out of its account: routes, objects, stack, bucket, and the foundation with the last of them.
//! What is gone already is fine. Conflict `site-busy`: another computer works there, and nothing was done; Conflict
//! `cloudfront-left-behind` names what is still there.
Task<Result<>> removeSite(Context context, AwsAccount account);
//! Conflict `cloudfront-left-behind`.
Failure stillThere(const QString& what);
//! What stacks that were never finished, or a removal that was broken off, have left beside the stack that stands now.
Task<Result<>> removeFormer(Context context, AwsAccount account, aws::Stack stands, QString bucket);
//! Before a stack is deleted and made again: its buckets are to be found although nothing names them any more.
Result<> noteLeaving(const Context& context, const site::StackPreview& found);
//! A stack with its buckets; what a removal that was broken off has not come to is kept under `owner`, and goes too. By
//! which proof is noted as the operation's RemovalEnd.
Task<Result<>> removeStack(Context context, AwsAccount account, QString name, QString owner);
//! Buckets with all that is in them; what is gone already is fine.
Task<Result<>> removeBuckets(AwsAccount account, QStringList buckets);
//! A boundary of roles that no stack has, by its ARN; what is gone already is fine.
Task<Result<>> removeBoundary(AwsAccount account, QString arn);
//! Buckets that are kept under `owner` as left behind, with all that is in them.
Task<Result<>> removeLeftBuckets(Context context, AwsAccount account, QString owner);

} // namespace shipdeck::deploy
