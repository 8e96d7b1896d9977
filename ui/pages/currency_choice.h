// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "insights/prices/currency.h"

#include <QComboBox>

namespace shipdeck::ui {

//! What prices are shown in, everywhere: the country's currency, or one that a person chose.
class CurrencyChoice final : public QComboBox {
    Q_OBJECT
public:
    explicit CurrencyChoice(Deck& deck, QWidget* parent = nullptr);
    void follow(); //!< what is set now

Q_SIGNALS:
    void changed(); //!< and kept

private:
    Deck& m_deck;
};

//! "$1 is ₩1,450 by the rate of 2026-11-20"; empty for dollars.
QString rateText(const insights::Currency& currency);

} // namespace shipdeck::ui
