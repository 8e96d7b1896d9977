// SPDX-License-Identifier: MIT
#pragma once
#include "models/deck_watch.h"
#include "models/others_watch.h"
#include "models/pictures.h"
#include "pages/actions.h"
#include "pages/deck_commands.h"
#include "pages/desktop_notifier.h"
#include "pages/project_commands.h"

#include <QElapsedTimer>

namespace shipdeck::ui {

class AwaitedSignIns;
class StartThread;

//! The window over one Deck: its pages, its projects in the sidebar, its jobs in the status bar.
class DeckWindow final : public MainWindow {
    Q_OBJECT
public:
    //! `start`: where the fonts are not there yet.
    DeckWindow(Deck& deck, const QString& settingsFile, StartThread* start = nullptr);
    ~DeckWindow() override;

    Actions& actions() { return *m_actions; }
    const DesktopNotifier& notifier() const { return *m_notifier; }
    void offerLanguage(const QString& former); //!< to go back to it, in the window that was made anew
    void raiseForPerson();                     //!< for a second start, which passes its request to this one

Q_SIGNALS:
    void languageChosen(const QString& former); //!< and another is stored: this window has to be made anew

protected:
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void addPages();
    void prepareFirstIcons(StartThread& start);
    void refresh();
    void pasteSource();
    void watchAgent(bool hasWork);
    void watchAccounts();
    void showSync();
    void announceChanges(const QList<JobItem>& jobs);
    void noteOnScreen(); //!< stores the visible project for the agent, which polls its repository more often

    Deck& m_deck;
    GitHubService& m_github;
    Pictures m_pictures;
    DeckWatch m_watch;
    OthersWatch* m_others;
    Actions* m_actions;
    AwaitedSignIns* m_signIns;
    DeckCommands m_commands;
    ProjectCommands m_projectCommands;
    DesktopNotifier* m_notifier;
    QString m_onScreen;               //!< the project that was stored last
    QElapsedTimer m_noticed;          //!< since then
    QElapsedTimer m_unattended;       //!< since there is work but no agent
    QString m_signedOut;              //!< the account named in the strip
    QString m_synced;                 //!< the account whose repositories were refreshed in this window
    QHash<QString, QString> m_spoken; //!< job id to its last announcement
};

} // namespace shipdeck::ui
