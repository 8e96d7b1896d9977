// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck::build {

//! What git's words mean. Code `git-failed` if they are not known: then the kept mirror may be damaged.
Error errorFromGit(const QString& address, const QByteArray& words);

} // namespace shipdeck::build
