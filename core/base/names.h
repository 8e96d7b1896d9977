// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck {

//! Whether a project may be called so: 1 to 64 characters, no path, no control character, not beginning with a dash, a
//! dot or a space. For names in NFC.
bool isProjectName(const QString& name);
//! The same for an environment: lower case letters, digits and single dashes between them, 40 at most.
bool isEnvironmentName(const QString& name);

} // namespace shipdeck
