// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/variables.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! The number of variables, and whether changes wait for the next deployment.
class VariablesCard final : public Card {
    Q_OBJECT
public:
    explicit VariablesCard(QWidget* parent = nullptr);
    //! `ofFile`: the number of further ones in shipdeck.yml.
    void show(const QList<VariableRow>& variables, qsizetype ofFile);
    using QWidget::show;

Q_SIGNALS:
    void importRequested();
    void redeployRequested();

private:
    std::optional<QStringList> m_shown;
};

} // namespace shipdeck::ui
