// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck::build {

//! The Error for git's messages. Code `git-failed` for unknown ones: then the mirror may be damaged.
Error errorFromGit(const QString& address, const QByteArray& words);

} // namespace shipdeck::build
