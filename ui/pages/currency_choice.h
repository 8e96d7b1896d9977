// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "insights/prices/currency.h"

#include <QComboBox>

namespace shipdeck::ui {

//! The currency of all prices: the country's, or one that the person chose.
class CurrencyChoice final : public QComboBox {
    Q_OBJECT
public:
    explicit CurrencyChoice(Deck& deck, QWidget* parent = nullptr);
    void follow(); //!< reads the setting

Q_SIGNALS:
    void changed(); //!< and stored

private:
    Deck& m_deck;
};

//! "$1 is ₩1,450 by the rate of 2026-11-20"; empty for dollars.
QString rateText(const insights::Currency& currency);

} // namespace shipdeck::ui
