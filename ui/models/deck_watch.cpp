// SPDX-License-Identifier: MIT
#include "models/deck_watch.h"

namespace shipdeck::ui {

using namespace std::chrono_literals;

DeckWatch::DeckWatch(Deck& deck, QObject* parent) : QObject(parent), m_deck(deck)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(16ms);
    connect(&m_frame, &QTimer::timeout, this, &DeckWatch::changed);
    connect(&deck, &Deck::changed, this, [this](const store::Changes& changes) {
        // An empty change only wakes those who wait for an operation.
        if (!changes.isEmpty() && !m_frame.isActive())
            m_frame.start();
    });
    connect(&m_tick, &QTimer::timeout, this, &DeckWatch::ticked);
    m_tick.setTimerType(Qt::CoarseTimer);
    m_tick.start(30s);
}

void DeckWatch::setBusy(bool busy)
{
    const auto wanted = busy ? 1000ms : 30000ms;
    if (m_tick.intervalAsDuration() != wanted)
        m_tick.start(wanted);
}

} // namespace shipdeck::ui
