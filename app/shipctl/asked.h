// SPDX-License-Identifier: MIT
#pragma once
#include "output.h"

namespace shipdeck::cli {

//! Whether a person can be asked: both streams are a terminal, and there is no --json.
bool canAsk(const Output& out);
//! Asks for confirmation; anything but yes means no.
bool isConfirmed(Output& out, const QString& question);

} // namespace shipdeck::cli
