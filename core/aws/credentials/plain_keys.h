// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/settings.h"
#include "aws/signing/keys.h"
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::aws {

//! AWS_ACCESS_KEY_ID and its companions; nullopt if they are not set. BadInput `aws-keys-incomplete`: one without the
//! other.
Result<std::optional<Keys>> environmentKeys(const QProcessEnvironment& environment);
//! aws_access_key_id and its companions. BadInput `aws-keys-incomplete`.
Result<std::optional<Keys>> profileKeys(const Profile& profile);

//! Runs `command`, split into words as a shell does but without one, and reads the JSON it prints, which is
//! never logged. BadInput `aws-process-invalid`, NotFound `aws-process-missing`, Denied `aws-process-failed` with what
//! it wrote to its standard error.
//! https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
Task<Result<Keys>> processKeys(QString command, QProcessEnvironment environment, Cancel cancel);
//! Splits words like sh by quotes, backslashes and blanks, with no other shell syntax. nullopt: an open quote.
std::optional<QStringList> shellWords(const QString& line);

} // namespace shipdeck::aws
