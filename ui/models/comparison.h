// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"

namespace shipdeck::ui {

//! One line of what two deployments are: the same on both sides, or not. Never a variable's value.
struct Compared {
    enum class Part { Outcome, Change, Settings, Variables };
    Part part = Part::Change;
    QString name;
    QString before, after; //!< of the older and of the newer one; empty: it has none
    bool isCode = false;   //!< for the mono face: commands, hashes
    QString tip = {};      //!< what was cut: the whole digest
    bool differs() const { return before != after; }
};

//! Commit, artifact, duration, settings, versions of variables; in the order in which they are read.
QList<Compared> compare(const Deck& deck, const store::Deployment& older, const store::Deployment& newer);

} // namespace shipdeck::ui
