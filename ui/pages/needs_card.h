// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/health_check.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! "What it needs": the checks of this computer, each with what to do.
class NeedsCard final : public Card {
    Q_OBJECT
public:
    NeedsCard(Deck& deck, QWidget* parent = nullptr);
    void check(); //!< asks the Deck, which takes a moment
    void show(const QList<HealthCheck>& checks);
    using QWidget::show;
    bool isChecking() const { return m_checking; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void changed();

    Deck& m_deck;
    LinkLabel* m_again;
    bool m_checking = false;
    bool m_isStale = false; //!< something has changed since the last check
};

} // namespace shipdeck::ui
