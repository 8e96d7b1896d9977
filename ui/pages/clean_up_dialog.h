// SPDX-License-Identifier: MIT
#pragma once
#include "deck/operations.h"

class QWidget;

namespace shipdeck::ui {

//! Opens what a clean-up of this computer deleted: who asked for it and when, what is gone, and what could not go.
void showCleanUp(const store::Operation& cleanUp, QWidget* anywhere);

} // namespace shipdeck::ui
