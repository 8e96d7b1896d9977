// SPDX-License-Identifier: MIT
#include "pages/deck_window.h"

#include "base/clock.h"
#include "deck/agent.h"
#include "deck/deployments.h"
#include "deck/github_sign_ins.h"
#include "deck/operations.h"
#include "deck/pushes.h"
#include "models/deployment_words.h"
#include "models/github_words.h"
#include "models/project_items.h"
#include "models/time_words.h"
#include "pages/actions.h"
#include "pages/aws/awaited_sign_ins.h"
#include "pages/aws/connect_aws_page.h"
#include "pages/aws/inventory_page.h"
#include "pages/aws/policy_page.h"
#include "pages/bisect_dialog.h"
#include "pages/bisect_page.h"
#include "pages/close_question.h"
#include "pages/cost_page.h"
#include "pages/deployment_page.h"
#include "pages/domains_page.h"
#include "pages/github/accounts_page.h"
#include "pages/github/import_page.h"
#include "pages/github/project_settings_page.h"
#include "pages/github/repositories_page.h"
#include "pages/github/sign_in_page.h"
#include "pages/history_page.h"
#include "pages/overview_page.h"
#include "pages/pasted_text.h"
#include "pages/preferences_page.h"
#include "pages/projects_page.h"
#include "pages/start_page.h"
#include "pages/storage_page.h"
#include "pages/timeline_page.h"
#include "pages/variables_page.h"
#include "shell/window_look.h"
#include "theme/icons.h"
#include "theme/start_thread.h"
#include "theme/theme.h"
#include "widgets/overlay.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

namespace {

constexpr qint64 agentComesWithinMs = 5000;
constexpr int projectsAtFirst = 8;       // as the sidebar shows
constexpr qint64 noticeAgainMs = 55'000; // the agent treats a project as visible for two minutes

} // namespace

DeckWindow::DeckWindow(Deck& deck, const QString& settingsFile, StartThread* start)
    : MainWindow(settingsFile), m_deck(deck), m_github(deck.github()), m_pictures(m_github), m_watch(deck),
      m_others(new OthersWatch(deck, this)), m_actions(new Actions(deck, *this)),
      m_signIns(new AwaitedSignIns(deck, *m_actions, *this)), m_commands(deck, *this, *m_actions),
      m_projectCommands(deck, *this, *m_actions), m_notifier(new DesktopNotifier(deck, *this))
{
    addPages();
    if (start)
        prepareFirstIcons(*start);
    addCommands(&m_projectCommands);
    addCommands(&m_commands);
    new LookWatch(settings(), this);
    const auto language = [this] { return m_deck.setting(u"language"_s).value_or(QString()); };
    connect(&m_watch, &DeckWatch::changed, this, [this, language, former = language()]() mutable {
        const QString now = language(), before = std::exchange(former, now);
        if (before != now)
            Q_EMIT languageChosen(before);
    });
    connect(this, &MainWindow::painted, this, &DeckWindow::refresh);
    // Resumes work of a dead agent, and starts the servers after a reboot.
    connect(this, &MainWindow::painted, this, [this] { (void)m_deck.agent().wake(); });
    connect(&m_watch, &DeckWatch::changed, this, &DeckWindow::refresh);
    connect(&m_watch, &DeckWatch::ticked, this, &DeckWindow::refresh);
    connect(this, &MainWindow::routeChanged, this, &DeckWindow::refresh);
    connect(this, &MainWindow::routeChanged, m_others,
            [this](const Route& to) { m_others->look(ProjectId(to.project)); });
    connect(&m_watch, &DeckWatch::ticked, m_others, [this] {
        if (isActiveWindow())
            m_others->look(ProjectId(route().project));
    });
    connect(this, &MainWindow::routeChanged, this, &DeckWindow::noteOnScreen);
    connect(&m_watch, &DeckWatch::ticked, this, &DeckWindow::noteOnScreen);
    connect(this, &MainWindow::folderDropped, m_actions, [this](const QString& path) { m_actions->plan(path); });
    connect(this, &MainWindow::folderRequested, m_actions, &Actions::chooseFolder);
    connect(this, &MainWindow::importRequested, this, [this] { go({u"repositories"_s, {}, {}}); });
    connect(this, &MainWindow::deployRequested, m_actions,
            [this](const QString& project) { m_actions->deployProject(ProjectId(project)); });
    connect(this, &MainWindow::activityRequested, this, [this] { go({u"activity"_s, {}, {}}); });
    connect(this, &MainWindow::footRequested, this, [this] { go({u"start"_s, {}, {}}); });
    connect(this, &MainWindow::jobRequested, this, [this](const QString& id) {
        if (const auto deployment = m_deck.deployments().get(id))
            m_actions->open(*deployment);
        else if (const auto operation = m_deck.operations().get(OperationId(id)))
            go(routeOf(*operation));
    });
    connect(m_notifier, &DesktopNotifier::raiseRequested, this, &DeckWindow::raiseForPerson);
    connect(m_notifier, &DesktopNotifier::visitRequested, m_actions, &Actions::visit);
    connect(m_notifier, &DesktopNotifier::openRequested, this, [this](const QString& id) {
        raiseForPerson();
        Q_EMIT jobRequested(id);
    });
    connect(&m_github, &GitHubService::accountsChanged, this, &DeckWindow::refresh);
    connect(&m_github, &GitHubService::repositoriesChanged, this, [this](const QString& account) {
        m_synced = account;
        showSync();
    });
    connect(this, &MainWindow::troubleActionRequested, this, [this] {
        if (!m_signedOut.isEmpty())
            return go({u"connect"_s, {}, m_signedOut});
        if (const auto revived = m_deck.agent().revive(); !revived)
            m_actions->failed(revived.error());
        m_unattended.invalidate();
        refresh();
    });
    auto* paste = new QShortcut(QKeySequence::Paste, this); // text fields handle it first
    connect(paste, &QShortcut::activated, this, &DeckWindow::pasteSource);
    if (start)
        start->waitForFonts();
    go({u"start"_s, {}, {}});
}

//! An address or a copied folder, on any page; anything else is ignored.
void DeckWindow::pasteSource()
{
    if (Overlay::top(this))
        return;
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    const auto pasted = pastedText(*data);
    if (!pasted)
        return m_actions->failed(pasted.error());
    if (page() && page()->paste(data))
        return;
    QString text = pasted->trimmed();
    if (const QList<QUrl> urls = data->urls(); urls.size() == 1 && urls.first().isLocalFile())
        text = urls.first().toLocalFile();
    if (!text.isEmpty() && !text.contains(u'\n') && build::parseSource(text))
        m_actions->plan(text);
}

void DeckWindow::offerLanguage(const QString& former)
{
    m_actions->offerUndo(tr("Language changed"), [this, former] {
        QCoro::connect(m_deck.setSetting(u"language"_s, former), this, [](const Result<>&) {});
    });
}

// The pages first, as they use the watch and the actions.
DeckWindow::~DeckWindow()
{
    delete takeCentralWidget();
}

void DeckWindow::prepareFirstIcons(StartThread& start)
{
    QList<Icon> large{Icon::Monitor, Icon::FolderOpen, Icon::Plus, Icon::Ellipsis,
                      Icon::Radio,   Icon::Hammer,     Icon::Ship};
    for (const PageEntry& page : pages())
        if (page.scope == Scope::Global)
            large << page.icon;
    start.add(
        [large, largePx = Theme::px(16), smallPx = Theme::px(14), markPx = Theme::px(26), dpr = devicePixelRatioF()] {
            prepareIcons(large, largePx, dpr);
            prepareIcons({Icon::ChevronsUpDown, Icon::Search, Icon::Bell, Icon::CircleCheck, Icon::Radio, Icon::Hammer},
                         smallPx, dpr);
            prepareIcons({Icon::CloudUpload}, 28, dpr);
            prepareIcons({Icon::None}, markPx, dpr); // the mark at the top of the sidebar
        });
}

void DeckWindow::addPages()
{
    const PageContext context{m_deck, m_watch, *m_actions};
    const GitHubContext github{m_github, m_pictures};
    addPage({u"start"_s, Scope::Global, Icon::House, [] { return tr("Start"); },
             [=](const Route&, QWidget* parent) { return new StartPage(context, github, parent); }});
    addPage({u"projects"_s, Scope::Global, Icon::LayoutGrid, [] { return tr("Projects"); },
             [context](const Route&, QWidget* parent) { return new ProjectsPage(context, parent); }});
    addPage({u"repositories"_s, Scope::Global, Icon::Github, [] { return tr("Repositories"); },
             [=](const Route& route, QWidget* parent) {
                 return new RepositoriesPage(context, github, route.detail, parent);
             }});
    addPage({u"connect"_s, Scope::Detail, Icon::Github, [] { return tr("Connect GitHub"); },
             [=](const Route& route, QWidget* parent) { return new SignInPage(context, github, route.detail, parent); },
             u"repositories"_s});
    addPage({u"accounts"_s, Scope::Detail, Icon::Users, [] { return tr("GitHub accounts"); },
             [=](const Route&, QWidget* parent) { return new AccountsPage(context, github, parent); },
             u"repositories"_s});
    addPage({u"import"_s, Scope::Detail, Icon::Rocket, [] { return tr("Import"); },
             [=](const Route& route, QWidget* parent) { return new ImportPage(context, github, route.detail, parent); },
             u"repositories"_s});
    addPage({u"activity"_s, Scope::Global, Icon::Activity, [] { return tr("Activity"); },
             [context](const Route&, QWidget* parent) { return new HistoryPage(context, {}, parent); }});
    addPage(
        {u"aws"_s, Scope::Global, Icon::Cloud, [] { return tr("AWS"); },
         [context](const Route& route, QWidget* parent) { return new ConnectAwsPage(context, route.detail, parent); }});
    addPage({u"aws-policy"_s, Scope::Detail, Icon::ShieldCheck, [] { return tr("Permissions"); },
             [context](const Route& route, QWidget* parent) { return new PolicyPage(context, route.detail, parent); },
             u"aws"_s});
    addPage(
        {u"aws-inventory"_s, Scope::Detail, Icon::Box, [] { return tr("AWS resources"); },
         [context](const Route& route, QWidget* parent) { return new InventoryPage(context, route.detail, parent); },
         u"aws"_s});
    addPage({u"all-domains"_s, Scope::Global, Icon::Globe, [] { return tr("Domains"); },
             [context](const Route&, QWidget* parent) { return new DomainsPage(context, {}, parent); }});
    addPage({u"cost"_s, Scope::Global, Icon::Wallet, [] { return tr("Cost"); },
             [context](const Route&, QWidget* parent) { return new CostPage(context, parent); }});
    addPage({u"storage"_s, Scope::Global, Icon::HardDrive, [] { return tr("Storage"); },
             [context](const Route&, QWidget* parent) { return new StoragePage(context, parent); }});
    addPage({u"preferences"_s, Scope::Global, Icon::Settings, [] { return tr("Settings"); },
             [context](const Route& route, QWidget* parent) {
                 return new PreferencesPage(context, route.detail, parent);
             }});
    addPage({u"overview"_s, Scope::Project, Icon::Layers, [] { return tr("Overview"); },
             [context](const Route& route, QWidget* parent) {
                 return new OverviewPage(context, ProjectId(route.project), parent);
             }});
    addPage({u"deployments"_s, Scope::Project, Icon::Rocket, [] { return tr("Deployments"); },
             [context](const Route& route, QWidget* parent) {
                 return new HistoryPage(context, ProjectId(route.project), parent);
             }});
    addPage({u"deployment"_s, Scope::Detail, Icon::Rocket, [] { return tr("Deployment"); },
             [context](const Route& route, QWidget* parent) {
                 return new DeploymentPage(context, ProjectId(route.project), route.detail, parent);
             },
             u"deployments"_s});
    addPage({u"bisect"_s, Scope::Detail, Icon::Search, [] { return tr("Search for a commit"); },
             [context](const Route& route, QWidget* parent) {
                 return new BisectPage(context, ProjectId(route.project), route.detail, parent);
             },
             u"deployments"_s});
    addPage({u"timeline"_s, Scope::Detail, Icon::History, [] { return tr("Release timeline"); },
             [context](const Route& route, QWidget* parent) {
                 return new TimelinePage(context, ProjectId(route.project), route.detail, parent);
             },
             u"deployments"_s});
    addPage({u"domains"_s, Scope::Project, Icon::Globe, [] { return tr("Domains"); },
             [context](const Route& route, QWidget* parent) {
                 return new DomainsPage(context, ProjectId(route.project), parent);
             }});
    addPage({u"variables"_s, Scope::Project, Icon::KeyRound, [] { return tr("Variables"); },
             [context](const Route& route, QWidget* parent) {
                 return new VariablesPage(context, ProjectId(route.project), EnvironmentName(route.detail), parent);
             }});
    addPage({u"settings"_s, Scope::Project, Icon::Settings, [] { return tr("Settings"); },
             [=](const Route& route, QWidget* parent) {
                 return new ProjectSettingsPage(context, github, ProjectId(route.project), parent);
             }});
}

void DeckWindow::refresh()
{
    // The first picture shows the newest ones: reading hundreds would take as long as the rest of it.
    auto projects = isPainted() ? m_deck.projects().list() : m_deck.projects().recent(projectsAtFirst);
    if (!projects)
        return; // the current page shows the error
    // A project without a success is in no list, but the page of its failed attempt needs its name.
    const QString here = route().project;
    const bool isListed = std::any_of(projects->begin(), projects->end(),
                                      [&](const ProjectSummary& one) { return one.project.id == here; });
    if (!here.isEmpty() && !isListed)
        if (const auto unlisted = m_deck.projects().get(here))
            *projects << *unlisted;
    setProjects(itemsOf(*projects));
    const QList<JobItem> jobs = jobsOf(m_deck);
    setJobs(jobs);
    m_watch.setBusy(!jobs.isEmpty());
    announceChanges(jobs);
    watchAgent(!jobs.isEmpty());
    m_signIns->refresh();
    showSync();
    m_notifier->follow(jobs);

    qsizetype running = 0;
    for (const ProjectSummary& project : *projects)
        running += project.project.id == route().project && project.latest && isUnderWay(*project.latest) ? 1 : 0;
    setCount(u"deployments"_s, running > 0 ? tr("%1 running").arg(running) : QString());
    setCount(u"activity"_s, jobs.isEmpty() ? QString() : tr("%1 running").arg(jobs.size()));
    setActivity(int(jobs.size()));
    setCount(u"projects"_s, isPainted() && !projects->isEmpty() ? QString::number(projects->size()) : QString());
    setFoot(isPainted() ? footOf(*projects) : FootItem{Icon::Monitor, tr("This computer"), {}, {}});
}

// A new agent needs a moment, and a dead one is restarted silently; only if that fails, the person is told.
void DeckWindow::watchAgent(bool hasWork)
{
    m_signedOut.clear();
    const QString trouble = m_deck.agent().trouble().render();
    if (!trouble.isEmpty())
        return setTrouble(trouble, tr("Pending operations wait until then."),
                          m_deck.agent().isSuspended() ? tr("Resume agent") : tr("Restart agent"));
    if (!hasWork || m_deck.agent().isAlive()) {
        m_unattended.invalidate();
        return watchAccounts();
    }
    if (!m_unattended.isValid()) {
        m_unattended.start();
        (void)m_deck.agent().wake();
    } else if (m_unattended.elapsed() >= agentComesWithinMs) {
        setTrouble(tr("Pending operations are not being processed"),
                   tr("Shipdeck's agent, the process that does the work, is not running."), tr("Restart agent"));
    }
}

// On every page: pushes and private repositories wait until the person signs in again.
void DeckWindow::watchAccounts()
{
    const auto accounts = m_github.signIns().accounts();
    for (const github::Account& account : accounts.value_or(QList<github::Account>()))
        if (account.state == github::Account::State::SignedOut)
            m_signedOut = account.id;
    // Pages about accounts show it themselves.
    const QString here = route().page;
    if (m_signedOut.isEmpty() || here == u"connect"_s || here == u"accounts"_s || here == u"repositories"_s)
        return setTrouble({});
    if (const auto account = m_github.signIns().account(m_signedOut))
        setTrouble(tr("%1 has to sign in again").arg(accountText(*account)),
                   tr("GitHub no longer accepts this sign-in. Push deploys and private repositories wait until you "
                      "sign in again. Live sites are not affected."),
                   tr("Sign in again"));
}

void DeckWindow::showSync()
{
    if (const QDateTime at = m_synced.isEmpty() ? QDateTime() : m_github.knownAt(m_synced); at.isValid())
        setConnection(tr("GitHub synced %1").arg(ageText(at)), Status::Ready);
}

void DeckWindow::announceChanges(const QList<JobItem>& jobs)
{
    for (const JobItem& job : jobs)
        if (std::exchange(m_spoken[job.id], job.text) != job.text)
            announce(job.text);
}

void DeckWindow::noteOnScreen()
{
    const QString here = route().project;
    const bool isNew = here != m_onScreen;
    if (here.isEmpty() || !isVisible() || isMinimized() || (!isNew && m_noticed.elapsed() < noticeAgainMs))
        return;
    const auto project = m_deck.projects().get(here);
    if (!project || !github::pushRulesOf(project->project.settings).isOn())
        return;
    m_onScreen = here;
    m_noticed.start();
    QCoro::connect(m_deck.pushes().noteOnScreen(ProjectId(here)), this, [](const Result<>&) {});
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
    // Polling once a second is only for a visible window.
    if (event->type() == QEvent::Show || event->type() == QEvent::WindowActivate) {
        m_deck.setWatching(true);
        m_deck.pollNow();
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
    settings().setValue(key, true); // shown once; from now on the window just closes
    auto* dialog = new Dialog(tr("Work is still running. Close anyway?"), this);
    dialog->addText(goesOn);
    dialog->addText(tr("Closing the window does not stop it. Open Shipdeck again to see it."));
    dialog->addButton(tr("Keep open"));
    Button* close = dialog->addButton(tr("Close window"), Button::Kind::Primary);
    close->setObjectName(u"confirm"_s);
    connect(close, &Button::clicked, this, &QWidget::close, Qt::QueuedConnection);
    dialog->open();
}

} // namespace shipdeck::ui
