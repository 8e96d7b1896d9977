// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"

namespace shipdeck {

namespace deploy {
class Target;
}

//! Before anything of a project is recorded: BadInput of Target::canRun() where what is to be deployed does not run at
//! its target. What can't be read now, the deployment finds out.
Task<Result<>> checkRuns(Deck* deck, const deploy::Target* target, build::SourceSpec source);

} // namespace shipdeck
