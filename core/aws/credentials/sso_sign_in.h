// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/sso_token.h"

namespace shipdeck::aws {

//! A code that a person confirms on AWS's page, while this program waits.
struct SsoCode {
    SsoSession session;
    OidcClient client;
    OidcDevice device;
};

using Waiting = std::function<Task<>(std::chrono::milliseconds, Cancel)>;

//! Signing in to an Identity Center by the device flow (RFC 8628). `client` speaks to the region of the session.
//! https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/Welcome.html
Task<Result<SsoCode>> startSsoSignIn(Client* client, SsoSession session, SsoToken former, Cancel cancel);
//! Waits for the decision, then stores the token in `file`. Denied `aws-sign-in-denied`, `aws-sign-in-expired`.
Task<Result<SsoToken>> finishSsoSignIn(Client* client, SsoCode code, SsoTokenFile file, Waiting wait, Cancel cancel);

//! A valid token: the stored one, or a renewed one once it has less than 15 minutes left. Denied
//! `aws-sso-signed-out`: a person has to sign in.
Task<Result<SsoToken>> goodSsoToken(Client* client, SsoSession session, SsoTokenFile file, QDateTime now,
                                    Cancel cancel);

Failure ssoSignedOut(const SsoSession& session, Text why = {});

} // namespace shipdeck::aws
