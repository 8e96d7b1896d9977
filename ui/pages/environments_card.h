// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! The environments of a project, each with what is Current in it.
class EnvironmentsCard final : public Card {
    Q_OBJECT
public:
    explicit EnvironmentsCard(QWidget* parent = nullptr);
    void show(const Deck& deck, const ProjectSummary& project);
    using QWidget::show;
};

} // namespace shipdeck::ui
