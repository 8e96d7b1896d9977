// SPDX-License-Identifier: MIT
#pragma once

namespace shipdeck::ui {

//! Reads the list of the system's fonts, and the program's own copies of those that it lacks: before the first text, in
//! any thread.
void loadFonts();

//! Qt makes its tables for the edges of glyphs when it draws the first one, which takes 1.5 ms. In any thread, once there are
//! the application and the fonts, while no other thread draws text.
void drawFirstGlyph();

} // namespace shipdeck::ui
