// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "shell/route.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! The Start page's way to AWS, for as long as nothing of this computer is there.
class AwsCard final : public Card {
    Q_OBJECT
public:
    explicit AwsCard(QWidget* parent = nullptr);
    void follow(const QList<ProjectSummary>& projects);

Q_SIGNALS:
    void requested(const shipdeck::ui::Route& to);
};

} // namespace shipdeck::ui
