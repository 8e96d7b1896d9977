// SPDX-License-Identifier: MIT
#include "pages/history_page.h"

#include "deck/deployments.h"
#include "models/deployment_words.h"
#include "pages/actions.h"
#include "pages/compare_dialog.h"
#include "theme/status.h"
#include "theme/theme.h"
#include "widgets/card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

HistoryPage::HistoryPage(const PageContext& context, const QString& project, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Rows, parent), m_project(project),
      m_model(new HistoryModel(context.deck, this)), m_search(new SearchField(tr("Message, hash, author"))),
      m_bar(new FlowRow), m_list(new DeploymentList),
      m_noMatch(new EmptyState(Icon::Search, tr("No deployments match"), tr("Try other words or fewer filters."))),
      m_error(new InlineError), m_deploy(new Button(Icon::Rocket, tr("Deploy"), Button::Kind::Primary, this))
{
    m_markedBar = markedBar();
    m_deploy->hide(); // the top bar shows it if there is a project
    m_search->setObjectName(u"historySearch"_s);
    m_search->setHint(u"/"_s);
    m_search->setMinimumWidth(Theme::px(200));
    m_search->setMaximumWidth(Theme::px(280));
    m_list->setObjectName(u"deploymentList"_s);
    m_list->setModel(m_model);
    m_list->setMarking(true);
    m_list->installEventFilter(this);

    m_bar->addWidget(m_search);
    m_bar->setGrowing(m_search);
    addFilter(tr("Environment"),
              {{tr("All environments"), {}},
               {environmentName(u"production"_s), u"production"_s},
               {environmentName(u"preview"_s), u"preview"_s},
               {environmentName(u"staging"_s), u"staging"_s}},
              &m_environment);
    addFilter(tr("Status"),
              {{tr("All states"), {}},
               {statusName(Status::Current), u"current"_s},
               {statusName(Status::Rolling), u"rolling"_s},
               {statusName(Status::Staged), u"staged"_s},
               {statusName(Status::Building), u"BUILDING"_s},
               {statusName(Status::Error), u"ERROR"_s},
               {statusName(Status::Canceled), u"CANCELED"_s},
               {statusName(Status::RolledBack), u"ROLLED_BACK"_s},
               {statusName(Status::Skipped), u"SKIPPED"_s}},
              &m_state);
    m_branchFilter = addFilter(tr("Branch"), {{tr("All branches"), {}}}, &m_branch);
    m_branchFilter->setObjectName(u"branchFilter"_s);
    connect(m_branchFilter->findChild<QMenu*>(), &QMenu::aboutToShow, this, &HistoryPage::fillBranches);

    auto* card = new Card;
    card->setPadded(false);
    card->body()->addWidget(m_list, 1);
    card->body()->addWidget(m_noMatch, 1);
    auto* column = new QVBoxLayout(filled());
    padPage(column);
    column->addLayout(m_bar);
    column->addWidget(m_error);
    column->addWidget(card, 1);
    column->addWidget(m_markedBar);

    auto* none = new EmptyState(Icon::Rocket, tr("No deployments yet"),
                                tr("Each deployment is listed here with its log, artifact and changes."));
    Button* first = none->addAction(project.isEmpty() ? tr("Deploy a folder") : tr("Deploy"), Button::Kind::Primary);
    connect(first, &Button::clicked, this, [this, first] {
        if (m_project.isEmpty())
            act().chooseFolder();
        else
            act().deployProject(m_project, first);
    });
    setEmpty(none);

    connect(m_deploy, &Button::clicked, this, [this] { act().deployProject(m_project, m_deploy); });
    connect(m_search, &SearchField::textChanged, this, &HistoryPage::applyFilter);
    connect(m_search, &SearchField::left, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_noMatch->addAction(tr("Clear filters")), &Button::clicked, this, &HistoryPage::clearFilters);
    connect(m_error, &InlineError::retry, this, [this] { m_model->refresh(); });
    connect(m_model, &HistoryModel::read, this, &HistoryPage::showAnswer);
    connect(m_list, &DeploymentList::opened, this, [this](const QString& id) {
        if (const store::Deployment* deployment = m_model->at(m_model->indexOf(id)))
            act().open(*deployment);
    });
    connect(m_list, &DeploymentList::actionTriggered, &act(), &Actions::runRowAction);
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
    m_markedBar->setVisible(marked > 0);
    m_markedText->setText(tr("%n selected", nullptr, marked));
    m_compare->setEnabled(marked == 2);
    m_compare->setToolTip(marked == 2 ? tr("Compare  C") : tr("Select two deployments to compare them"));
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

Button* HistoryPage::addFilter(const QString& name, QList<std::pair<QString, QString>> choices, QString* value)
{
    auto* button = new Button(choices.first().first);
    button->setAccessibleName(name);
    button->setProperty("everything", choices.first().first);
    auto* menu = new QMenu(button);
    for (const auto& [text, wanted] : choices)
        menu->addAction(text, this, [=, this] {
            *value = wanted;
            button->setText(text);
            applyFilter();
        });
    button->setDropMenu(menu);
    m_filters << button;
    m_bar->addWidget(button);
    return button;
}

// Filled when the menu opens, so that it has every branch, also of rows that are not loaded.
void HistoryPage::fillBranches()
{
    auto* menu = m_branchFilter->findChild<QMenu*>();
    const QList<QAction*> before = menu->actions();
    for (QAction* action : before.mid(1)) // "All branches" stays
        delete action;
    for (const QString& ref : deck().projects().refs(m_project).value_or(QStringList()))
        menu->addAction(ref, this, [=, this] {
            m_branch = ref;
            m_branchFilter->setText(ref);
            applyFilter();
        });
}

bool HistoryPage::isFiltered() const
{
    return !m_search->text().trimmed().isEmpty() || !m_environment.isEmpty() || !m_state.isEmpty()
        || !m_branch.isEmpty();
}

void HistoryPage::applyFilter()
{
    store::DeploymentFilter filter;
    filter.project = m_project;
    filter.environment = m_environment;
    filter.state = m_state;
    filter.text = m_search->text().trimmed();
    filter.ref = m_branch;
    m_model->setFilter(filter);
}

void HistoryPage::clearFilters()
{
    m_environment.clear();
    m_state.clear();
    m_branch.clear();
    for (Button* filter : std::as_const(m_filters))
        filter->setText(filter->property("everything").toString());
    if (m_search->text().isEmpty())
        applyFilter();
    else
        m_search->clear();
}

void HistoryPage::load()
{
    if (!m_project.isEmpty())
        if (const auto project = deck().projects().get(m_project); project && m_name != project->project.name) {
            m_name = project->project.name;
            Q_EMIT headerChanged();
        }
    if (!std::exchange(m_begun, true))
        return applyFilter();
    m_model->refresh();
}

void HistoryPage::showAnswer()
{
    const bool some = m_model->rowCount() > 0;
    if (m_model->error() && !some)
        return showFailure(*m_model->error());
    // Loaded rows stay; the strip says that older ones could not be read.
    if (m_model->error())
        m_error->show(*m_model->error(), tr("Retry loading"));
    else
        m_error->hide();
    m_list->setVisible(some);
    m_noMatch->setVisible(!some);
    showLook(some || isFiltered() ? Look::Filled : Look::Empty);
}

QList<Crumb> HistoryPage::breadcrumbs() const
{
    if (m_project.isEmpty())
        return {{title(), {}}};
    return {{tr("Projects"), {u"projects"_s, {}, {}}}, {m_name, {u"overview"_s, m_project, {}}}, {title(), {}}};
}

QList<QWidget*> HistoryPage::actions()
{
    return m_project.isEmpty() ? QList<QWidget*>() : QList<QWidget*>{m_deploy};
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
        menu->addAction(primary, this, [=, this] { act().runRowAction(id); });
    if (deployment.role == store::ReleaseRole::Current)
        menu->addAction(themedIcon(Icon::Undo2), tr("Roll back…"), this,
                        [=, this] { act().rollBack(deployment.project, deployment.environment); });
    if (store::isFinal(deployment.state))
        menu->addAction(themedIcon(Icon::RotateCw), tr("Redeploy"), this, [=, this] { act().redeploy(id); });
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
bool HistoryPage::actByKey(int key)
{
    const store::Deployment* row = m_model->at(m_list->currentIndex());
    if (!row)
        return false;
    const RowAction action = actionOf(*row);
    if (key == Qt::Key_C && m_list->markedIds().size() == 2) {
        compareMarked();
        return true;
    }
    if (key == Qt::Key_Y) {
        QGuiApplication::clipboard()->setText(shortNameOf(*row));
        return true;
    }
    if ((key == Qt::Key_P && action == RowAction::Promote) || (key == Qt::Key_R && action == RowAction::RollBack)
        || (key == Qt::Key_X && action == RowAction::Cancel)) {
        act().runRowAction(row->id);
        return true;
    }
    return false;
}

bool HistoryPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier) {
            if (key->key() == Qt::Key_Slash) {
                find();
                return true;
            }
            if (actByKey(key->key()))
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
