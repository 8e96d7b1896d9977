// SPDX-License-Identifier: MIT
#pragma once
#include "aws/signing/keys.h"
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::aws {

class Client;

struct SsoAccount {
    QString id;
    QString name;
    QString email;
};

//! The portal of IAM Identity Center: the accounts and roles of a signed-in person. Unsigned, by access token; the
//! client's region is that of the Identity Center. Denied `aws-unauthorized`: the token is no longer good.
namespace sso {

//! https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_GetRoleCredentials.html
Task<Result<Keys>> roleKeys(Client* client, QByteArray token, QString account, QString role, Cancel cancel = {});
//! https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_ListAccounts.html
Task<Result<QList<SsoAccount>>> accounts(Client* client, QByteArray token, Cancel cancel = {});
//! https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_ListAccountRoles.html
Task<Result<QStringList>> roles(Client* client, QByteArray token, QString account, Cancel cancel = {});

} // namespace sso

} // namespace shipdeck::aws
