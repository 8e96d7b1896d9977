// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/config_files.h"
#include "aws/credentials/origin.h"

namespace shipdeck::aws {

//! A profile that uses an Identity Center sign-in, as `aws configure sso` writes it.
struct SsoProfile {
    QString name;
    SsoSession session; //!< named: see sessionFor()
    QString account;
    QString role;
    QString region; //!< empty: none is set
};

//! The files' existing session of this Identity Center, else one with an unused name. Its name
//! decides where the token is kept, so it is needed before the sign-in. `startUrl` may lack its "https://". BadInput
//! `aws-sso-address`, `aws-region-invalid`.
Result<SsoSession> sessionFor(const QString& startUrl, const QString& region, const ConfigFiles& files);

//! `config` (~/.aws/config) with the profile, and the session if it lacks it, at its end; every byte before that stays as
//! it is. BadInput `aws-profile-name`; Conflict `aws-profile-taken`: the name exists; errors of ConfigFiles::parse().
Result<QByteArray> withSsoProfile(const QByteArray& config, const QByteArray& credentials, const SsoProfile& wanted);

//! Writes it where AWS's tools look (AWS_CONFIG_FILE, else ~/.aws/config), in one step and through a link. The file is
//! read again just before. Errors as above, and of files.
Result<> addSsoProfile(const QProcessEnvironment& environment, const SsoProfile& wanted);

} // namespace shipdeck::aws
