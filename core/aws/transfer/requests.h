// SPDX-License-Identifier: MIT
#pragma once
#include "aws/protocols/endpoints.h"
#include "aws/services/s3_multipart.h"
#include "aws/signing/keys.h"
#include "aws/transfer/bodies.h"
#include "aws/transfer/wire.h"

namespace shipdeck::aws {

//! The operation of a transfer's request.
enum class RequestKind { Copy, Head, Put, Begin, ListParts, Part, Complete, Abort };
QString operationOf(RequestKind kind); //!< "PutObject"

//! The progress of a multipart upload.
struct InParts {
    QByteArray id; //!< empty: not begun
    struct Part {
        QByteArray etag;
        QByteArray checksum;
    };
    QMap<int, Part> done;
    QHash<int, UploadedPart> kept; //!< parts that S3 had already, by number
    QByteArray next;               //!< marker of the next page of those
};

//! Requests for the objects of one bucket, signed as sent.
class Requests {
public:
    Requests(const Endpoint& endpoint, const QString& bucket);

    const QUrl& url() const { return m_place.url; } //!< scheme and host
    const QByteArray& region() const { return m_region; }
    bool isSafe() const { return m_isSafe; }

    //! `body`: of Put and Part.
    WireRequest of(RequestKind kind, const Upload& upload, const Body& body, const InParts& parts, const Keys& keys,
                   const QDateTime& now) const;

private:
    BucketPlace m_place;
    QByteArray m_bucket;
    QByteArray m_base; //!< scheme and host
    QByteArray m_host;
    QByteArray m_region;
    bool m_isSafe;
};

//! Everything a signature needs. For any thread: immutable, replaced when a part changes.
struct Signer {
    Requests requests;
    Keys keys;
    qint64 skew = 0; //!< the server's clock minus ours, in ms
    std::function<QDateTime()> ourClock;

    QDateTime now() const { return ourClock().addMSecs(skew); }
    WireRequest of(RequestKind kind, const Upload& upload, const Body& body, const InParts& parts) const
    {
        return requests.of(kind, upload, body, parts, keys, now());
    }
};

} // namespace shipdeck::aws
