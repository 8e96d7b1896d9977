// SPDX-License-Identifier: MIT
#pragma once
#include "aws/signing/keys.h"
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::aws {
class Client;
}

namespace shipdeck::aws::signin {

struct Granted {
    Keys keys; //!< without account and end
    QString refresh;
    std::chrono::seconds lifetime{0};
};

//! AWS Sign-In, behind `aws login`; unsigned, with a proof by `dpopKey` (P-256, PEM) that the caller owns the token
//! (RFC 9449). Its errors keep their names: `aws-token-expired`, `aws-user-credentials-changed`,
//! `aws-insufficient-permissions`. Denied `aws-login-key`: not a valid key.
//! https://docs.aws.amazon.com/signin/latest/APIReference/API_CreateOAuth2Token.html
Task<Result<Granted>> tokenForRefresh(Client* client, QString clientId, QString refreshToken, QByteArray dpopKey,
                                      Cancel cancel = {});

} // namespace shipdeck::aws::signin
