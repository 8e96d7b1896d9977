// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::aws {

class Client;

struct Distribution {
    QString id;
    QString arn;
    QString domain; //!< "d111111abcdef8.cloudfront.net"
    QString comment;
    QStringList aliases;
    QStringList functions;  //!< ARNs of the viewer-request functions
    bool isTrusted = false; //!< it signs its origin requests
    bool isEnabled = false;
    bool isDeployed = false; //!< every edge has the current configuration
};

//! A resource whose name is unique in the account.
struct NamedThing {
    QString id;
    QString name;
};

//! Reads CloudFormation's resources; templates create, change and remove them. NotFound `aws-no-such-distribution`.
namespace cloudFront {

//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListDistributions.html
Task<Result<QList<Distribution>>> distributions(Client* client, Cancel cancel = {});
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetDistribution.html
Task<Result<Distribution>> distribution(Client* client, QString id, Cancel cancel = {});
//! Moves a name to this distribution from the one of the account that has it, in one step. The certificate of this one has
//! to cover it already. Conflict: the other one is in another account.
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_AssociateAlias.html
Task<Result<>> associateAlias(Client* client, QString id, QString alias, Cancel cancel = {});
//! The code that runs on visitors' requests. NotFound `aws-no-such-function`.
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetFunction.html
Task<Result<QByteArray>> functionCode(Client* client, QString name, Cancel cancel = {});
//! Has CloudFront run a live function for a request (a JSON event), without a visitor. Returns the percentage of its
//! compute limit; 100 if it ended with an error. NotFound `aws-no-such-function`.
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_TestFunction.html
Task<Result<int>> computeUtilization(Client* client, QString name, QByteArray event, Cancel cancel = {});
enum class Kind { OriginAccessControl, CachePolicy, ResponseHeadersPolicy, Function, KeyValueStore };
//! The account's own, without AWS's managed ones. Functions have no id.
//! https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListOriginAccessControls.html and its like
Task<Result<QList<NamedThing>>> named(Client* client, Kind kind, Cancel cancel = {});

} // namespace cloudFront
} // namespace shipdeck::aws
