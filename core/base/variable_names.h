// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck {

//! flawOfVariableName() as an error; names in SHIPDECK_ are reserved, and so are PORT and PATH: what Shipdeck sets for a
//! command replaces them. BadInput `variable-name-invalid`.
Result<> checkVariableName(const QString& name);
//! Shipdeck gives it another value for every command: PORT and PATH.
bool isReplacedVariable(const QString& name);

} // namespace shipdeck
