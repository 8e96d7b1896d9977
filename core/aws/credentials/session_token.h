// SPDX-License-Identifier: MIT
#pragma once
#include "aws/protocols/aws_error.h"
#include "aws/signing/keys.h"

namespace shipdeck::aws {

//! STS issues session tokens of two versions: version 1 at its global endpoint, unless the account's settings say
//! otherwise, and version 2 at regional ones. SigV4A, which CloudFront's KeyValueStore requires, supports version 2 only.
//! https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-function-restrictions.html
//! The version is guessed from the token's prefix, which AWS does not document, until a KeyValueStore has answered.
bool isVersion1(const QByteArray& sessionToken);
//! The same as a warning, before any KeyValueStore has answered.
Text version1Warning();
//! What to do about it.
Text version1Advice();

//! Whether a KeyValueStore refused the keys themselves; its code looks like a missing permission.
bool refusesKeys(const Service& service, const ServiceError& said);
//! `error` in these words. Denied `aws-session-token-v1`, or `aws-keys-refused` if the token's version is not to blame.
Error keysRefused(Error error, const Service& service, const Keys& keys);

} // namespace shipdeck::aws
