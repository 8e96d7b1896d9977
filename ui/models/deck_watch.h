// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"

#include <QTimer>

namespace shipdeck::ui {

//! Between the Deck and the pages: merges changes into one signal per frame, and updates all clocks together.
class DeckWatch : public QObject {
    Q_OBJECT
public:
    explicit DeckWatch(Deck& deck, QObject* parent = nullptr);

    Deck& deck() const { return m_deck; }
    //! While something runs, clocks tick every second instead of twice a minute.
    void setBusy(bool busy);

Q_SIGNALS:
    void changed(); //!< rows changed; at most once per 16 ms
    void ticked();  //!< update ages and running clocks

private:
    Deck& m_deck;
    QTimer m_frame;
    QTimer m_tick;
};

} // namespace shipdeck::ui
