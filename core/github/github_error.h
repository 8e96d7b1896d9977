// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"
#include "github/limits.h"

namespace shipdeck::code {
inline constexpr Code githubConflict("github-conflict");
inline constexpr Code githubNotAllowed("github-not-allowed");
inline constexpr Code githubNotFound("github-not-found");
inline constexpr Code githubRefused("github-refused");
} // namespace shipdeck::code

namespace shipdeck::github {

//! The only table from GitHub's errors to Shipdeck's. Codes: Denied `github-signed-out` (401), `github-saml` (the link
//! that solves it is the last argument of `next`), `github-not-allowed` (names the scope or permission that is
//! missing); Limit `github-limited` (with the time); NotFound `github-not-found` (or not visible); Conflict
//! `github-conflict`; BadInput `github-refused`; Provider `github-failed`. GitHub's own words and request id are kept.
Error githubError(const Response& answer, const Limits& limits, const QDateTime& now);

//! Until when GitHub refuses requests.
Failure limitedUntil(const QDateTime& until);
//! The response does not have the expected form.
Failure unreadable(const QUrl& url);

//! "Authorise this sign-in": the address in an X-GitHub-SSO header; empty if it has none.
QUrl ssoLink(const QByteArray& header);
//! The error for a missing response; for an untrusted server, with the way to trust it.
Error unreachable(const Error& error, const QString& host);

} // namespace shipdeck::github
