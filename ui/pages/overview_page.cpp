// SPDX-License-Identifier: MIT
#include "pages/overview_page.h"

#include "deck/deployments.h"
#include "deck/pushes.h"
#include "deck/releases.h"
#include "deck/stopping.h"
#include "deploy/target.h"
#include "models/deployment_words.h"
#include "models/env_import.h"
#include "models/progress.h"
#include "pages/actions.h"
#include "pages/site_switches.h"
#include "theme/theme.h"
#include "widgets/columns.h"

#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int latestCount = 12;

} // namespace

OverviewPage::OverviewPage(const PageContext& context, const ProjectId& project, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Cards, parent), m_project(project),
      m_environment(new Button(Icon::CircleDot, environmentName(m_environmentName), Button::Kind::Secondary, this)),
      m_environments(new QMenu(this)),
      m_visit(new Button(Icon::ExternalLink, tr("Visit"), Button::Kind::Secondary, this)),
      m_deploy(new Button(Icon::Rocket, tr("Deploy"), Button::Kind::Primary, this)), m_production(new ProductionCard),
      m_canary(new CanaryCard), m_tried(new AddressCard), m_list(new DeploymentList),
      m_latest(new Card(tr("Latest deployments"))), m_environmentsCard(new EnvironmentsCard), m_pushes(new PushesCard),
      m_variables(new VariablesCard), m_build(new BuildCard), m_failure(new CauseCard), m_notices(new OverviewNotices)
{
    for (Button* button : {m_environment, m_visit, m_deploy})
        button->hide(); // the top bar shows those in actions()
    m_deploy->setObjectName(u"deploy"_s);
    m_environment->setAccessibleName(tr("Environment"));
    m_environment->setDropMenu(m_environments);
    m_deploy->setSplitMenu(deployMenu());
    m_list->setObjectName(u"latestDeployments"_s);
    m_latest->setPadded(false);
    m_latest->body()->addWidget(m_list, 1);
    LinkLabel* all = m_latest->addLink(tr("View all"));

    auto* main = new QWidget;
    auto* left = new QVBoxLayout(main);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(Theme::px(space::gutter));
    left->addWidget(m_notices);
    left->addWidget(m_failure);
    left->addWidget(m_production);
    left->addWidget(m_canary);
    left->addWidget(m_tried);
    left->addWidget(m_latest, 1);
    m_list->setMinimumHeight(Theme::px(160));
    auto* side = new QWidget;
    auto* right = new QVBoxLayout(side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(Theme::px(space::gutter));
    for (Card* card : {static_cast<Card*>(m_environmentsCard), static_cast<Card*>(m_pushes),
                       static_cast<Card*>(m_variables), static_cast<Card*>(m_build)})
        right->addWidget(card);
    right->addStretch();
    auto* columns = new Columns(main, side, size::rightColumn, 480);
    connect(columns, &Columns::narrowChanged, m_list, &DeploymentList::setFitted);
    auto* inside = new QWidget;
    auto* row = new QHBoxLayout(inside);
    padPage(row);
    row->addWidget(columns);
    fillWith(inside, title());

    connect(all, &LinkLabel::clicked, this, [this] { Q_EMIT navigate({u"deployments"_s, m_project, {}}); });
    connect(m_visit, &Button::clicked, this, [this] {
        if (m_current)
            act().visit(m_current->deployment.url);
    });
    connect(m_deploy, &Button::clicked, this,
            [this] { act().deployEnvironment(m_project, m_environmentName, m_deploy); });
    connect(m_environmentsCard, &EnvironmentsCard::previewRequested, this, [this] { act().deployPreview(m_project); });
    connect(m_environmentsCard, &EnvironmentsCard::visitRequested, &act(), &Actions::visit);
    connect(m_environmentsCard, &EnvironmentsCard::removeRequested, this, &OverviewPage::removeEnvironment);
    connect(m_production, &ProductionCard::timelineRequested, this, [this] {
        Q_EMIT navigate({u"timeline"_s, m_project, m_environmentName});
    });
    connect(m_production, &ProductionCard::visitRequested, m_visit, &Button::click);
    connect(m_production, &ProductionCard::deployRequested, m_deploy, &Button::click);
    connect(m_production, &ProductionCard::rollBackRequested, this,
            [this] { act().rollBack(m_project, m_environmentName); });
    connect(m_production, &ProductionCard::liftPinRequested, this,
            [this] { act().liftPin(m_project, m_environmentName); });
    connect(m_production, &ProductionCard::serverLogRequested, this, [this] {
        if (m_current)
            act().showServerLog(m_current->deployment);
    });
    connect(m_production, &ProductionCard::startRequested, this, [this] { act().start(m_project, m_environmentName); });
    connect(m_production, &ProductionCard::stopRequested, this, [this] { act().stop(m_project, m_environmentName); });
    connect(m_production, &ProductionCard::restartRequested, this,
            [this] { act().restart(m_project, m_environmentName); });
    connect(m_production, &ProductionCard::openRequested, this, [this] {
        if (m_current)
            act().open(m_current->deployment);
    });
    connect(m_notices, &OverviewNotices::liftRequested, this,
            [this] { act().liftFreeze(m_project, m_environmentName); });
    connect(m_notices, &OverviewNotices::promotionRequested, &act(), &Actions::promote);
    connect(m_notices, &OverviewNotices::domainsRequested, this, [this] {
        Q_EMIT navigate({u"domains"_s, m_project, {}});
    });
    connect(m_canary, &CanaryCard::promoteRequested, &act(), &Actions::promote);
    connect(m_canary, &CanaryCard::moreRequested, &act(), &Actions::shareMore);
    connect(m_canary, &CanaryCard::endRequested, this, [this] { act().endCanary(m_project, m_environmentName); });
    const auto open = [this](const QString& id) { Q_EMIT navigate({u"deployment"_s, m_project, id}); };
    connect(m_canary, &CanaryCard::openRequested, this, open);
    connect(m_tried, &AddressCard::asked, this, &OverviewPage::explainAddress);
    connect(m_tried, &AddressCard::openRequested, this, open);
    connect(m_variables, &VariablesCard::redeployRequested, this, [this] {
        if (m_current)
            act().redeploy(m_current->deployment.id);
        else
            act().deployProject(m_project);
    });
    connect(m_variables, &VariablesCard::openRequested, this, [this] {
        Q_EMIT navigate(
            {u"variables"_s, m_project, m_environmentName == u"production" ? EnvironmentName() : m_environmentName});
    });
    connect(m_variables, &VariablesCard::importRequested, this,
            [this] { act().chooseEnv(m_project, m_environmentName); });
    connect(m_pushes, &PushesCard::settingsRequested, this, [this] {
        Q_EMIT navigate({u"settings"_s, m_project, {}});
    });
    connect(m_pushes, &PushesCard::visitRequested, &act(), &Actions::visit);
    connect(m_pushes, &PushesCard::removeRequested, this, &OverviewPage::removeEnvironment);
    connect(m_pushes, &PushesCard::openRequested, this, open);
    connect(m_pushes, &PushesCard::takeOverRequested, this, [this] {
        QCoro::connect(deck().pushes().takeOver(m_project), this, [this](const Result<>& done) {
            if (!done)
                act().failed(done.error());
        });
    });
    connect(m_list, &DeploymentList::opened, this, open);
    connect(m_list, &DeploymentList::actionTriggered, this,
            [this](const QString& id) { act().runRowAction(DeploymentId(id)); });
}

QMenu* OverviewPage::deployMenu()
{
    auto* menu = new QMenu(m_deploy);
    menu->setObjectName(u"deployMenu"_s);
    menu->addAction(themedIcon(Icon::Rocket), tr("Deploy"), m_deploy, &Button::click);
    menu->addAction(themedIcon(Icon::RotateCw), tr("Deploy without cache"), this, [this] {
        DeployRequest request;
        request.project = m_summary.project.name;
        request.environment = m_environmentName;
        request.force = true;
        request.noCache = true;
        act().deploy(request, m_deploy);
    });
    QAction* const canary = menu->addAction(themedIcon(Icon::ChevronsRight), tr("Deploy as a canary…"), this,
                                            [this] { act().deployCanary(m_project, m_environmentName); });
    menu->addAction(themedIcon(Icon::FolderOpen), tr("Choose a folder…"), &act(), &Actions::chooseFolder);
    menu->addAction(themedIcon(Icon::GitBranch), tr("Choose a branch…"), this,
                    [this] { act().chooseBranch(m_project); });
    QAction* const branch = menu->actions().last();
    menu->addAction(themedIcon(Icon::Globe), tr("Deploy elsewhere…"), this,
                    [this] { act().deployElsewhere(m_project); });
    menu->addSeparator();
    QAction* const stop = menu->addAction(themedIcon(Icon::Power), tr("Stop…"), this,
                                          [this] { act().stop(m_project, m_environmentName); });
    QAction* const start = menu->addAction(themedIcon(Icon::Play), tr("Start"), this,
                                           [this] { act().start(m_project, m_environmentName); });
    QAction* const restart = menu->addAction(themedIcon(Icon::RotateCw), tr("Restart"), this,
                                             [this] { act().restart(m_project, m_environmentName); });
    connect(menu, &QMenu::aboutToShow, this, [this, branch, canary, stop, start, restart] {
        branch->setVisible(m_summary.project.sourceKind == u"git");
        const bool isStoppable = m_current && canStop(m_summary.project);
        stop->setVisible(isStoppable && !isStopped());
        start->setVisible(isStoppable && isStopped());
        restart->setVisible(isStoppable && !isStopped() && m_current->hasServer);
        canary->setVisible(m_current && deploy::targetOf(m_summary.project).rollouts());
    });
    return menu;
}

bool OverviewPage::isStopped() const
{
    return m_current && m_current->health && m_current->health->isStopped();
}

void OverviewPage::load()
{
    const auto summary = deck().projects().get(m_project);
    if (!summary)
        return showFailure(summary.error());
    const bool renamed = m_summary.project.name != summary->project.name;
    m_summary = *summary;
    fillEnvironments();
    showEnvironment();
    explainFailure();
    showDeployments();
    showLook(Look::Filled);
    if (renamed)
        Q_EMIT headerChanged();
}

void OverviewPage::removeEnvironment(const EnvironmentName& environment)
{
    act().removeEnvironment(m_project, environment);
}

void OverviewPage::fillEnvironments()
{
    const auto isShown = [this](const store::Environment& one) { return one.name == m_environmentName; };
    if (std::none_of(m_summary.environments.begin(), m_summary.environments.end(), isShown))
        m_environmentName = EnvironmentName(u"production"_s); // the selected one was removed
    m_environments->clear();
    for (const store::Environment& one : std::as_const(m_summary.environments))
        m_environments->addAction(environmentName(one.name), this, [this, name = one.name] {
            m_environmentName = name;
            load();
        });
    m_environment->setText(environmentName(m_environmentName));
}

void OverviewPage::showEnvironment()
{
    m_shown = {};
    m_shown.name = m_environmentName;
    for (const store::Environment& one : std::as_const(m_summary.environments))
        if (one.name == m_environmentName)
            m_shown = one;
    const bool hadCurrent = m_current.has_value();
    m_current.reset();
    if (!m_shown.current.isEmpty())
        if (auto detail = deck().deployments().detail(m_shown.current))
            m_current = *std::move(detail);
    m_production->show(m_summary, m_shown, m_current, switchUnderWay(deck(), m_summary.project.id, m_environmentName));
    m_production->setPictures(picturesOf(deck().paths(), m_shown.current));
    m_notices->show(deck(), m_summary.project, m_environmentName);
    const auto canary = deck().releases().rolling(m_project, m_environmentName).value_or(std::nullopt);
    m_canary->show(canary, m_current ? std::optional(m_current->deployment) : std::nullopt,
                   canary ? deck().releases().canaryRecord(canary->id).value_or(std::nullopt) : std::nullopt);
    m_tried->show(m_summary.project, m_environmentName, m_current ? std::optional(m_current->deployment) : std::nullopt,
                  deck().projects().access(m_project, m_environmentName).value_or(QJsonObject()));
    m_environmentsCard->show(deck(), m_summary);
    m_pushes->show(deck(), m_summary);
    if (const auto variables = deck().variables().list(m_project, m_environmentName))
        m_variables->show(
            *variables,
            deck().variables().ofFile(m_project, m_environmentName).value_or(QList<build::ProjectVariable>()).size(),
            deck().variables().removed(m_project, m_environmentName).value_or(QList<store::Variable>()).size());
    m_build->setVisible(m_current.has_value());
    if (m_current)
        m_build->show(deploy::Snapshot::of(m_current->deployment));
    if (hadCurrent != m_current.has_value())
        Q_EMIT headerChanged();
}

void OverviewPage::explainAddress(const QString& address)
{
    m_tried->setBusy(true);
    QCoro::connect(deck().edge().explain(m_project, m_environmentName, address), this,
                   [this, asked = m_environmentName](const Result<AddressAnswer>& answer) {
                       m_tried->setBusy(false);
                       if (asked == m_environmentName)
                           m_tried->setAnswer(answer);
                   });
}

//! Explains why the newest deployment failed, and what still works.
void OverviewPage::explainFailure()
{
    const auto& latest = m_summary.latest;
    const bool failed = latest && latest->error && statusOf(*latest) == Status::Error;
    m_failure->setVisible(failed);
    const QString shown = failed ? latest->id + latest->error->render() : QString();
    if (std::exchange(m_failureShown, shown) == shown || !failed)
        return;
    Cause cause = Cause::from(*latest->error);
    const QString still = m_summary.current
        ? tr("%1 still serves %2.")
              .arg(environmentName(m_summary.current->environment), shortNameOf(*m_summary.current))
        : QString();
    if (!still.isEmpty())
        cause.why = cause.why.isEmpty() ? still : still + u'\n' + cause.why;
    m_failure->setCause(cause);
    m_failure->clearActions();
    Button* again = m_failure->addAction(tr("Retry"), Button::Kind::Secondary);
    connect(again, &Button::clicked, this, [this, id = latest->id, again] { act().retry(id, again); });
    connect(m_failure->addAction(tr("Open log")), &Button::clicked, this, [this, id = latest->id] {
        Q_EMIT navigate({u"deployment"_s, m_project, id});
    });
}

void OverviewPage::showDeployments()
{
    store::DeploymentFilter filter;
    filter.project = m_project;
    filter.limit = latestCount;
    const auto latest = deck().deployments().list(filter);
    if (!latest)
        return;
    QList<DeploymentRow> rows;
    for (const store::Deployment& deployment : *latest) {
        DeploymentRow row = rowOf(deployment);
        if (isUnderWay(deployment))
            if (const auto detail = deck().deployments().detail(deployment.id))
                row.progress = progressOf(*detail).percent;
        rows << row;
    }
    m_list->setRows(rows);
    m_latest->setVisible(!rows.isEmpty());
}

QList<Crumb> OverviewPage::breadcrumbs() const
{
    return {{tr("Projects"), {u"projects"_s, {}, {}}},
            {m_summary.project.name, {u"overview"_s, m_project, {}}},
            {title(), {}}};
}

QList<QWidget*> OverviewPage::actions()
{
    QList<QWidget*> shown{m_environment};
    if (m_current)
        shown << m_visit;
    shown << m_deploy;
    return shown;
}

bool OverviewPage::canDrop(const QMimeData* data) const
{
    return !envFileIn(data).isEmpty();
}

void OverviewPage::drop(const QMimeData* data)
{
    act().importEnv(m_project, m_environmentName, envFileIn(data));
}

QString OverviewPage::dropText() const
{
    return tr("Add variables to %1").arg(environmentName(m_environmentName));
}

// V visit, R roll back; only if no other widget uses the letter.
void OverviewPage::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::NoModifier && m_current) {
        if (event->key() == Qt::Key_V)
            return m_visit->click();
        if (event->key() == Qt::Key_R)
            return act().rollBack(m_project, m_environmentName);
    }
    DeckPage::keyPressEvent(event);
}

QList<Command> OverviewPage::commands() const
{
    auto* self = const_cast<OverviewPage*>(this);
    const auto make = [](const QString& id, const QString& text, Icon icon, std::function<void()> run,
                         const QString& shortcut = {}) {
        Command command;
        command.id = id;
        command.text = text;
        command.icon = icon;
        command.run = std::move(run);
        command.shortcut = shortcut;
        return command;
    };
    QList<Command> all{make(
        u"overview.deploy"_s, tr("Deploy %1").arg(m_summary.project.name), Icon::Rocket,
        [self] { self->m_deploy->click(); }, u"Ctrl+Shift+D"_s)};
    if (m_current) {
        all << make(
            u"overview.visit"_s, tr("Visit %1").arg(addressText(m_current->deployment.url)), Icon::ExternalLink,
            [self] { self->m_visit->click(); }, u"V"_s);
        all << make(
            u"overview.rollback"_s, tr("Roll back…"), Icon::Undo2,
            [self] { self->act().rollBack(self->m_project, self->m_environmentName); }, u"R"_s);
        all << siteSwitches(act(), *m_current);
    }
    if (m_shown.pinned)
        all << make(u"overview.unpin"_s, tr("Unpin"), Icon::PinOff,
                    [self] { self->act().liftPin(self->m_project, self->m_environmentName); });
    all << make(u"overview.importEnv"_s, tr("Import .env…"), Icon::KeyRound,
                [self] { self->act().chooseEnv(self->m_project, self->m_environmentName); });
    if (m_tried->isVisible())
        all << make(u"overview.address"_s, tr("Check what an address gets"), Icon::Globe,
                    [self] { self->m_tried->setFocus(Qt::ShortcutFocusReason); });
    return all;
}

} // namespace shipdeck::ui
