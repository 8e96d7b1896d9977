// SPDX-License-Identifier: MIT
#pragma once
#include "command_line.h"

namespace shipdeck::cli {

//! The share of the visitors that an option names, "10" or "10%"; 0 where it is not there.
//! BadInput `usage`: no number from 1 to 99.
Result<int> percentIn(const Arguments& arguments, const QString& option);

} // namespace shipdeck::cli
