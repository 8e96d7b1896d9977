// SPDX-License-Identifier: MIT
#pragma once
#include "models/deck_watch.h"
#include "pages/actions.h"
#include "pages/deck_commands.h"

namespace shipdeck::ui {

//! The window over one Deck: its pages, its projects in the sidebar, its jobs in the status bar.
class DeckWindow final : public MainWindow {
    Q_OBJECT
public:
    DeckWindow(Deck& deck, const QString& settingsFile);
    ~DeckWindow() override;

    Actions& actions() { return *m_actions; }
    void raiseForPerson(); //!< a second start hands over to this one

protected:
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void addPages();
    void refresh();
    void pasteSource();
    void announceChanges(const QList<JobItem>& jobs);

    Deck& m_deck;
    DeckWatch m_watch;
    Actions* m_actions;
    DeckCommands m_commands;
    QHash<QString, QString> m_spoken; //!< job id to what was last said of it
};

} // namespace shipdeck::ui
