// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck::cli {

//! Opens an address in the person's browser; false where there is no display or nothing to open it with.
bool showInBrowser(const QString& address);
//! What a person is told then.
QString noBrowserWords();

} // namespace shipdeck::cli
