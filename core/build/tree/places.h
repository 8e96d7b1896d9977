// SPDX-License-Identifier: MIT
#pragma once
#include "build/tree/untrusted_folder.h"

namespace shipdeck::build {

//! Creates the folder `relative` and its parents, unless it exists, and follows no link. Blocks: for pool threads.
//! Denied `link-in-the-way`: a link or a file stands in its place.
Result<> makePlace(const UntrustedFolder& root, const QString& relative);

} // namespace shipdeck::build
