// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"
#include "aws/waiting.h"

#include <QMap>

namespace shipdeck::aws {

struct Distribution {
    QString id;
    QString arn;
    QString domain; //!< "d111111abcdef8.cloudfront.net"
    QString comment;
    QStringList aliases;
    bool isEnabled = false;
    bool isDeployed = false; //!< every edge has it as it is now
};

//! Of a kind of which an account has each name once.
struct NamedThing {
    QString id;
    QString name;
};

//! What CloudFormation makes is read here; made and changed it is by templates. Removing is for what no stack holds.
//! NotFound `aws-no-such-distribution`; Conflict `aws-precondition-failed`, `aws-distribution-not-disabled`.
namespace cloudFront {

//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListDistributions.html
Task<Result<QList<Distribution>>> distributions(Client* client, Cancel cancel = {});
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetDistribution.html
Task<Result<Distribution>> distribution(Client* client, QString id, Cancel cancel = {});
enum class Kind { OriginAccessControl, CachePolicy, ResponseHeadersPolicy, Function, KeyValueStore };
//! The account's own, without those that AWS gives to everybody. Functions have no id.
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListOriginAccessControls.html and its like
Task<Result<QList<NamedThing>>> named(Client* client, Kind kind, Cancel cancel = {});
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListTagsForResource.html
Task<Result<QMap<QString, QString>>> tags(Client* client, QString arn, Cancel cancel = {});

//! Switches it off; one that is off already stays as it is.
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_UpdateDistribution.html
Task<Result<>> disable(Client* client, QString id, Cancel cancel = {});
//! Until every edge has it as it is now: some minutes.
Task<Result<Distribution>> deployed(Client* client, QString id, Wait wait, Cancel cancel = {});
//! One that is disabled and deployed. What is gone already counts as done.
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DeleteDistribution.html
Task<Result<>> remove(Client* client, QString id, Cancel cancel = {});

//! Makes the edges forget `paths` ("/*"); the same token asks for the same thing. Gives its id.
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateInvalidation.html
Task<Result<QString>> invalidate(Client* client, QString id, QStringList paths, QString token, Cancel cancel = {});
//! Until all of them have.
Task<Result<>> invalidated(Client* client, QString id, QString invalidation, Wait wait, Cancel cancel = {});

//! The same configuration with its own <Enabled> (and no other) false; nothing where it is no configuration, and the same
//! bytes where it is so already.
std::optional<QByteArray> disabledConfig(const QByteArray& config);

} // namespace cloudFront
} // namespace shipdeck::aws
