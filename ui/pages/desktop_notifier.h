// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/deployments.h"
#include "shell/shell_data.h"

#include <QSet>
#include <QSystemTrayIcon>

namespace shipdeck::ui {

//! Desktop notifications of ended deployments and additions of domains while the window is not active, and a tray icon, if there is a tray, that
//! shows idle, running or failed. Both only after something has run.
class DesktopNotifier : public QObject {
    Q_OBJECT
public:
    DesktopNotifier(Deck& deck, QWidget& window);
    ~DesktopNotifier() override;

    //! `jobs`: the running ones; those that are missing now have ended.
    void follow(const QList<JobItem>& jobs);

Q_SIGNALS:
    void noticed(const QString& job, const QString& title, const QString& body);
    void openRequested(const QString& job);
    void visitRequested(const QString& address);
    void raiseRequested();

private Q_SLOTS:
    void actionInvoked(uint notice, const QString& action);

private:
    struct Notice {
        QString id;      //!< of the job
        QString address; //!< that can be visited; empty: none
        bool isFailure = false;
        QString title, body;
    };
    void ended(const QString& job);
    //! Those that are new since the last call; the first one only reads which there are.
    QSet<QString> newlyStopped();
    //! nullopt: there is nothing to say.
    std::optional<Notice> noticeOf(const store::Deployment& deployment) const;
    std::optional<Notice> noticeOf(const store::Operation& added) const; //!< of a domain
    void notify(const Notice& notice);
    void showInTray(const Notice& notice);
    void showTray(bool running);
    void fillMenu();

    Deck& m_deck;
    QWidget& m_window;
    QSet<QString> m_running;
    QList<JobItem> m_jobs;
    QHash<uint, Notice> m_sent;     //!< by the desktop's notification id, for actions
    QHash<QString, uint> m_numbers; //!< replaced in place
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_tray;
    QString m_inTray;                       //!< the job of the latest message
    std::optional<QSet<QString>> m_stopped; //!< deployments whose canary Shipdeck ended
    bool m_failed = false;
    bool m_listening = false;
};

} // namespace shipdeck::ui
