// SPDX-License-Identifier: MIT
#pragma once
#include "aws/signing/canonical.h"
#include "aws/signing/keys.h"

namespace shipdeck::aws {

//! How one service wants its requests signed.
struct SigningRule {
    enum class Way { V4, V4a };
    //! Whether the body's hash is sent (S3 requires it), or omitted because TLS protects the body.
    enum class Hash { Signed, Sent, Unsigned };

    Scope scope; //!< with V4a the region is the set of them: "*"
    Way way = Way::V4;
    PathRule path = PathRule::Normalised;
    Hash hash = Hash::Signed;
};

//! Adds the signature to `request`, which must then be sent unchanged; removes a default port from its address.
//! Hash::Unsigned applies over https only. BadInput `header-invalid`: a line break in a header.
Result<> signRequest(Request* request, const Keys& keys, const SigningRule& rule, const QDateTime& now);

//! As it is sent: "examplebucket.s3.amazonaws.com", "127.0.0.1:5055", "[::1]:5055".
QByteArray hostOf(const QUrl& url);

} // namespace shipdeck::aws
