// SPDX-License-Identifier: MIT
#pragma once

namespace shipdeck::ui {

//! Reads the list of the system's fonts, and the program's own copies of those that it lacks: before the first text, in
//! any thread.
void loadFonts();

} // namespace shipdeck::ui
