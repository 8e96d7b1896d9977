// SPDX-License-Identifier: MIT
#pragma once

class QAbstractItemView;

namespace shipdeck::ui {

//! The style of all lists: no frame and no background; hover is tracked, and it scrolls by pixels, never sideways.
void setListStyle(QAbstractItemView* list);

} // namespace shipdeck::ui
