// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QMap>

namespace shipdeck::aws {

class Client;

//! How one name of a certificate is validated.
struct Validation {
    QString domain;     //!< "www.shop.example"
    QString status;     //!< "PENDING_VALIDATION", "SUCCESS", "FAILED"
    QString recordName; //!< of the CNAME that proves it, without the dot at its end; empty: AWS has not revealed it yet
    QString recordValue; //!< likewise
};

struct Certificate {
    QString domain;                     //!< "*.apps.example.com"
    QString status;                     //!< "ISSUED", "PENDING_VALIDATION", "EXPIRED", "FAILED" …
    QDateTime endsAt;                   //!< invalid: never issued
    QStringList names = {};             //!< all that it covers, `domain` among them
    QList<Validation> validations = {}; //!< of each name; empty for a certificate that was imported
    QString failure = {};               //!< "CAA_ERROR" …; empty: none
    QString renewal = {};               //!< "PENDING_VALIDATION", "FAILED", "SUCCESS" …; empty: not due yet
    QString renewalFailure = {};        //!< its reason
    QString issuer = {};                //!< "Amazon"
    QDateTime beginsAt = {};            //!< invalid: never issued
    bool isIssued() const { return status == QLatin1String("ISSUED"); }
    bool isPending() const { return status == QLatin1String("PENDING_VALIDATION"); }
};

//! A line of the list of certificates.
struct CertificateSummary {
    QString arn;
    QStringList names; //!< at most a hundred
};

namespace acm {

//! Those of the client's region that are issued and of a kind that CloudFront takes.
//! https://docs.aws.amazon.com/acm/latest/APIReference/API_ListCertificates.html
Task<Result<QList<CertificateSummary>>> issued(Client* client, Cancel cancel = {});
//! https://docs.aws.amazon.com/acm/latest/APIReference/API_ListTagsForCertificate.html
Task<Result<QMap<QString, QString>>> tags(Client* client, QString arn, Cancel cancel = {});

//! In the region that its ARN names.
//! https://docs.aws.amazon.com/acm/latest/APIReference/API_DescribeCertificate.html
Task<Result<Certificate>> certificate(Client* client, QString arn, Cancel cancel = {});
//! Requests a certificate that DNS validates; returns its ARN. The same `token` (letters and digits, at most 32) gives the
//! same certificate within an hour.
//! https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html
Task<Result<QString>> request(Client* client, QStringList names, QMap<QString, QString> tags, QString token,
                              Cancel cancel = {});
//! Succeeds if there is none. Conflict `aws-resource-in-use`: a distribution uses it.
//! https://docs.aws.amazon.com/acm/latest/APIReference/API_DeleteCertificate.html
Task<Result<>> remove(Client* client, QString arn, Cancel cancel = {});

} // namespace acm
} // namespace shipdeck::aws
