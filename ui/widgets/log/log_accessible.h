// SPDX-License-Identifier: MIT
#pragma once

namespace shipdeck::ui {

//! Makes screen readers see a LogView as text: the visible lines and 200 around them. More than once is fine.
void installLogAccessibility();

} // namespace shipdeck::ui
