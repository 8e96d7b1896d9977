// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/projects.h"
#include "shell/main_window.h"

namespace shipdeck::ui {

class Actions;

//! What Ctrl+K offers on every page of a project: its actions, and each of its settings. A page offers what depends on
//! what it shows.
class ProjectCommands final : public CommandProvider {
public:
    ProjectCommands(Deck& deck, MainWindow& window, Actions& actions)
        : m_deck(deck), m_window(window), m_actions(actions)
    {
    }
    QList<Command> commands(const QString& query) const override;

private:
    QList<Command> actionsOn(const ProjectSummary& summary) const;
    QList<Command> settingsOf(const store::Project& project) const;
    void exportData(const store::Project& project) const;
    void showSetting(const QString& project, const QString& object) const; //!< on its page, with the focus

    Deck& m_deck;
    MainWindow& m_window;
    Actions& m_actions;
};

} // namespace shipdeck::ui
