// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"

namespace shipdeck::code {

//! No root server answers: this computer is offline, most likely, and what a look at DNS finds does not count.
inline constexpr Code dnsUnreachable("dns-unreachable");

//! Name servers answer, and not for the zone that they are named for.
inline constexpr Code dnsLame("dns-lame");
//! Some of them do.
inline constexpr Code dnsLamePartly("dns-lame-partly");

inline constexpr Code dnsTokenLacks("dns-token-lacks");
inline constexpr Code dnsTokenRefused("dns-token-refused");

} // namespace shipdeck::code
