// SPDX-License-Identifier: MIT
#pragma once
#include "build/sandbox/sandbox.h"

namespace shipdeck::deploy {

struct World;

//! The setting `isolation` of this computer: `required` (the default) or `optional`.
//! Denied `isolation-missing`: code that wants this network cannot be kept apart here, and nobody allowed it to run anyway.
Result<> checkIsolation(World& world, build::Network wanted);

} // namespace shipdeck::deploy
