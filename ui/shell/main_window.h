// SPDX-License-Identifier: MIT
#pragma once
#include "shell/page.h"
#include "shell/shell_data.h"

#include <QKeySequence>
#include <QMainWindow>
#include <QSettings>

class QShortcut;
class QStackedWidget;
class QVBoxLayout;

namespace shipdeck::ui {

class DropOverlay;
class InlineError;
class Notice;
class Sidebar;
class StatusBar;
class Toasts;
class TopBar;

//! The window: sidebar, top bar, pages, status bar; navigation, keys, drops. It shows what its setters get and reports
//! actions by signals; it knows no project, job or account.
class MainWindow : public QMainWindow, private CommandProvider {
    Q_OBJECT
public:
    //! `settingsFile` stores geometry, theme, text size and recent commands; the caller places it under SHIPDECK_HOME.
    explicit MainWindow(const QString& settingsFile, QWidget* parent = nullptr);
    ~MainWindow() override;

    //! Adds a page; the order is the sidebar's.
    void addPage(PageEntry entry);
    const QList<PageEntry>& pages() const { return m_entries; } //!< all that were added, in their order
    void go(const Route& route);
    void back();
    void forward();
    Route route() const;
    Page* page() const; //!< the current one, or nullptr
    bool isPainted() const { return m_painted; }

    void setProjects(const QList<ProjectItem>& projects);     //!< most recent first
    void setCount(const QString& page, const QString& count); //!< "1 running" at a nav entry; empty: none
    void setFoot(const FootItem& foot);
    void setJobs(const QList<JobItem>& jobs);
    void setActivity(int unread);
    void setConnection(const QString& text, Status status, Icon icon = Icon::Github);
    //! Above every page: the problem that blocks operations, with a button that solves it. Empty: none.
    void setTrouble(const QString& what, const QString& why = {}, const QString& action = {});
    //! Above every page, in a calm style: an operation that waits for the person, with a button to continue it. Empty:
    //! none.
    void setWaiting(const QString& what, const QString& why = {}, const QString& action = {});
    void addCommands(const CommandProvider* provider); //!< not owned; must outlive the window
    void announce(const QString& sentence);            //!< for screen readers, at most every 5 s
    Toasts& toasts() const { return *m_toasts; }
    QSettings& settings() { return m_settings; }

    QList<Command> offered() const; //!< what the palette offers now
    void openPalette(const QString& query = {});
    void openSwitcher();
    void openKeySheet();

Q_SIGNALS:
    void painted(); //!< after the first paint, when less urgent work may begin
    void routeChanged(const shipdeck::ui::Route& route);
    void folderDropped(const QString& path, shipdeck::ui::DropTarget target);
    void folderRequested();                       //!< Ctrl+O
    void importRequested();                       //!< Ctrl+N
    void deployRequested(const QString& project); //!< Ctrl+Shift+D
    void activityRequested();                     //!< Ctrl+J, or a click in the status bar
    void jobRequested(const QString& id);
    void footRequested();
    void troubleActionRequested();
    void waitingActionRequested();

protected:
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override; //!< Tab goes in reading order
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override; //!< a folder anywhere, or what the page accepts
    void mousePressEvent(QMouseEvent* event) override;    //!< the mouse's back and forward buttons

private:
    QList<Command> commands(const QString& query) const override;
    void addKeys();
    //! `text`: a QT_TR_NOOP(), or nullptr for a key that is not listed.
    QShortcut* addKey(const QKeySequence& keys, const char* text, std::function<void()> run);
    //! Ctrl+1… for the global pages, Alt+1… for those of the open project, in the sidebar's order.
    void addPageKey(PageEntry& entry);
    QList<PageEntry> sidebarEntries() const;
    void showPage(const Route& route);
    void goProject(const QString& id);
    void remakePages();
    void chooseTheme(const QString& theme); //!< empty: the system's
    void chooseDensity(bool compact);
    void updateHeader();
    void updateSidebar();
    void addStrip(QWidget* strip);
    void adapt();
    void movePane(int by);
    void setTextPercent(int percent);
    const PageEntry* entry(const QString& id) const;
    QString projectName(const QString& id) const;
    void restore();

    QSettings m_settings;
    QList<PageEntry> m_entries;
    QList<ProjectItem> m_projects;
    QHash<QString, QString> m_counts;
    QList<Route> m_history;
    qsizetype m_at = -1;
    struct Alive {
        Route route;
        Page* page;
    };
    QList<Alive> m_alive; //!< most recently shown last
    QList<const CommandProvider*> m_providers;
    Sidebar* m_sidebar;
    TopBar* m_topBar;
    QStackedWidget* m_stack;
    StatusBar* m_statusBar;
    QVBoxLayout* m_column;            //!< top bar, trouble, pages, status bar
    InlineError* m_trouble = nullptr; //!< created when needed
    Notice* m_waiting = nullptr;
    Toasts* m_toasts;
    DropOverlay* m_drop;
    struct Key {
        QKeySequence keys;
        const char* text; //!< in English
        std::function<void()> run;
    };
    QList<Key> m_keys; //!< what Ctrl+/ prints and the palette offers
    bool m_painted = false;
    int m_sidebarWidth;
    QWidget* m_live; //!< a hidden label that screen readers announce
    qint64 m_lastAnnouncement = 0;
};

} // namespace shipdeck::ui
