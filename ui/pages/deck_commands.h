// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "shell/main_window.h"

namespace shipdeck::ui {

class Actions;

//! What Ctrl+K finds in the Deck: deployments, by message, hash or id, the pages without a sidebar entry, what belongs to
//! no project, and the settings of the program.
class DeckCommands final : public CommandProvider {
public:
    DeckCommands(Deck& deck, MainWindow& window, Actions& actions) : m_deck(deck), m_window(window), m_actions(actions)
    {
    }
    QList<Command> commands(const QString& query) const override;

private:
    QList<Command> pages() const;
    QList<Command> actions() const;
    void chooseClone() const; //!< and installs the hook there
    void showPrices() const;
    QList<Command> currencies() const;
    QList<Command> preferences() const;
    QList<Command> goingToPages() const;
    QList<Command> deployments(const QString& query) const;

    Deck& m_deck;
    MainWindow& m_window;
    Actions& m_actions;
};

} // namespace shipdeck::ui
