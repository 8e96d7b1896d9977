// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/settings.h"

#include <chrono>
#include <memory>

namespace shipdeck::aws {

//! A profile's IAM Identity Center settings.
struct SsoSession {
    QString name; //!< of the [sso-session]; empty: the older form, in the profile itself
    QString startUrl;
    QString region;
    QStringList scopes;
    bool operator==(const SsoSession&) const = default;
};

//! Where keys come from: decided from settings alone, before anything is run, read or requested.
struct Origin {
    enum class Kind { Environment, Profile, Kept, Login, Process, Sso, WebIdentity, Role };

    Kind kind = Kind::Environment;
    QString profile; //!< empty: the environment
    // Role and WebIdentity
    QString roleArn;
    QString sessionName; //!< empty: Shipdeck's
    QString externalId;
    QString mfaSerial;
    std::chrono::seconds duration{0};   //!< 0: not set
    QString tokenFile;                  //!< WebIdentity
    std::shared_ptr<const Origin> base; //!< Role: the keys that assume it
    // Sso
    SsoSession sso;
    QString ssoAccount;
    QString ssoRole;
    QString process;
    QString loginSession; //!< Login: whose `aws login`

    //! From the role back to its source: "prod ← admin ← keys of ci", for people.
    QStringList chain() const;
    //! The Identity Center sign-in that it is based on, if any.
    const SsoSession* signIn() const;
};

//! The chain of the AWS CLI: the environment (unless a profile was chosen), then what the profile says: a role, a web
//! identity, SSO, keys, `aws login`, a process, or keys that Shipdeck stores. Metadata services are for machines in AWS
//! and are not used.
//! https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
//! Errors: Denied `aws-no-credentials`; BadInput `aws-keys-incomplete`, `aws-profile-cycle`, `aws-role-source`,
//! `aws-source-unsupported`, `aws-setting-invalid`, `aws-sso-incomplete`, `aws-sso-disagrees`; NotFound
//! `aws-profile-missing`, `aws-sso-session-missing`.
Result<Origin> originOf(const Settings& settings);

//! Of a profile, or shared by several. Errors as above; nullopt if the profile has no SSO.
Result<std::optional<SsoSession>> ssoSessionOf(const Profile& profile, const ConfigFiles& files);

} // namespace shipdeck::aws
