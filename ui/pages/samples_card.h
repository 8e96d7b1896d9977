// SPDX-License-Identifier: MIT
#pragma once
#include "pages/actions.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! A sample site for those who have nothing at hand.
class SamplesCard final : public Card {
    Q_OBJECT
public:
    SamplesCard(Deck& deck, Actions& actions, QWidget* parent = nullptr);

private:
    //! A copy of the bundled site in the data folder, created once; the person may edit it.
    Result<QString> harbor() const;
    Deck& m_deck;
    Actions& m_actions;
    Button* m_harbor;
};

} // namespace shipdeck::ui
