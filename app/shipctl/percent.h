// SPDX-License-Identifier: MIT
#pragma once
#include "command_line.h"

namespace shipdeck::cli {

//! The percentage in an option, "10" or "10%"; 0 if it is not given. BadInput `usage`: not from 1 to 99.
Result<int> percentIn(const Arguments& arguments, const QString& option);

} // namespace shipdeck::cli
