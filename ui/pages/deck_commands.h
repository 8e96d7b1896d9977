// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "shell/main_window.h"

namespace shipdeck::ui {

//! What Ctrl+K finds in the Deck: deployments, by message, hash or id, the pages about GitHub accounts, and the
//! settings of the program.
class DeckCommands final : public CommandProvider {
public:
    DeckCommands(Deck& deck, MainWindow& window) : m_deck(deck), m_window(window) {}
    QList<Command> commands(const QString& query) const override;

private:
    QList<Command> goingToGitHub() const;
    QList<Command> currencies() const;
    QList<Command> preferences() const;
    QList<Command> goingToPages() const;
    QList<Command> deployments(const QString& query) const;

    Deck& m_deck;
    MainWindow& m_window;
};

} // namespace shipdeck::ui
