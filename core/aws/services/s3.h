// SPDX-License-Identifier: MIT
#pragma once
#include "aws/signing/checksum.h"
#include "net/http.h"

namespace shipdeck::aws {

struct Call;
class Client;

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

//! When a write may replace an existing object. Of two simultaneous writers one gets Conflict.
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
    Checksum::Kind checksum = Checksum::Kind::Crc64Nvme; //!< S3 refuses a body that does not match it
};

struct NotRemoved {
    QString key;
    Error error;
};

//! Objects small enough for memory; CloudFormation creates buckets, transfer/ sends many.
//! NotFound `aws-no-such-bucket`, `aws-no-such-key`, `aws-http-404` (HEAD); Conflict `aws-precondition-failed`.
namespace s3 {

//! The region of a bucket that these keys can access.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html
Task<Result<QString>> bucketRegion(Client* client, QString bucket, Cancel cancel = {});
//! In the client's region. Conflict: the name is taken (names are global), or it is already ours.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
Task<Result<>> createBucket(Client* client, QString bucket, Cancel cancel = {});
//! An empty one; missing is fine. Conflict: it is not empty.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html
Task<Result<>> removeBucket(Client* client, QString bucket, Cancel cancel = {});
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
Task<Result<ObjectInfo>> head(Client* client, QString bucket, QString key, Cancel cancel = {});
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
Task<Result<Object>> get(Client* client, QString bucket, QString key, Cancel cancel = {});
//! Returns the ETag. A conditional write whose response was lost is recognised as ours, and is no conflict.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
Task<Result<QByteArray>> put(Client* client, NewObject object, Cancel cancel = {});
//! Copies within one bucket, without a download: the bytes of `from`, everything else from `object`, without its body.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
Task<Result<>> copy(Client* client, QString from, NewObject object, Cancel cancel = {});
//! All objects whose names begin with `prefix`, in byte order.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
Task<Result<QList<ObjectInfo>>> list(Client* client, QString bucket, QString prefix, Cancel cancel = {});
//! The first object of list(), requesting only one; nullopt: none.
Task<Result<std::optional<ObjectInfo>>> first(Client* client, QString bucket, QString prefix, Cancel cancel = {});
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html
//! Missing is fine, unless `only` requires an existing one.
Task<Result<>> remove(Client* client, QString bucket, QString key, Cancel cancel = {}, WriteIf only = {});
//! A thousand per call; returns those that could not be removed. Missing ones count as removed.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
Task<Result<QList<NotRemoved>>> removeAll(Client* client, QString bucket, QStringList keys, Cancel cancel = {});

//! The call for one object, with its name as S3 wants it in a path.
Call objectCall(const QString& operation, const QByteArray& method, const QString& bucket, const QString& key);
Headers conditionOf(const WriteIf& only);
//! An object's metadata headers.
Headers descriptionOf(const NewObject& object);

} // namespace s3

} // namespace shipdeck::aws
