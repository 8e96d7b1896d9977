// SPDX-License-Identifier: MIT
#pragma once
#include "aws/services/acm.h"
#include "deploy/aws/account.h"
#include "store/domains.h"

namespace shipdeck::deploy {

//! The only region whose certificates CloudFront uses.
inline const QString certificateRegion = QStringLiteral("us-east-1");

//! The same account in the region of certificates.
Result<AwsAccount> forCertificates(const Context& context, AwsAccount account);
//! The flags of commands about certificates, from those of the site's.
QString certificateFlags(const QString& flags);

//! It ends within 45 days, and should have been renewed.
bool isRenewalDue(const QDateTime& endsAt);
//! It ends soon, and AWS has not been able to renew it so far.
bool isRenewalFailing(const aws::Certificate& certificate);

Task<Result<aws::Certificate>> certificateAt(AwsAccount there, QString arn);
//! Skips one that is gone; one that a distribution still uses stays.
Task<Result<>> deleteCertificate(AwsAccount there, QString arn);
//! What a person may want to know of it.
void noteFacts(store::Domain& domain, const aws::Certificate& certificate);
//! The records that prove the certificate's names to AWS.
QList<store::WantedRecord> proofsOf(const aws::Certificate& certificate);

} // namespace shipdeck::deploy
