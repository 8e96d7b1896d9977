// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "github/accounts/account.h"

namespace shipdeck::github {

//! The logins in gh's settings, without their tokens; empty if gh is not installed or not signed in.
QList<GhLogin> ghLogins();
//! `gh auth token`. NotFound `gh-missing`; Denied `gh-signed-out` with gh's message.
Task<Result<QByteArray>> ghToken(GhLogin login, Cancel cancel);

//! GH_TOKEN and GITHUB_TOKEN (for github.com, or for GH_HOST), GH_ENTERPRISE_TOKEN and GITHUB_ENTERPRISE_TOKEN (for
//! GH_HOST), in the order in which gh prefers them.
QList<EnvironmentToken> environmentTokens();
QByteArray valueOf(const EnvironmentToken& token);

//! Trimmed. BadInput `token-invalid`: empty, or with characters that no token has.
Result<QByteArray> cleanToken(const QByteArray& token);

} // namespace shipdeck::github
