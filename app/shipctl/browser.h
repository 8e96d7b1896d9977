// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck::cli {

//! Opens an address in the person's browser; false without a display or a program for it.
bool showInBrowser(const QString& address);
//! The message for that case.
QString noBrowserWords();

} // namespace shipdeck::cli
