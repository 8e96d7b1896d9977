// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/deployments.h"

namespace shipdeck::ui {

//! One line of a comparison of two deployments. Never a variable's value.
struct Compared {
    enum class Part { Outcome, Change, Settings, Variables };
    Part part = Part::Change;
    QString name;
    QString before, after; //!< of the older and of the newer deployment; empty: none
    bool isCode = false;   //!< shown in monospace: commands, hashes
    QString tip = {};      //!< the full text of a shortened value
    bool differs() const { return before != after; }
};

//! Commit, artifact, duration, settings, versions of variables; in reading order.
QList<Compared> compare(const Deck& deck, const store::Deployment& older, const store::Deployment& newer);

//! Only how they were built and are started.
QList<Compared> compareSettings(const store::Deployment& older, const store::Deployment& newer);

} // namespace shipdeck::ui
