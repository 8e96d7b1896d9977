// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "base/error_code.h"

namespace shipdeck::code {
inline constexpr Code repositoryDenied("repository-denied");
inline constexpr Code repositoryMissing("repository-missing");
inline constexpr Code gitFailed("git-failed");
} // namespace shipdeck::code

namespace shipdeck::build {

//! The Error for git's messages. Code `git-failed` for unknown ones: then the mirror may be damaged.
Error errorFromGit(const QString& address, const QByteArray& words);

} // namespace shipdeck::build
