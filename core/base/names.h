// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"

namespace shipdeck {

//! Whether this is a valid project name: 1 to 200 characters of any script, no path, no control character, not beginning
//! with a dash, a dot or a space. For names in NFC.
bool isProjectName(const QString& name);
//! The same for an environment: lower case letters, digits and single dashes between them, 40 at most.
bool isEnvironmentName(const QString& name);

// What keeps a name from being one, as a sentence: "It begins with a dot." Empty: nothing does.
Text flawOfProjectName(const QString& name);
Text flawOfEnvironmentName(const QString& name);
//! 1 to 128 of A to Z in both cases, digits, _ and dots (as Spring has them), not beginning with a digit or dot.
Text flawOfVariableName(const QString& name);

} // namespace shipdeck
