// SPDX-License-Identifier: MIT
#pragma once
#include "base/variable_names.h"

namespace shipdeck {

//! A value that a program can receive: no NUL, at most 64 KB. BadInput `variable-value-invalid`.
Result<> checkVariableValue(const QString& name, const QByteArray& value);
//! A secret has six characters or more: hiding shorter ones in logs would hide half of the log. BadInput `secret-too-short`.
Result<> checkSecret(const QString& name, const QByteArray& value);

} // namespace shipdeck
