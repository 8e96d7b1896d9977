// SPDX-License-Identifier: MIT
#include "aws/transfer/requests.h"

#include "aws/signing/hash.h"
#include "aws/signing/signed_request.h"
#include "aws/signing/sigv4.h"

#include <QStringBuilder>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

const QByteArray hashOfFile = QByteArrayLiteral("x-amz-meta-sha256"); // S3 has no SHA-256 of a multipart object

//! Headers that the object is served with.
void describe(Headers& headers, const Upload& upload)
{
    headers.emplaceBack("Content-Type", upload.contentType);
    if (!upload.cacheControl.isEmpty())
        headers.emplaceBack("Cache-Control", upload.cacheControl);
    if (!upload.cacheTag.isEmpty())
        headers.emplaceBack("x-amz-meta-cache-tag", upload.cacheTag);
}

QByteArray completionOf(const InParts& parts)
{
    QList<UploadedPart> list;
    for (auto at = parts.done.cbegin(); at != parts.done.cend(); ++at)
        list.append({at.key(), at->etag, at->checksum, 0});
    return s3::completionOf(list);
}

} // namespace

QString operationOf(RequestKind kind)
{
    switch (kind) {
    case RequestKind::Copy: return u"CopyObject"_s;
    case RequestKind::Head: return u"HeadObject"_s;
    case RequestKind::Put: return u"PutObject"_s;
    case RequestKind::Begin: return u"CreateMultipartUpload"_s;
    case RequestKind::ListParts: return u"ListParts"_s;
    case RequestKind::Part: return u"UploadPart"_s;
    case RequestKind::Complete: return u"CompleteMultipartUpload"_s;
    case RequestKind::Abort: break;
    }
    return u"AbortMultipartUpload"_s;
}

Requests::Requests(const Endpoint& endpoint, const QString& bucket)
    : m_place(placeOf(endpoint, bucket)), m_bucket(bucket.toUtf8()), m_base(m_place.url.toEncoded()),
      m_host(hostOf(m_place.url)), m_region(endpoint.region), m_isSafe(m_place.url.scheme() == u"https")
{
}

WireRequest Requests::of(RequestKind kind, const Upload& upload, const Body& body, const InParts& parts,
                         const Keys& keys, const QDateTime& now) const
{
    WireRequest request;
    QByteArray query;
    QByteArray hash = m_isSafe ? unsignedPayload : emptyPayloadHash;
    Headers& headers = request.headers;
    switch (kind) {
    case RequestKind::Copy:
        request.method = "PUT";
        describe(headers, upload);
        headers.emplaceBack("x-amz-copy-source",
                            percentEncoded('/' + m_bucket + '/' + upload.copyFrom.toUtf8(), Slash::Stays));
        headers.emplaceBack("x-amz-metadata-directive", "REPLACE");
        headers.emplaceBack("x-amz-checksum-algorithm", "SHA256"); // returned for the copy and compared
        break;
    case RequestKind::Head:
        request.method = "HEAD";
        headers.emplaceBack("x-amz-checksum-mode", "ENABLED");
        break;
    case RequestKind::Put:
        request.method = "PUT";
        describe(headers, upload);
        headers.emplaceBack("x-amz-checksum-sha256", body.checksum);
        hash = m_isSafe ? unsignedPayload : body.sha256;
        request.body = body.bytes;
        break;
    case RequestKind::Begin:
        request.method = "POST";
        query = "uploads=";
        describe(headers, upload);
        headers.emplaceBack("x-amz-checksum-algorithm", "CRC64NVME");
        headers.emplaceBack("x-amz-checksum-type", "FULL_OBJECT");
        if (!upload.sha256.isEmpty())
            headers.emplaceBack(hashOfFile, upload.sha256);
        break;
    case RequestKind::ListParts:
        request.method = "GET";
        if (!parts.next.isEmpty())
            query = "part-number-marker=" + percentEncoded(parts.next) + '&';
        query += "uploadId=" + percentEncoded(parts.id);
        break;
    case RequestKind::Part:
        request.method = "PUT";
        query = "partNumber=" + QByteArray::number(body.part) + "&uploadId=" + percentEncoded(parts.id);
        headers.emplaceBack("Content-Type", "application/octet-stream");
        headers.emplaceBack("x-amz-sdk-checksum-algorithm", "CRC64NVME");
        headers.emplaceBack("x-amz-checksum-crc64nvme", body.checksum);
        hash = m_isSafe ? unsignedPayload : body.sha256;
        request.body = body.bytes;
        break;
    case RequestKind::Complete:
        request.method = "POST";
        query = "uploadId=" + percentEncoded(parts.id);
        headers.emplaceBack("Content-Type", "application/xml");
        headers.emplaceBack("x-amz-checksum-type", "FULL_OBJECT");
        request.body = completionOf(parts);
        hash = m_isSafe ? unsignedPayload : sha256(request.body).toHex();
        break;
    case RequestKind::Abort:
        request.method = "DELETE";
        query = "uploadId=" + percentEncoded(parts.id);
        break;
    }
    if (upload.onlyIfMissing && (kind == RequestKind::Put || kind == RequestKind::Complete))
        headers.emplaceBack("If-None-Match", "*");
    headers.emplaceBack("x-amz-content-sha256", hash);

    Signable signable{
        request.method, m_place.path % '/' % percentEncoded(upload.key.toUtf8(), Slash::Stays), query, {}, hash};
    signable.headers.reserve(headers.size() + 4); // for the signature's headers
    signable.headers.emplaceBack("Host", m_host);
    signable.headers += headers;
    const Scope scope{m_region, services::s3.signingName};
    sigv4::sign(signable, keys, scope, now, PathRule::AsSent);
    request.place = m_base;
    request.target = query.isEmpty() ? signable.path : QByteArray(signable.path % '?' % query);
    signable.headers.removeFirst(); // curl adds Host itself, in the same form
    request.headers = std::move(signable.headers);
    return request;
}

} // namespace shipdeck::aws
