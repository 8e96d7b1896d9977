// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::aws {

class Client;

//! This program's registration at an Identity Center, valid for about 90 days.
struct OidcClient {
    QString id;
    QByteArray secret;
    QDateTime expiresAt;

    bool isGood(const QDateTime& now) const { return !id.isEmpty() && now < expiresAt; }
};

struct OidcDevice {
    QByteArray deviceCode;
    QString userCode;
    QUrl page;         //!< to type the code on
    QUrl pageWithCode; //!< the same with the code filled in
    std::chrono::seconds interval{5};
    std::chrono::seconds lifetime{600};
};

struct OidcToken {
    QByteArray access;
    QByteArray refresh; //!< may be empty
    std::chrono::seconds lifetime{0};
};

//! IAM Identity Center's OpenID Connect, unsigned. Its errors keep their names: `aws-authorization-pending`,
//! `aws-slow-down`, `aws-expired-token`, `aws-access-denied`, `aws-invalid-grant`.
namespace oidc {

//! https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_RegisterClient.html
Task<Result<OidcClient>> registerClient(Client* client, QStringList scopes, Cancel cancel = {});
//! https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_StartDeviceAuthorization.html
Task<Result<OidcDevice>> startDevice(Client* client, OidcClient who, QString startUrl, Cancel cancel = {});
//! https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html
Task<Result<OidcToken>> tokenForDevice(Client* client, OidcClient who, QByteArray deviceCode, Cancel cancel = {});
Task<Result<OidcToken>> tokenForRefresh(Client* client, OidcClient who, QByteArray refreshToken, Cancel cancel = {});

} // namespace oidc

} // namespace shipdeck::aws
