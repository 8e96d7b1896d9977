// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"

#include <QElapsedTimer>

namespace shipdeck::ui {

//! Asks what other computers released of the project in front, when one comes to it and once a minute; nothing is asked
//! for a project that is on this computer alone. What it could not see, the next look may.
class OthersWatch : public QObject {
    Q_OBJECT
public:
    OthersWatch(Deck& deck, QObject* parent) : QObject(parent), m_deck(deck) {}
    void look(const QString& project);

private:
    Deck& m_deck;
    QHash<QString, QElapsedTimer> m_looked; //!< by project
};

} // namespace shipdeck::ui
