// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"

namespace shipdeck::code {

inline constexpr Code siteBusy("site-busy");
inline constexpr Code siteLockLost("site-lock-lost");
inline constexpr Code siteLogMissing("site-log-missing");
inline constexpr Code siteManifestUnreadable("site-manifest-unreadable");

} // namespace shipdeck::code
