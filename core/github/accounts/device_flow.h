// SPDX-License-Identifier: MIT
#pragma once
#include "github/accounts/account.h"
#include "github/accounts/oauth.h"

namespace shipdeck::github {

//! The scopes that Shipdeck requests: private code, deployments and hooks; organisations.
QStringList wantedScopes();

//! RFC 8628, section 3.1. BadInput `device-unavailable`, Denied `client-refused`.
//! https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps#device-flow
Task<Result<DeviceCode>> startDevice(Http* http, Server server, Cancel cancel);

using Waiting = std::function<Task<>(std::chrono::milliseconds, Cancel)>;
//! Polls at GitHub's interval until the person has decided. Lost connections are retried; the wall clock is not used.
//! Errors of grantFrom().
Task<Result<Grant>> finishDevice(Http* http, DeviceCode code, Waiting wait, Cancel cancel);

} // namespace shipdeck::github
