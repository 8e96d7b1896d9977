// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"
#include "aws/signing/checksum.h"

namespace shipdeck::aws {

struct ObjectInfo {
    QString key;
    QByteArray etag; //!< with its quotes, as conditions take it
    qint64 size = 0;
    QDateTime modifiedAt;
    QDateTime readAt;       //!< by the clock of S3; not in lists
    QByteArray contentType; //!< not in lists
    Headers metadata;       //!< names without x-amz-meta-; not in lists
};

struct Object {
    ObjectInfo info;
    QByteArray body;
};

//! When a write may replace what is there. Two writers at once: one of them gets Conflict.
//! https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
struct WriteIf {
    enum class Rule { Always, Missing, Same };
    Rule rule = Rule::Always;
    QByteArray etag; //!< Same
};

struct NewObject {
    QString bucket;
    QString key;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/octet-stream");
    QByteArray cacheControl;
    Headers metadata;
    WriteIf only;
    Checksum::Kind checksum = Checksum::Kind::Crc64Nvme; //!< S3 refuses a body that does not fit it
};

struct NotRemoved {
    QString key;
    Error error;
};

//! Objects small enough for memory; what a bucket is made of comes from CloudFormation, and bulk transfer has a way of its
//! own. NotFound `aws-no-such-bucket`, `aws-no-such-key`, `aws-http-404` (HEAD); Conflict `aws-precondition-failed`.
namespace s3 {

//! The region of a bucket that these keys may see.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html
Task<Result<QString>> bucketRegion(Client* client, QString bucket, Cancel cancel = {});
//! In the client's region. Conflict: the name is taken (names are one for all accounts), or it is already ours.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
Task<Result<>> createBucket(Client* client, QString bucket, Cancel cancel = {});
//! An empty one; missing is fine. Conflict: it is not empty.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html
Task<Result<>> removeBucket(Client* client, QString bucket, Cancel cancel = {});
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
Task<Result<ObjectInfo>> head(Client* client, QString bucket, QString key, Cancel cancel = {});
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
Task<Result<Object>> get(Client* client, QString bucket, QString key, Cancel cancel = {});
//! Gives the ETag. A conditional write whose answer was lost is recognised as ours, and is no conflict.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
Task<Result<QByteArray>> put(Client* client, NewObject object, Cancel cancel = {});
//! Within one bucket, without the bytes coming here: those of `from`, and what else `object` says, which has no body.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
Task<Result<>> copy(Client* client, QString from, NewObject object, Cancel cancel = {});
//! All below `prefix`, in the order of their bytes.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
Task<Result<QList<ObjectInfo>>> list(Client* client, QString bucket, QString prefix, Cancel cancel = {});
//! The one that list() has first, by a listing of one; nothing: there is none.
Task<Result<std::optional<ObjectInfo>>> first(Client* client, QString bucket, QString prefix, Cancel cancel = {});
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html
//! Missing is fine, unless `only` asks for what is there.
Task<Result<>> remove(Client* client, QString bucket, QString key, Cancel cancel = {}, WriteIf only = {});
//! A thousand a call; what could not be removed comes back. Missing ones count as removed.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
Task<Result<QList<NotRemoved>>> removeAll(Client* client, QString bucket, QStringList keys, Cancel cancel = {});

//! The call for one object, with its name as S3 wants it in a path.
Call objectCall(const QString& operation, const QByteArray& method, const QString& bucket, const QString& key);
Headers conditionOf(const WriteIf& only);
//! What an object says of itself beside its bytes.
Headers descriptionOf(const NewObject& object);

} // namespace s3

} // namespace shipdeck::aws
