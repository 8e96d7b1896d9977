// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"

namespace shipdeck::local {

//! The last 20 lines of a server's log, at most 8 KiB, without colours; from byte `from` on.
Text lastLines(const QString& logFile, qint64 from);
//! The last line there that names an error ("ModuleNotFoundError: No module named 'x'"), else those of lastLines().
Text lastError(const QString& logFile);

} // namespace shipdeck::local
