// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck {

//! The absolute path of a program in PATH and /usr/sbin, /usr/local/sbin, /sbin (nginx is not on an ordinary user's
//! PATH), or in the folders of SHIPDECK_PATH alone if that is set. Relative entries and folders that others may write
//! are skipped. Empty if there is none.
QString findProgram(const QString& name);
//! The same, or NotFound with code `<name>-missing` and the package to install.
Result<QString> needProgram(const QString& name);
//! A program of Shipdeck's beside the running one (`shipctl`, `shipdeck-run`); SHIPDECK_PROGRAMS overrides the folder.
QString siblingProgram(const QString& name);

} // namespace shipdeck
