// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"

//! Most are AWS's own names, as aws/protocols/aws_error.h writes them.
namespace shipdeck::code {

inline constexpr Code awsAccessDenied("aws-access-denied");
inline constexpr Code awsAuthorizationPending("aws-authorization-pending");
inline constexpr Code awsBucketNotEmpty("aws-bucket-not-empty");
inline constexpr Code awsExpiredToken("aws-expired-token");
inline constexpr Code awsHttp403("aws-http-403");
inline constexpr Code awsInsufficientPermissions("aws-insufficient-permissions");
inline constexpr Code awsInvalidChangeSetStatus("aws-invalid-change-set-status");
inline constexpr Code awsKeysEnded("aws-keys-ended");
inline constexpr Code awsLoginSignedOut("aws-login-signed-out");
inline constexpr Code awsMfaNeeded("aws-mfa-needed");
inline constexpr Code awsNoCredentials("aws-no-credentials");
inline constexpr Code awsNoSuchBucket("aws-no-such-bucket");
inline constexpr Code awsNoSuchBucketPolicy("aws-no-such-bucket-policy");
inline constexpr Code awsNoSuchKey("aws-no-such-key");
inline constexpr Code awsNoSuchPublicAccessBlockConfiguration("aws-no-such-public-access-block-configuration");
inline constexpr Code awsNoSuchTagSet("aws-no-such-tag-set");
inline constexpr Code awsProcessFailed("aws-process-failed");
inline constexpr Code awsProfileMissing("aws-profile-missing");
inline constexpr Code awsServiceQuotaExceeded("aws-service-quota-exceeded");
inline constexpr Code awsSessionTokenV1("aws-session-token-v1");
inline constexpr Code awsSlowDown("aws-slow-down");
inline constexpr Code awsSsoSignedOut("aws-sso-signed-out");
inline constexpr Code awsStackFailed("aws-stack-failed");
inline constexpr Code awsStackGone("aws-stack-gone");
inline constexpr Code awsUnauthorized("aws-unauthorized");

} // namespace shipdeck::code
