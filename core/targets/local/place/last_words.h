// SPDX-License-Identifier: MIT
#pragma once
#include "logs/causes.h"

namespace shipdeck::local {

//! The last 20 lines of a server's log from byte `from` on, at most 8 KiB, without colours.
Text lastLines(const QString& logFile, qint64 from);
//! The last line that names an error ("ModuleNotFoundError: No module named 'x'"), else those of lastLines().
Text lastError(const QString& logFile);
//! The cause of the server's failure, from the log after byte `from`.
std::optional<logs::Cause> causeIn(const QString& logFile, qint64 from);

} // namespace shipdeck::local
