// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"

namespace shipdeck::code {

inline constexpr Code accountMissing("account-missing");
inline constexpr Code databaseDamaged("database-damaged");
inline constexpr Code deploymentMissing("deployment-missing");
inline constexpr Code epochOver("epoch-over");
inline constexpr Code githubSignedOut("github-signed-out");

} // namespace shipdeck::code
