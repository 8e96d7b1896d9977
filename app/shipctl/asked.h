// SPDX-License-Identifier: MIT
#pragma once
#include "output.h"

namespace shipdeck::cli {

//! Whether there is a person who could be asked: a terminal on both sides, and no --json.
bool canAsk(const Output& out);
//! Asks a person; everything but yes is no.
bool isConfirmed(Output& out, const QString& question);

} // namespace shipdeck::cli
