// SPDX-License-Identifier: MIT
#include "pages/history_page.h"

#include "deck/deployments.h"
#include "deck/shares.h"
#include "deck/timeline.h"
#include "models/deployment_words.h"
#include "pages/actions.h"
#include "pages/bisect_dialog.h"
#include "pages/clean_up_dialog.h"
#include "pages/compare_dialog.h"
#include "theme/status.h"
#include "theme/theme.h"
#include "widgets/card.h"
#include "widgets/letter_keys.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

HistoryPage::HistoryPage(const PageContext& context, const ProjectId& project, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Rows, parent), m_project(project),
      m_model(new HistoryModel(context.deck, this)), m_filters(new HistoryFilters(context.deck, project, this)),
      m_list(new DeploymentList),
      m_noMatch(new EmptyState(Icon::Search, tr("No deployments match"), tr("Try other words or fewer filters."))),
      m_error(new InlineError),
      m_timeline(new Button(Icon::History, tr("Release timeline"), Button::Kind::Secondary, this)),
      m_deploy(new Button(Icon::Rocket, tr("Deploy"), Button::Kind::Primary, this)),
      m_pick(new Button(Icon::FileDiff, tr("Compare…"), Button::Kind::Secondary, this))
{
    m_markedBar = markedBar();
    m_deploy->hide(); // the top bar shows it if there is a project
    m_timeline->hide();
    m_timeline->setObjectName(u"openTimeline"_s);
    m_model->setWithActions(project.isEmpty());
    m_list->setObjectName(u"deploymentList"_s);
    m_list->setModel(m_model);
    m_list->setMarking(true);
    m_list->installEventFilter(this);
    new LetterKeys(m_list, [this](int key) { return actionOfKey(key); });
    m_pick->hide();
    m_pick->setObjectName(u"pick"_s);

    auto* card = new Card;
    card->setPadded(false);
    card->body()->addWidget(m_list, 1);
    card->body()->addWidget(m_noMatch, 1);
    auto* column = new QVBoxLayout(filled());
    padPage(column);
    column->addLayout(m_filters->row());
    column->addWidget(m_error);
    column->addWidget(card, 1);
    column->addWidget(m_markedBar);

    auto* none = new EmptyState(Icon::Rocket, tr("No deployments yet"),
                                tr("Each deployment is listed here with its log, artifact and changes."));
    Button* first = none->addAction(project.isEmpty() ? tr("Deploy a folder") : tr("Deploy"),
                                    project.isEmpty() ? Button::Kind::Primary : Button::Kind::Secondary);
    connect(first, &Button::clicked, this, [this, first] {
        if (m_project.isEmpty())
            act().chooseFolder();
        else
            act().deployProject(m_project, first);
    });
    setEmpty(none);

    connect(m_deploy, &Button::clicked, this, [this] { act().deployProject(m_project, m_deploy); });
    connect(m_timeline, &Button::clicked, this, [this] { Q_EMIT navigate({u"timeline"_s, m_project, {}}); });
    connect(m_pick, &Button::clicked, this, &HistoryPage::compareOrPick);
    connect(m_filters, &HistoryFilters::changed, this, [this] { m_model->setFilter(m_filters->filter()); });
    connect(m_filters->search(), &SearchField::left, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_noMatch->addAction(tr("Clear filters")), &Button::clicked, m_filters, &HistoryFilters::clear);
    connect(m_error, &InlineError::retry, this, [this] { m_model->refresh(); });
    connect(m_model, &HistoryModel::read, this, &HistoryPage::showAnswer);
    connect(m_list, &DeploymentList::opened, this, &HistoryPage::open);
    connect(m_list, &DeploymentList::actionTriggered, this,
            [this](const QString& id) { act().runRowAction(DeploymentId(id)); });
    connect(m_list, &DeploymentList::menuRequested, this, &HistoryPage::showMenu);
    connect(m_list, &DeploymentList::markedChanged, this, &HistoryPage::showMarked);
    connect(m_list, &DeploymentList::openAttempts, m_model, &HistoryModel::setOpen);
}

QWidget* HistoryPage::markedBar()
{
    auto* bar = new QWidget;
    bar->setObjectName(u"markedBar"_s);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s2));
    m_markedText = new Label({}, FontRole::BodyStrong);
    m_compare = new Button(Icon::FileDiff, tr("Compare"));
    m_compare->setObjectName(u"compare"_s);
    auto* clear = new Button(tr("Clear selection"), Button::Kind::Ghost);
    row->addWidget(m_markedText);
    row->addSpacing(Theme::px(space::s2));
    row->addWidget(m_compare);
    row->addWidget(clear);
    row->addStretch();
    bar->hide();
    connect(m_compare, &Button::clicked, this, &HistoryPage::compareMarked);
    connect(clear, &Button::clicked, this, [this] {
        m_list->clearMarks();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    return bar;
}

void HistoryPage::showMarked()
{
    const int marked = int(m_list->markedIds().size());
    m_markedBar->setVisible(marked > 0 || m_list->isPicking());
    m_markedText->setText(marked == 0 ? tr("Select two deployments to compare them")
                                      : tr("%n selected", nullptr, marked));
    m_compare->setEnabled(marked == 2);
    m_compare->setToolTip(marked == 2 ? tr("Compare  C") : tr("Select two deployments to compare them"));
}

void HistoryPage::compareOrPick()
{
    if (m_list->markedIds().size() == 2)
        return compareMarked();
    m_list->setPicking(true);
    m_list->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::open(const QString& id)
{
    const QModelIndex row = m_model->indexOf(id);
    if (const store::Deployment* deployment = m_model->at(row))
        act().open(*deployment);
    else if (const store::Operation* action = m_model->actionAt(row))
        openAction(*action);
}

void HistoryPage::openAction(const store::Operation& action)
{
    using Kind = store::Operation::Kind;
    const bool isRemoval = action.kind == Kind::Remove || action.kind == Kind::RemoveEnvironment;
    if (isRemoval && action.state == store::Operation::State::Done)
        return act().showRemoval(action, m_model->projectName(action));
    if (action.kind == Kind::Bisect)
        return navigate(bisectRoute(action));
    if (action.kind == Kind::CleanUp)
        return showCleanUp(action, this);
    if (action.error)
        return act().failed(*action.error);
    if (const auto subject = deck().deployments().get(action.deployment); subject)
        return act().open(*subject);
    if (deck().projects().get(action.project))
        Q_EMIT navigate({u"overview"_s, action.project, {}});
}

void HistoryPage::compareMarked()
{
    const QStringList marked = m_list->markedIds();
    if (marked.size() != 2)
        return;
    const auto a = deck().deployments().get(marked.first()), b = deck().deployments().get(marked.last());
    if (!a || !b)
        return act().failed(a ? b.error() : a.error());
    const bool ordered = a->seq < b->seq;
    auto* dialog = new CompareDialog(deck(), ordered ? *a : *b, ordered ? *b : *a, this);
    dialog->open();
}

void HistoryPage::load()
{
    if (!m_project.isEmpty())
        if (const auto project = deck().projects().get(m_project); project && m_name != project->project.name) {
            m_name = project->project.name;
            Q_EMIT headerChanged();
        }
    if (!std::exchange(m_begun, true))
        return m_model->setFilter(m_filters->filter());
    m_model->refresh();
}

void HistoryPage::showAnswer()
{
    const bool some = m_model->rowCount() > 0;
    if (m_model->error() && !some)
        return showFailure(*m_model->error());
    // Loaded rows stay; the strip says that older ones could not be read.
    if (m_model->error())
        m_error->show(*m_model->error(), tr("Try again"));
    else
        m_error->hide();
    m_list->setVisible(some);
    m_noMatch->setVisible(!some);
    showLook(some || m_filters->isFiltered() ? Look::Filled : Look::Empty);
}

QList<Crumb> HistoryPage::breadcrumbs() const
{
    if (m_project.isEmpty())
        return {{title(), {}}};
    return {{tr("Projects"), {u"projects"_s, {}, {}}}, {m_name, {u"overview"_s, m_project, {}}}, {title(), {}}};
}

QList<QWidget*> HistoryPage::actions()
{
    return m_project.isEmpty() ? QList<QWidget*>{m_pick} : QList<QWidget*>{m_pick, m_timeline, m_deploy};
}

void HistoryPage::showMenu(const QString& id, const QPoint& at)
{
    const store::Deployment* found = m_model->at(m_model->indexOf(id));
    if (!found)
        return;
    const store::Deployment deployment = *found;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(Icon::ArrowRight), tr("Open"), this, [=, this] { act().open(deployment); });
    if (const QString primary = actionText(actionOf(deployment)); !primary.isEmpty())
        menu->addAction(primary, this, [=, this] { act().runRowAction(deployment.id); });
    if (hasServed(deployment))
        menu->addAction(themedIcon(Icon::History), tr("Show in the release timeline"), this, [=, this] {
            Q_EMIT navigate({u"timeline"_s, deployment.project, deployment.environment + u'/' + deployment.id});
        });
    const EnvironmentName production(u"production"_s);
    if (deployment.role == store::ReleaseRole::Current && deployment.environment != production)
        menu->addAction(themedIcon(Icon::ArrowUp), tr("Promote to %1…").arg(environmentName(production)), this,
                        [=, this] { act().promoteFrom(deployment.project, deployment.environment, production); });
    if (deployment.role == store::ReleaseRole::Current)
        menu->addAction(themedIcon(Icon::Undo2), tr("Roll back…"), this,
                        [=, this] { act().rollBack(deployment.project, deployment.environment); });
    if (ShareService::canShare(deployment))
        menu->addAction(themedIcon(Icon::Radio), tr("Share on this network…"), this,
                        [=, this] { act().shareOnNetwork(deployment); });
    if (store::isFinal(deployment.state))
        menu->addAction(themedIcon(Icon::RotateCw), tr("Redeploy"), this, [=, this] { act().redeploy(deployment.id); });
    if (m_model->attemptsOf(m_model->indexOf(id)) > 1) {
        const bool isOpen = m_model->isOpen(id);
        menu->addAction(themedIcon(Icon::History), isOpen ? tr("Hide earlier attempts") : tr("Show earlier attempts"),
                        this, [=, this] { m_model->setOpen(id, !isOpen); });
    }
    menu->addSeparator();
    if (m_list->markedIds().size() == 2)
        menu->addAction(themedIcon(Icon::FileDiff), tr("Compare"), this, &HistoryPage::compareMarked);
    menu->addAction(themedIcon(Icon::Copy), tr("Copy %1").arg(shortNameOf(deployment)), this,
                    [=] { QGuiApplication::clipboard()->setText(shortNameOf(deployment)); });
    menu->popup(at);
}

// P promote, R roll back to this, X cancel, C compare two, Y copy hash; only what the row allows.
std::function<void()> HistoryPage::actionOfKey(int key)
{
    const store::Deployment* row = m_model->at(m_list->currentIndex());
    if (!row)
        return {};
    const RowAction action = actionOf(*row);
    if (key == Qt::Key_C && m_list->markedIds().size() == 2)
        return [this] { compareMarked(); };
    if (key == Qt::Key_Y)
        return [hash = shortNameOf(*row)] { QGuiApplication::clipboard()->setText(hash); };
    if ((key == Qt::Key_P && action == RowAction::Promote) || (key == Qt::Key_R && action == RowAction::RollBack)
        || (key == Qt::Key_X && action == RowAction::Cancel))
        return [this, action, id = row->id] {
            if (const auto now = deck().deployments().get(id); now && actionOf(*now) == action)
                act().runRowAction(id);
        };
    return {};
}

bool HistoryPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_Slash) {
            find();
            return true;
        }
    }
    return DeckPage::eventFilter(watched, event);
}

void HistoryPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Slash)
        return find();
    DeckPage::keyPressEvent(event);
}

QList<Command> HistoryPage::commands() const
{
    auto* self = const_cast<HistoryPage*>(this);
    Command search;
    search.id = u"history.search"_s;
    search.text = tr("Search deployments");
    search.icon = Icon::Search;
    search.run = [self] { self->find(); };
    QList<Command> all{search};
    if (m_list->markedIds().size() == 2) {
        Command both;
        both.id = u"history.compare"_s;
        both.text = tr("Compare the two selected deployments");
        both.icon = Icon::FileDiff;
        both.shortcut = u"C"_s;
        both.run = [self] { self->compareMarked(); };
        all << both;
    }
    if (!m_project.isEmpty()) {
        Command deploy;
        deploy.id = u"history.deploy"_s;
        deploy.text = tr("Deploy %1").arg(m_name);
        deploy.icon = Icon::Rocket;
        deploy.run = [self] { self->act().deployProject(self->m_project); };
        all.prepend(deploy);
    }
    return all;
}

} // namespace shipdeck::ui
