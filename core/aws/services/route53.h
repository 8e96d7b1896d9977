// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"

namespace shipdeck::aws {

struct HostedZone {
    QString id;   //!< "Z0123456789ABC"
    QString name; //!< without the dot at its end
    bool isPrivate = false;
};

//! DNS zones of the account; their records are made by CloudFormation.
namespace route53 {

//! All of the account.
//! https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZones.html
Task<Result<QList<HostedZone>>> hostedZones(Client* client, Cancel cancel = {});

} // namespace route53
} // namespace shipdeck::aws
