// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! Static sites in a folder that stands for an account (its option says which): what
//! every further target has to do, and nothing else. The example of docs/new-target.md.
const Target& onPaper();

} // namespace shipdeck::deploy
