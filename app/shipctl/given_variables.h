// SPDX-License-Identifier: MIT
#pragma once
#include "command_line.h"
#include "deck/deck.h"
#include "deck/new_variable.h"

namespace shipdeck::cli {

//! The given variables: those of `--env-file` (`-`: standard input), then `pairs`. A pair is NAME=value, or NAME alone
//! for its value in this shell, so that a secret need not be typed. Without those of the file that isReplacedVariable(),
//! which most files have for other places: `leftOut`.
Result<QList<NewVariable>> givenVariables(const Arguments& arguments, const QStringList& pairs, QStringList& leftOut);
QString leftOutNote(const QStringList& names); //!< empty: none

//! Names variables that are stored in plain text although their names suggest secrets: short values cannot be redacted
//! in logs. Empty: none.
QString shortSecretsNote(const QList<NewVariable>& variables);

//! Blanks the values of NAME=value in the process's own arguments, which other users can read in the process list.
void hideValues(int argc, char** argv);

} // namespace shipdeck::cli
