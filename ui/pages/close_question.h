// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"

#include <QString>

namespace shipdeck::ui {

//! What goes on when the window closes, in one sentence; empty: nothing does.
QString whatGoesOn(const Deck& deck);

} // namespace shipdeck::ui
