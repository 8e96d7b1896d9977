// SPDX-License-Identifier: MIT
#pragma once
#include "pages/actions.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! Something to deploy for those who have nothing at hand.
class SamplesCard final : public Card {
    Q_OBJECT
public:
    SamplesCard(Deck& deck, Actions& actions, QWidget* parent = nullptr);

private:
    //! A copy of the bundled site under the data folder, made once; the person may edit it there.
    Result<QString> harbor() const;
    Deck& m_deck;
    Actions& m_actions;
    Button* m_harbor;
};

} // namespace shipdeck::ui
