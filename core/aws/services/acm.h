// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::aws {

class Client;

struct Certificate {
    QString domain;   //!< "*.apps.example.com"
    QString status;   //!< "ISSUED", "PENDING_VALIDATION", "EXPIRED", "FAILED" …
    QDateTime endsAt; //!< invalid: never issued
    bool isIssued() const { return status == QLatin1String("ISSUED"); }
    bool isPending() const { return status == QLatin1String("PENDING_VALIDATION"); }
};

namespace acm {

//! In the region that its ARN names.
//! https://docs.aws.amazon.com/acm/latest/APIReference/API_DescribeCertificate.html
Task<Result<Certificate>> certificate(Client* client, QString arn, Cancel cancel = {});

} // namespace acm
} // namespace shipdeck::aws
