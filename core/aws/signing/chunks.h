// SPDX-License-Identifier: MIT
#pragma once
#include "aws/signing/checksum.h"
#include "aws/signing/keys.h"

namespace shipdeck::aws {

//! A body in chunks, each signed on top of the one before, for what is not known as a whole when it starts. The request
//! is signed first, with payloadHash() as the hash of its body; what that gives is the seed.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
class SignedChunks {
public:
    enum class Trailer { None, Checksum };

    SignedChunks(const Keys& keys, const Scope& scope, const QDateTime& signedAt, const QByteArray& seed);

    static QByteArray payloadHash(Trailer trailer); //!< STREAMING-AWS4-HMAC-SHA256-PAYLOAD, or with -TRAILER
    //! Of a body that chunk() and end() make of `total` bytes: Content-Length has to be said before.
    static qint64 encodedLength(qint64 total, qint64 chunkSize);

    //! All but the last have at least 8 KB.
    QByteArray chunk(QByteArrayView bytes);
    //! The chunk of no bytes that ends a body; with a checksum, the header that the request announced by X-Amz-Trailer.
    QByteArray end();
    QByteArray end(const QByteArray& trailerName, const QByteArray& trailerValue);

private:
    QByteArray header(QByteArrayView bytes);
    QByteArray signedOn(const char* kind, const QByteArray& hashes);

    QByteArray m_key;
    QByteArray m_scope;
    QByteArray m_time;
    QByteArray m_last;
};

//! The same over TLS without signatures: STREAMING-UNSIGNED-PAYLOAD-TRAILER.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
namespace unsignedChunks {

inline const QByteArray payloadHash = QByteArrayLiteral("STREAMING-UNSIGNED-PAYLOAD-TRAILER");
QByteArray chunk(QByteArrayView bytes);
QByteArray end(const QByteArray& trailerName, const QByteArray& trailerValue);

} // namespace unsignedChunks

} // namespace shipdeck::aws
