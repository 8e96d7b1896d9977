// SPDX-License-Identifier: MIT
#pragma once
#include "net/http.h"

namespace shipdeck::aws {

//! How a path enters the signature: with dot segments and double slashes removed and encoded once more, or (S3, where
//! `a//b` and `../x` are names of objects) as it is sent.
enum class PathRule { Normalised, AsSent };

//! The signed parts of a request, byte for byte as sent.
struct Signable {
    QByteArray method;
    QByteArray path;  //!< encoded; empty is "/"
    QByteArray query; //!< encoded, without "?"
    Headers headers;  //!< those to sign, Host among them
    QByteArray payloadHash;
};

inline const QByteArray unsignedPayload = QByteArrayLiteral("UNSIGNED-PAYLOAD");
inline const QByteArray emptyPayloadHash =
    QByteArrayLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

//! RFC 3986: all but letters, digits and "-._~" as %XX in capitals; a slash may be kept.
enum class Slash { Stays, Encoded };
QByteArray percentEncoded(QByteArrayView bytes, Slash slash = Slash::Encoded);

//! "host;x-amz-date": lower case, sorted, without headers that proxies may change.
QByteArray signedHeaderNames(const Headers& headers);
//! The hashed text, and the names of the headers in it.
struct Canonical {
    QByteArray request;
    QByteArray names;
};
//! https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
Canonical canonicalOf(const Signable& request, PathRule rule);
QByteArray canonicalRequest(const Signable& request, PathRule rule);

//! A query of parameters, encoded and sorted as signatures require.
QByteArray encodedQuery(const QList<std::pair<QByteArray, QByteArray>>& parameters);

} // namespace shipdeck::aws
