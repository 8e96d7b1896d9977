// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"

#include <QString>

namespace shipdeck::ui {

//! What continues when the window closes, as a sentence; empty: nothing.
QString whatGoesOn(const Deck& deck);

} // namespace shipdeck::ui
