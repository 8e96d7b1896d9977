// SPDX-License-Identifier: MIT
#include "shell/main_window.h"

#include "shell/drop_overlay.h"
#include "shell/sidebar.h"
#include "shell/status_bar.h"
#include "shell/top_bar.h"
#include "shell/window_look.h"
#include "theme/theme.h"
#include "widgets/cause_card.h"
#include "widgets/notice.h"
#include "widgets/overlay.h"
#include "widgets/toast.h"

#include <QAccessible>
#include <QCloseEvent>
#include <QDateTime>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr qsizetype alivePages = 12;
constexpr qsizetype historyLength = 100;
constexpr qint64 announceEveryMs = 5000;

//! Removes the strip with the margins around it, if there is one.
template <typename Strip> void removeStrip(Strip*& strip)
{
    if (strip)
        delete std::exchange(strip, nullptr)->parentWidget();
}

} // namespace

MainWindow::MainWindow(const QString& settingsFile, QWidget* parent)
    : QMainWindow(parent), m_settings(settingsFile, QSettings::IniFormat), m_sidebar(new Sidebar(this)),
      m_topBar(new TopBar(this)), m_stack(new QStackedWidget(this)), m_statusBar(new StatusBar(this)),
      m_column(new QVBoxLayout), m_toasts(new Toasts(this)), m_drop(new DropOverlay(this)),
      m_sidebarWidth(ui::size::sidebar), m_live(new QLabel(this))
{
    setWindowTitle(tr("Shipdeck"));
    connect(this, &MainWindow::painted, this, [this] { setWindowIcon(appIcon()); }); // seven sizes of an SVG
    setAcceptDrops(true);
    m_live->setObjectName(u"live"_s);
    m_live->setFixedSize(1, 1); // a hidden widget would not be announced
    m_live->lower();

    auto* central = new QWidget(this);
    m_column->setSpacing(0);
    m_column->addWidget(m_topBar);
    m_column->addWidget(m_stack, 1);
    m_column->addWidget(m_statusBar);
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(m_column, 1);
    setCentralWidget(central);

    connect(m_sidebar, &Sidebar::switcherRequested, this, &MainWindow::openSwitcher);
    connect(m_sidebar, &Sidebar::paletteRequested, this, [this] { openPalette(); });
    connect(m_sidebar, &Sidebar::pageRequested, this, [this](const QString& id) {
        const PageEntry* wanted = entry(id);
        go({id, wanted && wanted->scope == Scope::Global ? QString() : route().project, {}});
    });
    connect(m_sidebar, &Sidebar::projectRequested, this, [this](const QString& id) { goProject(id); });
    connect(m_sidebar, &Sidebar::importRequested, this, &MainWindow::importRequested);
    connect(m_sidebar, &Sidebar::footRequested, this, &MainWindow::footRequested);
    connect(m_sidebar, &Sidebar::widthDragged, this, [this](int width) {
        m_sidebarWidth = width == 0 ? ui::size::sidebar : std::clamp(width, ui::size::sidebarMin, 420);
        adapt();
    });
    connect(m_topBar, &TopBar::crumbOpened, this, [this](int index) {
        const QList<Crumb> crumbs = page() ? page()->breadcrumbs() : QList<Crumb>();
        if (index < crumbs.size() && !crumbs[index].route.page.isEmpty())
            go(crumbs[index].route);
    });
    connect(m_statusBar, &StatusBar::jobRequested, this, &MainWindow::jobRequested);
    connect(m_statusBar, &StatusBar::activityRequested, this, &MainWindow::activityRequested);
    connect(m_drop, &DropOverlay::folderDropped, this, &MainWindow::folderDropped);
    addKeys();
    restore();
    connect(&Theme::instance(), &Theme::changed, this, [this, former = lookSizes()]() mutable {
        adapt();
        if (const auto now = lookSizes(); std::exchange(former, now) != now)
            remakePages();
    });
}

MainWindow::~MainWindow()
{
    m_settings.setValue(u"palette/recent"_s, CommandPalette::recent());
}

void MainWindow::addPage(PageEntry entry)
{
    addPageKey(entry);
    m_entries.append(std::move(entry));
}

const PageEntry* MainWindow::entry(const QString& id) const
{
    for (const PageEntry& entry : m_entries)
        if (entry.id == id)
            return &entry;
    return nullptr;
}

Route MainWindow::route() const
{
    return m_at >= 0 ? m_history[m_at] : Route();
}

Page* MainWindow::page() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

void MainWindow::go(const Route& route)
{
    if (!entry(route.page))
        return;
    if (m_at < 0 || m_history[m_at] != route) {
        m_history.resize(m_at + 1);
        m_history.append(route);
        if (m_history.size() > historyLength)
            m_history.removeFirst();
        m_at = m_history.size() - 1;
    }
    showPage(route);
}

void MainWindow::goProject(const QString& id)
{
    for (const PageEntry& entry : std::as_const(m_entries))
        if (entry.scope == Scope::Project)
            return go({entry.id, id, {}});
}

void MainWindow::back()
{
    if (m_at > 0)
        showPage(m_history[--m_at]);
}

void MainWindow::forward()
{
    if (m_at + 1 < m_history.size())
        showPage(m_history[++m_at]);
}

void MainWindow::showPage(const Route& route)
{
    Page* before = page();
    const auto found =
        std::find_if(m_alive.begin(), m_alive.end(), [&route](const Alive& alive) { return alive.route == route; });
    Alive alive;
    if (found != m_alive.end()) {
        alive = *found;
        m_alive.erase(found);
    } else {
        alive = {route, entry(route.page)->make(route, m_stack)};
        m_stack->addWidget(alive.page);
        connect(alive.page, &Page::headerChanged, this, [this, shown = alive.page] {
            if (shown == page())
                updateHeader();
        });
        connect(alive.page, &Page::navigate, this, &MainWindow::go);
    }
    m_alive.append(alive);
    if (before && before != alive.page)
        before->left();
    m_stack->setCurrentWidget(alive.page);
    updateHeader();
    updateSidebar();
    alive.page->activated();
    while (m_alive.size() > alivePages) {
        Page* oldest = m_alive.takeFirst().page;
        m_stack->removeWidget(oldest);
        oldest->deleteLater();
    }
    Q_EMIT routeChanged(route);
}

// A page reads sizes when it is created, so after a change of text size or density pages are recreated. Not below an open
// dialog: it answers to the page that opened it.
void MainWindow::remakePages()
{
    if (const Overlay* open = Overlay::top(this)) {
        connect(open, &QObject::destroyed, this, &MainWindow::remakePages,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
        return;
    }
    const QList<Alive> old = std::exchange(m_alive, {});
    if (old.isEmpty())
        return;
    showPage(route());
    for (const Alive& alive : old) {
        m_stack->removeWidget(alive.page);
        alive.page->deleteLater();
    }
}

void MainWindow::updateHeader()
{
    Page* shown = page();
    if (!shown)
        return;
    QStringList parts;
    for (const Crumb& crumb : shown->breadcrumbs())
        parts.append(crumb.text);
    m_topBar->setParts(parts);
    m_topBar->setActions(shown->actions(), shown);
    const QString project = projectName(route().project);
    setWindowTitle(project.isEmpty() ? tr("%1 – Shipdeck").arg(shown->title())
                                     : tr("%1 – %2 – Shipdeck").arg(shown->title(), project));
}

QList<PageEntry> MainWindow::sidebarEntries() const
{
    const Scope wanted = route().project.isEmpty() ? Scope::Global : Scope::Project;
    QList<PageEntry> shown;
    for (const PageEntry& entry : m_entries)
        if (entry.scope == wanted)
            shown.append(entry);
    return shown;
}

void MainWindow::updateSidebar()
{
    const Route here = route();
    const PageEntry* current = entry(here.page);
    const ProjectItem* project = nullptr;
    for (const ProjectItem& item : std::as_const(m_projects))
        if (item.id == here.project)
            project = &item;
    m_sidebar->setProject(project);
    m_sidebar->setPages(sidebarEntries(), m_counts, current && !current->under.isEmpty() ? current->under : here.page);
}

QString MainWindow::projectName(const QString& id) const
{
    for (const ProjectItem& item : m_projects)
        if (item.id == id)
            return item.name;
    return {};
}

void MainWindow::setProjects(const QList<ProjectItem>& projects)
{
    m_projects = projects;
    m_sidebar->setProjects(projects);
    updateSidebar();
    updateHeader();
}

void MainWindow::setCount(const QString& page, const QString& count)
{
    if (std::exchange(m_counts[page], count) != count)
        updateSidebar();
}

void MainWindow::setFoot(const FootItem& foot)
{
    m_sidebar->setFoot(foot);
}

void MainWindow::setJobs(const QList<JobItem>& jobs)
{
    m_statusBar->setJobs(jobs);
}

void MainWindow::setActivity(int unread)
{
    m_statusBar->setActivity(unread);
}

void MainWindow::setConnection(const QString& text, Status status, Icon icon)
{
    m_statusBar->setConnection(text, status, icon);
}

void MainWindow::setTrouble(const QString& what, const QString& why, const QString& action)
{
    if (what.isEmpty())
        return removeStrip(m_trouble);
    if (!m_trouble) {
        m_trouble = new InlineError;
        m_trouble->setObjectName(u"trouble"_s);
        addStrip(m_trouble);
        connect(m_trouble, &InlineError::retry, this, &MainWindow::troubleActionRequested, Qt::QueuedConnection);
    }
    if (m_trouble->accessibleName() == what)
        return;
    m_trouble->setMessage(what, why, action);
    announce(what);
}

void MainWindow::setWaiting(const QString& what, const QString& why, const QString& action)
{
    if (what.isEmpty())
        return removeStrip(m_waiting);
    if (!m_waiting) {
        m_waiting = new Notice;
        m_waiting->setObjectName(u"waiting"_s);
        addStrip(m_waiting);
        connect(m_waiting, &Notice::acted, this, &MainWindow::waitingActionRequested, Qt::QueuedConnection);
    }
    if (m_waiting->accessibleName() == what && m_waiting->accessibleDescription() == why)
        return;
    m_waiting->show(Status::Waiting, Icon::KeyRound, what, why, action);
    announce(what);
}

void MainWindow::addStrip(QWidget* strip)
{
    auto* around = new QWidget;
    auto* margins = new QHBoxLayout(around);
    margins->setContentsMargins(Theme::px(space::page), Theme::px(space::s3), Theme::px(space::page), 0);
    margins->addWidget(strip);
    m_column->insertWidget(1, around);
    around->show();
}

void MainWindow::addCommands(const CommandProvider* provider)
{
    m_providers.append(provider);
}

void MainWindow::announce(const QString& sentence)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now - m_lastAnnouncement < announceEveryMs)
        return;
    m_lastAnnouncement = now;
    m_live->setAccessibleName(sentence);
    // Qt 6.4 has no announcement event; 6.8 adds QAccessibleAnnouncementEvent.
    QAccessibleEvent event(m_live, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MainWindow::adapt()
{
    const bool collapsed = width() < Theme::px(ui::size::collapseBelow);
    setMinimumSize(ui::size::windowMinWidth, ui::size::windowMinHeight);
    m_sidebar->setCollapsed(collapsed);
    m_sidebar->setFixedWidth(Theme::px(collapsed ? ui::size::sidebarCollapsed : m_sidebarWidth));
}

void MainWindow::restore()
{
    restoreLook(m_settings);
    m_sidebarWidth =
        std::clamp(m_settings.value(u"window/sidebar"_s, ui::size::sidebar).toInt(), ui::size::sidebarMin, 420);
    CommandPalette::setRecent(m_settings.value(u"palette/recent"_s).toStringList());
    resize(ui::size::windowWidth, ui::size::windowHeight);
    restoreGeometry(m_settings.value(u"window/geometry"_s).toByteArray());
    adapt();
}

bool MainWindow::event(QEvent* event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
        QMetaObject::invokeMethod(this, &MainWindow::painted, Qt::QueuedConnection);
    return handled;
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    adapt();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setValue(u"window/geometry"_s, saveGeometry());
    m_settings.setValue(u"window/sidebar"_s, m_sidebarWidth);
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->mimeData()->hasUrls() && !(page() && page()->canDrop(event->mimeData())))
        return;
    // The overlay is under the pointer now and gets further events.
    m_drop->offer(event->mimeData(), page());
    event->acceptProposedAction();
}

} // namespace shipdeck::ui
