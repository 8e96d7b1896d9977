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
    //! `ofFile`: the number of further ones in shipdeck.yml; `removed`: of those that only the live release has.
    void show(const QList<VariableRow>& variables, qsizetype ofFile, qsizetype removed);
    using QWidget::show;

Q_SIGNALS:
    void openRequested(); //!< the page of all variables
    void importRequested();
    void redeployRequested();

private:
    std::optional<QStringList> m_shown;
};

} // namespace shipdeck::ui
