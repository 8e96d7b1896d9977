// SPDX-License-Identifier: MIT
#pragma once
#include "logs/causes.h"

namespace shipdeck::local {

//! The last 20 lines of a server's log, at most 8 KiB, without colours; from byte `from` on.
Text lastLines(const QString& logFile, qint64 from);
//! The last line there that names an error ("ModuleNotFoundError: No module named 'x'"), else those of lastLines().
Text lastError(const QString& logFile);
//! What the end of the log, from byte `from` on, tells of why the server failed.
std::optional<logs::Cause> causeIn(const QString& logFile, qint64 from);

} // namespace shipdeck::local
