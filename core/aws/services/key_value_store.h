// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::aws {

class Client;

//! A KeyValueStore as its data API sees it: CloudFront's own API has another ETag for it, which no write accepts.
struct KeyValueStore {
    QString arn;
    QByteArray etag;
    QString status; //!< "READY"; while it is "PROVISIONING" nothing can be written
    int count = 0;
    qint64 bytes = 0;
    bool isReady() const { return status == QLatin1String("READY"); }
};

struct KeyChange {
    QString key;
    std::optional<QString> value; //!< none: deletes the key
};

//! The data of edge functions: few and small values, replicated within seconds. Every write names the ETag of the whole
//! store. Conflict: the store has changed since; nothing was written. NotFound: no such store, or no such key.
//! Limit `aws-service-quota-exceeded`: the store would be larger than it may be.
namespace keyValueStore {

// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
constexpr qsizetype longestKey = 512;    //!< in bytes
constexpr qsizetype longestValue = 1024; //!< in bytes
constexpr qsizetype mostChanges = 50;    //!< at once, all or nothing
constexpr qint64 largestStore = 5 << 20; //!< bytes of all keys and values

//! https://docs.aws.amazon.com/cloudfront-keyvaluestore/latest/APIReference/API_DescribeKeyValueStore.html
Task<Result<KeyValueStore>> describe(Client* client, QString arn, Cancel cancel = {});
//! nullopt: no such key.
//! https://docs.aws.amazon.com/cloudfront-keyvaluestore/latest/APIReference/API_GetKey.html
Task<Result<std::optional<QString>>> get(Client* client, QString arn, QString key, Cancel cancel = {});
//! https://docs.aws.amazon.com/cloudfront-keyvaluestore/latest/APIReference/API_ListKeys.html
Task<Result<QHash<QString, QString>>> all(Client* client, QString arn, Cancel cancel = {});

//! Returns the new ETag. BadInput `aws-key-unusable`, `aws-key-value-too-large`.
//! https://docs.aws.amazon.com/cloudfront-keyvaluestore/latest/APIReference/API_UpdateKeys.html
Task<Result<QByteArray>> change(Client* client, QString arn, QList<KeyChange> changes, QByteArray etag,
                                Cancel cancel = {});
//! The same on the current state, regardless of writes to other keys. Only for keys with a single
//! writer. Two round trips; one if `etag` is current. Any number of keys: the last ones come after all others.
Task<Result<>> changeOwn(Client* client, QString arn, QList<KeyChange> changes, QByteArray etag = {},
                         Cancel cancel = {});
//! Changes that are valid while the state they were computed from is unchanged.
using Decide = std::function<Result<QList<KeyChange>>(const QHash<QString, QString>& all)>;
Task<Result<>> changeBy(Client* client, QString arn, Decide decide, Cancel cancel = {});

} // namespace keyValueStore
} // namespace shipdeck::aws
