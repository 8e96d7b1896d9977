// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! The local target: nginx, and servers behind it.
const Target& onThisComputer();

} // namespace shipdeck::deploy
