// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"

namespace shipdeck::code {

inline constexpr Code domainInvalid("domain-invalid");
inline constexpr Code dnsSilent("dns-silent");
inline constexpr Code dnsLame("dns-lame");
inline constexpr Code dnsLoop("dns-loop");

} // namespace shipdeck::code
