// SPDX-License-Identifier: MIT
#pragma once
#include "aws/identity.h"
#include "aws/signing/keys.h"
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::aws {

class Client;

//! A role to assume, with AssumeRole's parameters.
struct RoleRequest {
    QString arn;
    QString sessionName;
    QString externalId;
    std::chrono::seconds duration{0}; //!< 0: the service's own, an hour
    QString mfaSerial;
    QString mfaCode;
};

//! Security Token Service. Always its regional address: SigV4A refuses the tokens of the global one.
namespace sts {

//! https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
Task<Result<Identity>> callerIdentity(Client* client, Cancel cancel = {});
//! AWS's time, to the second; the same call, which needs no permission.
Task<Result<QDateTime>> time(Client* client, Cancel cancel = {});
//! https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
Task<Result<Keys>> assumeRole(Client* client, RoleRequest request, Cancel cancel = {});
//! Unsigned: `token` identifies the caller.
//! https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
Task<Result<Keys>> assumeRoleWithWebIdentity(Client* client, RoleRequest request, QByteArray token, Cancel cancel = {});

} // namespace sts

} // namespace shipdeck::aws
