// SPDX-License-Identifier: MIT
#pragma once
#include "command_line.h"
#include "deck/deck.h"

namespace shipdeck::cli {

//! Variables as they are given: those of `--env-file` (`-`: standard input), then `pairs`. A pair is NAME=value, or
//! NAME alone for the value it has in this shell, so that a secret need not be typed.
Result<QList<NewVariable>> givenVariables(const Arguments& arguments, const QStringList& pairs);

//! Says which of them are kept in the clear although their names speak of secrets: short values cannot be hidden in a
//! log. Empty: none.
QString shortSecretsNote(const QList<NewVariable>& variables);

//! Blanks the values of NAME=value in the process's own arguments: other users read them in the process list.
void hideValues(int argc, char** argv);

} // namespace shipdeck::cli
