// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "shell/shell_data.h"

#include <QSet>
#include <QSystemTrayIcon>

namespace shipdeck::ui {

//! What the desktop hears of deployments while the window is not in front: one notice for each that ended, and, where
//! there is a tray, an icon that shows idle, running or failed. Both only once something has run; neither is forced.
class DesktopNotifier : public QObject {
    Q_OBJECT
public:
    DesktopNotifier(Deck& deck, QWidget& window);
    ~DesktopNotifier() override;

    //! What runs now; what ran before and no longer does has ended.
    void follow(const QList<JobItem>& jobs);

Q_SIGNALS:
    void noticed(const QString& deployment, const QString& title, const QString& body);
    void openRequested(const QString& deployment);
    void visitRequested(const QString& address);
    void raiseRequested();

private Q_SLOTS:
    void actionInvoked(uint notice, const QString& action);

private:
    struct Notice {
        store::Deployment deployment;
        QString title, body;
    };
    void ended(const QString& deployment);
    void notify(const Notice& notice);
    void showInTray(const Notice& notice);
    void showTray(bool running);
    void fillMenu();

    Deck& m_deck;
    QWidget& m_window;
    QSet<QString> m_running;
    QList<JobItem> m_jobs;
    QHash<uint, store::Deployment> m_sent; //!< by the desktop's number, for its actions
    QHash<QString, uint> m_numbers;        //!< replaced in place
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_tray;
    QString m_inTray; //!< the deployment that its latest message is about
    bool m_failed = false;
    bool m_listening = false;
};

} // namespace shipdeck::ui
