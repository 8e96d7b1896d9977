// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/deployments.h"
#include "widgets/overlay.h"

namespace shipdeck::ui {

//! Two deployments side by side: differences first, then what is equal.
class CompareDialog final : public Dialog {
    Q_OBJECT
public:
    CompareDialog(const Deck& deck, const store::Deployment& older, const store::Deployment& newer, QWidget* anywhere);
};

} // namespace shipdeck::ui
