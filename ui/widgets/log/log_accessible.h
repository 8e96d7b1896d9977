// SPDX-License-Identifier: MIT
#pragma once

namespace shipdeck::ui {

//! Exposes a LogView as text to screen readers: the visible lines and 200 around them. May be called repeatedly.
void installLogAccessibility();

} // namespace shipdeck::ui
