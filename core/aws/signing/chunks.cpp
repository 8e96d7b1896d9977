// SPDX-License-Identifier: MIT
#include "aws/signing/chunks.h"

#include "aws/signing/canonical.h"
#include "aws/signing/hash.h"
#include "aws/signing/sigv4.h"

namespace shipdeck::aws {
namespace {

constexpr qsizetype signatureLength = 64;
const QByteArray marker = QByteArrayLiteral(";chunk-signature=");

qint64 lengthOfChunk(qint64 bytes)
{
    return QByteArray::number(bytes, 16).size() + marker.size() + signatureLength + 2 + bytes + 2;
}

} // namespace

SignedChunks::SignedChunks(const Keys& keys, const Scope& scope, const QDateTime& signedAt, const QByteArray& seed)
    : m_key(sigv4::signingKey(keys, scope, signedAt)), m_scope(sigv4::scopeText(scope, signedAt)),
      m_time(sigv4::timestamp(signedAt)), m_last(seed)
{
}

QByteArray SignedChunks::payloadHash(Trailer trailer)
{
    return trailer == Trailer::None ? QByteArrayLiteral("STREAMING-AWS4-HMAC-SHA256-PAYLOAD")
                                    : QByteArrayLiteral("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER");
}

qint64 SignedChunks::encodedLength(qint64 total, qint64 chunkSize)
{
    const qint64 rest = total % chunkSize;
    return total / chunkSize * lengthOfChunk(chunkSize) + (rest > 0 ? lengthOfChunk(rest) : 0) + lengthOfChunk(0);
}

QByteArray SignedChunks::signedOn(const char* kind, const QByteArray& hashes)
{
    m_last = hmacSha256(m_key, kind + ('\n' + m_time) + '\n' + m_scope + '\n' + m_last + '\n' + hashes).toHex();
    return m_last;
}

QByteArray SignedChunks::chunk(QByteArrayView bytes)
{
    return header(bytes) + bytes.toByteArray() + "\r\n";
}

QByteArray SignedChunks::header(QByteArrayView bytes)
{
    const QByteArray signedAs = signedOn("AWS4-HMAC-SHA256-PAYLOAD", emptyPayloadHash + '\n' + sha256(bytes).toHex());
    return QByteArray::number(bytes.size(), 16) + marker + signedAs + "\r\n";
}

QByteArray SignedChunks::end()
{
    return chunk({});
}

QByteArray SignedChunks::end(const QByteArray& trailerName, const QByteArray& trailerValue)
{
    const QByteArray last = header({});
    const QByteArray trailer = trailerName + ':' + trailerValue;
    const QByteArray signedAs = signedOn("AWS4-HMAC-SHA256-TRAILER", sha256(trailer + '\n').toHex());
    return last + trailer + "\r\nx-amz-trailer-signature:" + signedAs + "\r\n\r\n";
}

QByteArray unsignedChunks::chunk(QByteArrayView bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes.toByteArray() + "\r\n";
}

QByteArray unsignedChunks::end(const QByteArray& trailerName, const QByteArray& trailerValue)
{
    return "0\r\n" + trailerName + ':' + trailerValue + "\r\n\r\n";
}

} // namespace shipdeck::aws
