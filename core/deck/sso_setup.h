// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/sso_sign_in.h"
#include "aws/services/sso.h"
#include "base/cancel.h"

namespace shipdeck {

//! What a signed-in person may become.
struct SsoPlace {
    aws::SsoAccount account;
    QString role;
};

//! The way to AWS of somebody who has no profile yet, only the address of their access portal: signs in by a code, says
//! which accounts and roles that opens, and writes the one that is chosen as a profile that AWS's own tools know too.
//! Nothing is written before that but the token, where the AWS CLI keeps it. Each task holds what it needs.
class SsoSetup {
public:
    //! Asks for a code. BadInput `aws-sso-address`, `aws-region-invalid`; those of the files and of AWS.
    Task<Result<aws::SsoCode>> start(QString startUrl, QString region, Cancel cancel = {}) const;
    //! Waits until the person has decided. Denied `aws-sign-in-denied`, `aws-sign-in-expired`.
    Task<Result<>> finish(aws::SsoCode code, Cancel cancel = {}) const;
    //! By account and role. Denied `aws-sso-signed-out`, `aws-sso-nothing`: no account is assigned to this person.
    Task<Result<QList<SsoPlace>>> places(aws::SsoSession session, Cancel cancel = {}) const;
    //! Into ~/.aws/config; everything else there stays. BadInput `aws-profile-name`, `aws-region-invalid`; Conflict
    //! `aws-profile-taken`.
    Result<> save(const aws::SsoSession& session, const SsoPlace& place, const QString& profile,
                  const QString& region) const;
    //! A name for it that is free: "acme-prod-AdministratorAccess".
    static QString nameFor(const SsoPlace& place);
};

} // namespace shipdeck
