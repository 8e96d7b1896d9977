// SPDX-License-Identifier: MIT
#include "pages/deck_window.h"

#include "models/deployment_words.h"
#include "models/project_items.h"
#include "pages/close_question.h"
#include "pages/deployment_page.h"
#include "pages/history_page.h"
#include "pages/overview_page.h"
#include "pages/projects_page.h"
#include "pages/start_page.h"
#include "widgets/overlay.h"

#include <QTimer>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

namespace {

constexpr qint64 agentComesWithinMs = 5000;

} // namespace

DeckWindow::DeckWindow(Deck& deck, const QString& settingsFile)
    : MainWindow(settingsFile), m_deck(deck), m_watch(deck), m_actions(new Actions(deck, *this)),
      m_commands(deck, *this), m_notifier(new DesktopNotifier(deck, *this))
{
    addPages();
    addCommands(&m_commands);
    // After the first paint: work that a dead agent left is finished, and what was Current comes back after a reboot.
    QTimer::singleShot(0, this, [this] { (void)m_deck.wake(); });
    connect(&m_watch, &DeckWatch::changed, this, &DeckWindow::refresh);
    connect(&m_watch, &DeckWatch::ticked, this, &DeckWindow::refresh);
    connect(this, &MainWindow::routeChanged, this, &DeckWindow::refresh);
    connect(this, &MainWindow::folderDropped, m_actions, [this](const QString& path) { m_actions->plan(path); });
    connect(this, &MainWindow::folderRequested, m_actions, &Actions::chooseFolder);
    connect(this, &MainWindow::importRequested, this, [this] { go({u"start"_s, {}, {}}); });
    connect(this, &MainWindow::deployRequested, m_actions,
            [this](const QString& project) { m_actions->deployProject(project); });
    connect(this, &MainWindow::activityRequested, this, [this] { go({u"activity"_s, {}, {}}); });
    connect(this, &MainWindow::footRequested, this, [this] { go({u"start"_s, {}, {}}); });
    connect(this, &MainWindow::jobRequested, this, [this](const QString& id) {
        if (const auto deployment = m_deck.deployment(id))
            m_actions->open(*deployment);
    });
    connect(m_notifier, &DesktopNotifier::raiseRequested, this, &DeckWindow::raiseForPerson);
    connect(m_notifier, &DesktopNotifier::visitRequested, m_actions, &Actions::visit);
    connect(m_notifier, &DesktopNotifier::openRequested, this, [this](const QString& id) {
        raiseForPerson();
        Q_EMIT jobRequested(id);
    });
    connect(this, &MainWindow::troubleActionRequested, this, [this] {
        if (const auto revived = m_deck.reviveAgent(); !revived)
            m_actions->failed(revived.error());
        m_unattended.invalidate();
        refresh();
    });
    auto* paste = new QShortcut(QKeySequence::Paste, this); // text fields take it before this
    connect(paste, &QShortcut::activated, this, &DeckWindow::pasteSource);
    refresh();
    go({u"start"_s, {}, {}});
}

//! An address or a copied folder, on any page; anything else is not ours to explain.
void DeckWindow::pasteSource()
{
    if (Overlay::top(this))
        return;
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QString text = data->text().trimmed();
    if (const QList<QUrl> urls = data->urls(); urls.size() == 1 && urls.first().isLocalFile())
        text = urls.first().toLocalFile();
    if (!text.isEmpty() && !text.contains(u'\n') && build::parseSource(text))
        m_actions->plan(text);
}

// The pages go first: they still speak to the watch and the actions.
DeckWindow::~DeckWindow()
{
    delete takeCentralWidget();
}

void DeckWindow::addPages()
{
    const PageContext context{m_deck, m_watch, *m_actions};
    addPage({u"start"_s, Scope::Global, Icon::House, [] { return tr("Start"); },
             [context](const Route&, QWidget* parent) { return new StartPage(context, parent); }});
    addPage({u"projects"_s, Scope::Global, Icon::LayoutGrid, [] { return tr("Projects"); },
             [context](const Route&, QWidget* parent) { return new ProjectsPage(context, parent); }});
    addPage({u"activity"_s, Scope::Global, Icon::Activity, [] { return tr("Activity"); },
             [context](const Route&, QWidget* parent) { return new HistoryPage(context, {}, parent); }});
    addPage(
        {u"overview"_s, Scope::Project, Icon::Layers, [] { return tr("Overview"); },
         [context](const Route& route, QWidget* parent) { return new OverviewPage(context, route.project, parent); }});
    addPage(
        {u"deployments"_s, Scope::Project, Icon::Rocket, [] { return tr("Deployments"); },
         [context](const Route& route, QWidget* parent) { return new HistoryPage(context, route.project, parent); }});
    addPage({u"deployment"_s, Scope::Detail, Icon::Rocket, [] { return tr("Deployment"); },
             [context](const Route& route, QWidget* parent) {
                 return new DeploymentPage(context, route.project, route.detail, parent);
             },
             u"deployments"_s});
}

void DeckWindow::refresh()
{
    const auto projects = m_deck.projects();
    if (!projects)
        return; // the page in front says so
    setProjects(itemsOf(*projects));
    const QList<JobItem> jobs = jobsOf(m_deck);
    setJobs(jobs);
    m_watch.setBusy(!jobs.isEmpty());
    announceChanges(jobs);
    watchAgent(!jobs.isEmpty());
    m_notifier->follow(jobs);

    qsizetype running = 0, served = 0;
    for (const ProjectSummary& project : *projects) {
        served += project.current ? 1 : 0;
        running += project.project.id == route().project && project.latest && isUnderWay(*project.latest) ? 1 : 0;
    }
    setCount(u"deployments"_s, running > 0 ? tr("%1 running").arg(running) : QString());
    setCount(u"activity"_s, jobs.isEmpty() ? QString() : tr("%1 running").arg(jobs.size()));
    setCount(u"projects"_s, projects->isEmpty() ? QString() : QString::number(projects->size()));
    setActivity(int(jobs.size()));
    const QString sites = served == 0 ? tr("No site is served yet")
        : served == 1                 ? tr("1 site is served")
                                      : tr("%1 sites are served").arg(served);
    setFoot({Icon::Monitor, tr("This computer"), sites, Status::Ready});
}

// A new agent needs a moment, and one that died is started again without a word; only when that does not help, a
// person has to know.
void DeckWindow::watchAgent(bool hasWork)
{
    const QString stopped = m_deck.agentTrouble().render();
    if (!stopped.isEmpty())
        return setTrouble(stopped, tr("What was asked for waits until then."), tr("Let it go on"));
    if (!hasWork || m_deck.isAgentAlive()) {
        m_unattended.invalidate();
        return setTrouble({});
    }
    if (!m_unattended.isValid()) {
        m_unattended.start();
        (void)m_deck.wake();
    } else if (m_unattended.elapsed() >= agentComesWithinMs) {
        setTrouble(tr("Nothing works on what was asked for"),
                   tr("Shipdeck's agent, the process that does the work, is not running."), tr("Start it again"));
    }
}

void DeckWindow::announceChanges(const QList<JobItem>& jobs)
{
    for (const JobItem& job : jobs)
        if (std::exchange(m_spoken[job.id], job.text) != job.text)
            announce(job.text);
}

void DeckWindow::raiseForPerson()
{
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
}

bool DeckWindow::event(QEvent* event)
{
    // The once-a-second look is only for eyes that are here.
    if (event->type() == QEvent::Show || event->type() == QEvent::WindowActivate) {
        m_deck.setWatching(true);
        m_deck.lookNow();
    } else if (event->type() == QEvent::Hide) {
        m_deck.setWatching(false);
    }
    return MainWindow::event(event);
}

void DeckWindow::closeEvent(QCloseEvent* event)
{
    const QString key = u"window/toldThatWorkGoesOn"_s;
    const QString goesOn = settings().value(key).toBool() ? QString() : whatGoesOn(m_deck);
    if (goesOn.isEmpty())
        return MainWindow::closeEvent(event);
    event->ignore();
    settings().setValue(key, true); // said once; from now on closing just closes
    auto* dialog = new Dialog(tr("Close while work runs?"), this);
    dialog->addText(goesOn);
    dialog->addText(
        tr("Closing stops nothing: the work is done by a process of its own. Open Shipdeck again to see it."));
    dialog->addButton(tr("Keep open"));
    Button* close = dialog->addButton(tr("Close window"), Button::Kind::Primary);
    close->setObjectName(u"confirm"_s);
    connect(close, &Button::clicked, this, &QWidget::close, Qt::QueuedConnection);
    dialog->open();
}

} // namespace shipdeck::ui
