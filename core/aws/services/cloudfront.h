// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"

namespace shipdeck::aws {

struct Distribution {
    QString id;
    QString arn;
    QString domain; //!< "d111111abcdef8.cloudfront.net"
    QString comment;
    QStringList aliases;
    QStringList functions;  //!< ARNs of those that see each request first
    bool isTrusted = false; //!< it signs what it asks its origin for
    bool isEnabled = false;
    bool isDeployed = false; //!< every edge has it as it is now
};

//! Of a kind of which an account has each name once.
struct NamedThing {
    QString id;
    QString name;
};

//! What CloudFormation makes is read here; made, changed and removed it is by templates. NotFound `aws-no-such-distribution`.
namespace cloudFront {

//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListDistributions.html
Task<Result<QList<Distribution>>> distributions(Client* client, Cancel cancel = {});
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetDistribution.html
Task<Result<Distribution>> distribution(Client* client, QString id, Cancel cancel = {});
//! What visitors' requests are met with. NotFound `aws-no-such-function`.
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetFunction.html
Task<Result<QByteArray>> functionCode(Client* client, QString name, Cancel cancel = {});
//! Has CloudFront run a function that is live for a request (a JSON event), without any visitor: percent of what it may
//! compute. A function that ended with an error took 100. NotFound `aws-no-such-function`.
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_TestFunction.html
Task<Result<int>> computeUtilization(Client* client, QString name, QByteArray event, Cancel cancel = {});
enum class Kind { OriginAccessControl, CachePolicy, ResponseHeadersPolicy, Function, KeyValueStore };
//! The account's own, without those that AWS gives to everybody. Functions have no id.
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListOriginAccessControls.html and its like
Task<Result<QList<NamedThing>>> named(Client* client, Kind kind, Cancel cancel = {});

} // namespace cloudFront
} // namespace shipdeck::aws
