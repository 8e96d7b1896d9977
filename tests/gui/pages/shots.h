// SPDX-License-Identifier: MIT
#pragma once
#include "pages/deck_window.h"

namespace shipdeck::test {

class Rig;

//! Lets workers and answers come: until nothing was asked for a while.
void settle(int quietMs = 120);

//! Where the pictures go, and what stands behind their names.
struct Shooter {
    QString folder, suffix;
    void shoot(QWidget& window, const QString& name) const;
    static inline bool allGood = true;
};

//! The pages about GitHub, in front of the rig with its seed `full`; the deck has no account yet.
void shootGitHub(Deck& deck, ui::DeckWindow& window, const Shooter& to, const Rig& rig);

} // namespace shipdeck::test
