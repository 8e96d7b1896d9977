// SPDX-License-Identifier: MIT
#pragma once
#include "command_line.h"
#include "deck/deck.h"

namespace shipdeck::cli {

//! Variables as they are given: those of `--env-file` (`-`: standard input), then `pairs`. A pair is NAME=value, or
//! NAME alone for the value it has in this shell, so that a secret need not be typed.
Result<QList<NewVariable>> givenVariables(const Words& words, const QStringList& pairs);

//! Blanks the values of NAME=value in the process's own arguments: other users read them in the process list.
void hideValues(int argc, char** argv);

} // namespace shipdeck::cli
