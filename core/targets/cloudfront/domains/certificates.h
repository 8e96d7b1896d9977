// SPDX-License-Identifier: MIT
#pragma once
#include "aws/services/acm.h"
#include "deploy/aws/account.h"
#include "deploy/target.h"
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

//! Whether one of a certificate's names stands for `name`, as "*.shop.example" does for "www.shop.example".
bool isCovered(const QStringList& names, const QString& name);
//! It is for all of these, issued or about to be, and nothing keeps AWS from renewing it.
bool covers(const aws::Certificate& certificate, const QStringList& names);

Task<Result<aws::Certificate>> certificateAt(AwsAccount there, QString arn);
//! Only one that Shipdeck has requested, as its tags say: a person's own stays, as does one whose tags may not be read. Skips
//! one that is gone; one that a distribution still uses stays, too.
Task<Result<>> deleteCertificate(AwsAccount there, QString arn);
//! As Domains::ownCertificate().
Task<OwnCertificate> ownCertificateFor(PreviewContext context, store::Project project, QString name);
//! What a person may want to know of it. Whose it is stays.
void noteFacts(store::Domain& domain, const aws::Certificate& certificate);
//! The records that prove the certificate's names to AWS.
QList<store::WantedRecord> proofsOf(const aws::Certificate& certificate);

} // namespace shipdeck::deploy
