// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::aws {

class Client;

struct HostedZone {
    QString id;   //!< "Z0123456789ABC"
    QString name; //!< without the dot at its end
    bool isPrivate = false;
};

//! The name servers that a zone has to be delegated to.
struct Delegated {
    QString domain;      //!< "example.com"
    QStringList servers; //!< lower case
};

//! DNS zones of the account; their records are made by CloudFormation.
namespace route53 {

//! All of the account.
//! https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZones.html
Task<Result<QList<HostedZone>>> hostedZones(Client* client, Cancel cancel = {});

//! https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html
Task<Result<Delegated>> nameServers(Client* client, QString zone, Cancel cancel = {});

} // namespace route53
} // namespace shipdeck::aws
