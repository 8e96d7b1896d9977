// SPDX-License-Identifier: MIT
#pragma once
#include "models/deck_watch.h"
#include "models/others_watch.h"
#include "models/pictures.h"
#include "pages/actions.h"
#include "pages/deck_commands.h"
#include "pages/desktop_notifier.h"

#include <QElapsedTimer>

namespace shipdeck::ui {

class AwaitedSignIns;

//! The window over one Deck: its pages, its projects in the sidebar, its jobs in the status bar.
class DeckWindow final : public MainWindow {
    Q_OBJECT
public:
    DeckWindow(Deck& deck, const QString& settingsFile);
    ~DeckWindow() override;

    //! What the first paint needs and that asks for no font: done while another thread finds out which there are.
    static void prepare(const Deck& deck);
    Actions& actions() { return *m_actions; }
    const DesktopNotifier& notifier() const { return *m_notifier; }
    void raiseForPerson(); //!< a second start hands over to this one

protected:
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void addPages();
    void refresh();
    void pasteSource();
    void watchAgent(bool hasWork);
    void watchAccounts();
    void showSync();
    void announceChanges(const QList<JobItem>& jobs);
    void noteOnScreen(); //!< which project is, for the agent that polls its repository

    Deck& m_deck;
    GitHubDeck& m_github;
    Pictures m_pictures;
    DeckWatch m_watch;
    OthersWatch* m_others;
    Actions* m_actions;
    AwaitedSignIns* m_signIns;
    DeckCommands m_commands;
    DesktopNotifier* m_notifier;
    QString m_onScreen;               //!< the project that the agent was told last
    QElapsedTimer m_noticed;          //!< since then
    QElapsedTimer m_unattended;       //!< since there is work and nobody who does it
    QString m_signedOut;              //!< the account that the strip above the pages speaks of
    QString m_synced;                 //!< the account whose repositories were looked at in this window
    QHash<QString, QString> m_spoken; //!< job id to what was last said of it
};

} // namespace shipdeck::ui
