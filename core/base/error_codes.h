// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"

//! Codes that several folders give their errors.
namespace shipdeck::code {

inline constexpr Code diskFull("disk-full");
inline constexpr Code folderEmpty("folder-empty");
inline constexpr Code rootMissing("root-missing");
inline constexpr Code refMissing("ref-missing");

} // namespace shipdeck::code
