// SPDX-License-Identifier: MIT
#pragma once

class QAbstractItemView;

namespace shipdeck::ui {

//! As every list of ours looks: no frame and no ground of its own; it knows where the pointer is, and scrolls by pixels,
//! never sideways.
void setListStyle(QAbstractItemView* list);

} // namespace shipdeck::ui
