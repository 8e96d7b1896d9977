// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! Stands in for a target that only a newer version knows, so that nothing of it is taken for something else: everything
//! that would need it is refused with `target-unknown`. Lives as long as the program.
const Target& unknownTarget(const QString& name);

} // namespace shipdeck::deploy
