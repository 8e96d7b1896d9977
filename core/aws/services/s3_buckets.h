// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QJsonObject>
#include <QMap>

namespace shipdeck::aws {

class Client;

struct Bucket {
    QString name;
    QString region;
};

//! Reads bucket settings; templates create and change buckets.
namespace s3 {

//! The account's buckets whose names begin with `prefix`, in all regions.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html
Task<Result<QList<Bucket>>> buckets(Client* client, QString prefix, Cancel cancel = {});
//! Whether its public access block is on, all four parts of it.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html
Task<Result<bool>> isClosed(Client* client, QString bucket, Cancel cancel = {});
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketTagging.html
Task<Result<QMap<QString, QString>>> tags(Client* client, QString bucket, Cancel cancel = {});
//! Empty: it has none.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html
Task<Result<QJsonObject>> policy(Client* client, QString bucket, Cancel cancel = {});
//! Every version of every object, and the marks of deletions. Provider `aws-versions-left`.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
Task<Result<>> removeVersions(Client* client, QString bucket, Cancel cancel = {});

} // namespace s3
} // namespace shipdeck::aws
