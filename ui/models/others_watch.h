// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"
#include "deck/deck.h"

#include <QElapsedTimer>

namespace shipdeck::ui {

//! Imports other computers' releases of the shown project, when it is shown and once a minute; only for a project with
//! an account. Failures are retried the next time.
class OthersWatch : public QObject {
    Q_OBJECT
public:
    OthersWatch(Deck& deck, QObject* parent) : QObject(parent), m_deck(deck) {}
    void look(const ProjectId& project);

private:
    Deck& m_deck;
    QHash<QString, QElapsedTimer> m_looked; //!< by project
};

} // namespace shipdeck::ui
