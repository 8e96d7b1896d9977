// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck {

//! Letters, digits, '_', '.' and '-', not starting with a digit or '-', at most 128; names in SHIPDECK_ are reserved,
//! and so are PORT and PATH: what Shipdeck sets for a command replaces them.
//! BadInput `variable-name-invalid`.
Result<> checkVariableName(const QString& name);
//! Shipdeck gives it another value for every command: PORT and PATH.
bool isReplacedVariable(const QString& name);
//! A value that a program can receive: no NUL, at most 64 KB. BadInput `variable-value-invalid`.
Result<> checkVariableValue(const QString& name, const QByteArray& value);
//! A secret has six characters or more: hiding shorter ones in logs would hide half of the log. BadInput `secret-too-short`.
Result<> checkSecret(const QString& name, const QByteArray& value);

} // namespace shipdeck
