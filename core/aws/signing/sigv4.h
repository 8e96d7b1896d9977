// SPDX-License-Identifier: MIT
#pragma once
#include "aws/signing/canonical.h"
#include "aws/signing/keys.h"

namespace shipdeck::aws {

//! Signature Version 4. Every attempt is signed anew: the time is part of it.
//! https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
namespace sigv4 {

//! "20150830T123600Z", as all signatures write it.
QByteArray timestamp(const QDateTime& now);
//! "20150830/us-east-1/iam/aws4_request"
QByteArray scopeText(const Scope& scope, const QDateTime& now);
QByteArray signingKey(const Keys& keys, const Scope& scope, const QDateTime& now);
QByteArray stringToSign(const QByteArray& canonicalRequest, const Scope& scope, const QDateTime& now);
//! Hexadecimal.
QByteArray signature(const Signable& request, const Keys& keys, const Scope& scope, const QDateTime& now,
                     PathRule rule);

//! Adds X-Amz-Date and, for temporary keys, X-Amz-Security-Token; then Authorization. Returns the signature.
QByteArray sign(Signable& request, const Keys& keys, const Scope& scope, const QDateTime& now, PathRule rule);

} // namespace sigv4

} // namespace shipdeck::aws
