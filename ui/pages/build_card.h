// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/snapshot.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! How the project is built and served, from the detection of Current.
class BuildCard final : public Card {
    Q_OBJECT
public:
    explicit BuildCard(QWidget* parent = nullptr);
    void show(const deploy::Snapshot& snapshot);
    using QWidget::show;
};

} // namespace shipdeck::ui
