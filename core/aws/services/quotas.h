// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::aws {

class Client;

//! A limit of an account.
struct Quota {
    QString code; //!< "L-24B04930"
    QString name; //!< AWS's own, in English
    double value = 0;
};

namespace quotas {

//! The account's quotas of one service. `service`: "cloudfront"; global services are listed in us-east-1.
//! https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListServiceQuotas.html
Task<Result<QList<Quota>>> all(Client* client, QString service, QString region, Cancel cancel = {});

} // namespace quotas
} // namespace shipdeck::aws
