// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"

namespace shipdeck::code {

inline constexpr Code buildTimeout("build-timeout");

} // namespace shipdeck::code
