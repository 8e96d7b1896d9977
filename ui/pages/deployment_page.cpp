// SPDX-License-Identifier: MIT
#include "pages/deployment_page.h"

#include "deck/deployments.h"
#include "deck/pruned_log.h"
#include "deck/shares.h"
#include "models/deployment_words.h"
#include "models/progress.h"
#include "pages/actions.h"
#include "pages/bisect_dialog.h"
#include "pages/cause_actions.h"
#include "pages/deployment_meta.h"
#include "pages/fact_row.h"
#include "pages/open_page.h"
#include "pages/server_log.h"
#include "theme/theme.h"
#include "widgets/columns.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int leastPane = 10 * 19 + 72; // ten rows of the log, with its header and foot

} // namespace

DeploymentPage::DeploymentPage(const PageContext& context, const ProjectId& project, const QString& detail,
                               QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Rows, parent), m_project(project),
      m_id(DeploymentId(detail.section(u'/', 0, 0))), m_startsWithServerLog(detail.endsWith(serverLogDetail)),
      m_title(new Label({}, FontRole::Display)), m_pill(new StatusPill), m_meta(new FlowRow), m_pin(new QWidget),
      m_address(new LinkLabel({})), m_choice(new SegmentedControl(tr("Log, server log, or steps and commands"))),
      m_timeline(new StageTimeline), m_causeCard(new CauseCard), m_panes(new QStackedWidget), m_log(new LogPane),
      m_glass(new GlassBox), m_side(new DeploymentSide),
      m_redeploy(new Button(Icon::RotateCw, tr("Redeploy"), Button::Kind::Secondary, this)),
      m_cancel(new Button(Icon::X, tr("Cancel deployment"), Button::Kind::Secondary, this)),
      m_retry(new Button(Icon::RotateCcw, tr("Retry"), Button::Kind::Secondary, this)),
      m_promote(new Button(Icon::ArrowUp, tr("Promote"), Button::Kind::Primary, this)),
      m_visit(new Button(Icon::ExternalLink, tr("Visit"), Button::Kind::Primary, this)),
      m_rollBack(new Button(Icon::Undo2, tr("Roll back to this…"), Button::Kind::Secondary, this)),
      m_share(new Button(Icon::Radio, tr("Share on this network…"), Button::Kind::Secondary, this)),
      m_instead(new Button(Icon::Undo2, tr("Roll back instead…"), Button::Kind::Secondary, this))
{
    m_title->setObjectName(u"deploymentTitle"_s);
    m_pill->setObjectName(u"deploymentPill"_s);
    m_causeCard->setObjectName(u"causeCard"_s);
    m_timeline->setObjectName(u"timeline"_s);
    m_choice->setObjectName(u"logOrBox"_s);
    const std::pair<Button*, const char*> named[]{{m_redeploy, "redeploy"}, {m_cancel, "cancel"},
                                                  {m_retry, "retry"},       {m_promote, "promote"},
                                                  {m_visit, "visit"},       {m_rollBack, "rollBackToThis"},
                                                  {m_share, "share"},       {m_instead, "rollBackInstead"}};
    for (const auto& [button, name] : named) {
        button->setObjectName(QString::fromLatin1(name));
        button->hide();
    }
    m_choice->addSegment(tr("Log"), Icon::ScrollText);
    m_choice->addSegment(tr("Steps and commands"), Icon::Box);
    layOut();

    connect(m_redeploy, &Button::clicked, this, [this] { act().redeploy(m_id, m_redeploy); });
    connect(m_retry, &Button::clicked, this, [this] { act().retry(m_id, m_retry); });
    connect(m_cancel, &Button::clicked, this, [this] { act().cancel(m_id); });
    connect(m_promote, &Button::clicked, this, [this] { act().promote(m_id); });
    connect(m_visit, &Button::clicked, this, [this] { act().visit(m_detail.deployment.url); });
    connect(m_rollBack, &Button::clicked, this,
            [this] { act().rollBack(m_project, m_detail.deployment.environment, m_id); });
    connect(m_share, &Button::clicked, this, [this] { act().shareOnNetwork(m_detail.deployment); });
    m_instead->setToolTip(tr("Too late to cancel: visitors may already see this release"));
    connect(m_instead, &Button::clicked, this, [this] { act().rollBack(m_project, m_detail.deployment.environment); });
    connect(m_side, &DeploymentSide::visitRequested, &act(), &Actions::visit);
    connect(m_side, &DeploymentSide::signInRequested, this, [this](const QString& account) {
        Q_EMIT navigate({u"connect"_s, {}, account});
    });
    connect(m_choice, &SegmentedControl::currentChanged, this, &DeploymentPage::showBox);
    connect(m_timeline, &StageTimeline::stageActivated, this, [this](const QString& stage) {
        m_choice->setCurrent(Log);
        m_log->view()->goToStage(stage);
    });
    connect(m_log->view(), &LogView::linkActivated, this, [this](const QString& target) {
        if (target.startsWith(u"http"))
            openPage(m_log, QUrl(target));
    });
}

void DeploymentPage::layOut()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::px(14));
    m_title->setElided(true);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // the pill follows a short one at once
    m_title->setMinimumWidth(Theme::px(120));
    head->addWidget(m_title);
    head->addWidget(m_pill);
    head->addStretch();
    auto* second = new QHBoxLayout;
    second->setSpacing(Theme::px(space::s5));
    second->addLayout(m_meta, 1);
    second->addWidget(m_pin, 0, Qt::AlignTop);
    second->addWidget(m_choice, 0, Qt::AlignTop);
    m_meta->setSpacing(Theme::px(space::s5));

    auto* pin = new QHBoxLayout(m_pin);
    pin->setContentsMargins(0, 0, 0, 0);
    pin->setSpacing(Theme::px(6));
    pin->addWidget(new Glyph(Icon::Pin, 14, Color::AccentText));
    pin->addWidget(new Label(tr("Pinned"), FontRole::Small, Color::TextSecondary));
    auto* lift = new LinkLabel(tr("Unpin"));
    pin->addWidget(lift);
    connect(lift, &LinkLabel::clicked, this, [this] { act().liftPin(m_project, m_detail.deployment.environment); });

    auto* box = new Card(tr("Steps and equivalent commands"));
    box->setPadded(false);
    box->body()->addWidget(m_glass, 1);
    m_panes->addWidget(m_log);
    m_panes->addWidget(box);
    m_panes->setMinimumHeight(Theme::px(leastPane));

    auto* inside = new QWidget;
    fillWith(inside, tr("Deployment"));
    auto* column = new QVBoxLayout(inside);
    padPage(column);
    column->setSpacing(Theme::px(14));
    column->setContentsMargins(Theme::px(space::page), Theme::px(15), Theme::px(space::page), Theme::px(16));
    auto* top = new QVBoxLayout;
    top->setSpacing(0);
    top->addLayout(head);
    top->addLayout(second);
    column->addLayout(top);
    m_address->setObjectName(u"liveAddress"_s);
    m_address->setRole(FontRole::Title);
    m_address->setExternal(true);
    column->addWidget(m_address, 0, Qt::AlignLeft);
    connect(m_address, &LinkLabel::clicked, this, [this] { act().visit(m_detail.deployment.url); });
    column->addWidget(m_timeline);
    column->addWidget(m_causeCard);
    column->addWidget(new Columns(m_panes, m_side, size::detailColumn, 460), 1);
}

void DeploymentPage::activated()
{
    DeckPage::activated();
    if (look() == Look::Filled)
        shownLog()->view()->setFocus(Qt::OtherFocusReason); // so that E, F, N, W and other keys work at once
}

void DeploymentPage::load()
{
    auto detail = deck().deployments().detail(m_id);
    if (!detail)
        return showFailure(detail.error());
    m_detail = *std::move(detail);
    const store::Deployment& deployment = m_detail.deployment;
    m_current.reset();
    m_pinned = false;
    if (const auto project = deck().projects().get(deployment.project))
        for (const store::Environment& environment : project->environments)
            if (environment.name == deployment.environment) {
                m_pinned = environment.pinned && environment.current == deployment.id;
                if (!environment.current.isEmpty())
                    if (auto current = deck().deployments().get(environment.current))
                        m_current = *std::move(current);
            }
    m_timeline->setRows(stageRowsOf(m_detail));
    m_timeline->setBasis(basisOf(m_detail));
    m_timeline->setWaiting(deployment.state == store::State::Waiting);
    m_glass->setSteps(glassStepsOf(m_detail.plan, m_detail.calls, stageRowsOf(m_detail), m_detail.requests));
    m_side->show(m_detail, m_current,
                 deck().variables().list(deployment.project, deployment.environment).value_or(QList<VariableRow>()));
    showHeader();
    showCause();
    showLog();
    showServerLog();
    showLook(Look::Filled);
    chooseActions();
}

bool DeploymentPage::isCanceling() const
{
    return m_detail.operation && m_detail.operation->cancelRequested && isUnderWay(m_detail.deployment);
}

void DeploymentPage::showHeader()
{
    const store::Deployment& deployment = m_detail.deployment;
    m_title->setText(titleOf(deployment));
    const Status status = statusOf(deployment);
    m_pill->setStatus(status,
                      isCanceling()                      ? tr("Canceling, waiting for it to stop")
                          : status == Status::Superseded ? tr("Previous")
                                                         : statusNoteOf(deployment));
    m_pin->setVisible(m_pinned);
    m_address->setVisible(status == Status::Current && !deployment.url.isEmpty());
    m_address->setText(addressText(deployment.url));
    showMeta(*m_meta, m_detail, m_metaShown);
}

void DeploymentPage::showCause()
{
    const store::Deployment& deployment = m_detail.deployment;
    const Status status = statusOf(deployment);
    const bool failed = deployment.error && status != Status::Canceled && store::isFinal(deployment.state);
    m_causeCard->setVisible(failed);
    const QString shown = failed ? deployment.error->render() + (m_current ? m_current->id : QString()) : QString();
    if (std::exchange(m_cause, shown) == shown || !failed)
        return;
    Cause cause = Cause::from(*deployment.error);
    const QString still = m_current && m_current->id != deployment.id && status == Status::Error
        ? tr("%1 still serves %2.").arg(environmentName(deployment.environment), shortNameOf(*m_current))
        : QString();
    cause.why = (cause.why + u'\n' + still).trimmed();
    m_causeCard->setCause(cause, status == Status::Skipped ? Status::Skipped : Status::Error);
    m_causeCard->clearActions();
    if (deployment.error->line >= 0) {
        Button* line = m_causeCard->addAction(tr("Show line"));
        line->setObjectName(u"showLine"_s);
        connect(line, &Button::clicked, this, [this, number = deployment.error->line] {
            m_choice->setCurrent(Log);
            m_log->view()->goToLine(number);
            m_log->view()->setFocus(Qt::OtherFocusReason);
        });
    }
    if (canBisect(m_detail)) {
        Button* find = m_causeCard->addAction(tr("Find the commit that broke it…"));
        find->setObjectName(u"bisect"_s);
        connect(find, &Button::clicked, this, &DeploymentPage::findCommit);
    }
    const bool hasPrimary = addCauseActions(*m_causeCard, m_detail, act());
    const bool skipped = status == Status::Skipped;
    Button* again = m_causeCard->addAction(skipped ? tr("Redeploy") : tr("Retry"),
                                           hasPrimary ? Button::Kind::Secondary : Button::Kind::Primary);
    again->setObjectName(u"causeRetry"_s);
    connect(again, &Button::clicked, this, [this, again, skipped] {
        if (skipped)
            act().redeploy(m_id, again);
        else
            act().retry(m_id, again);
    });
}

void DeploymentPage::findCommit()
{
    findBreakingCommit(deck(), m_detail.deployment, this, false, [this](const Route& to) { Q_EMIT navigate(to); });
}

void DeploymentPage::showLog()
{
    const store::Deployment& deployment = m_detail.deployment;
    const LogPhase phase = !store::isFinal(deployment.state) ? LogPhase::Live
        : statusOf(deployment) == Status::Error              ? LogPhase::Failed
                                                             : LogPhase::Succeeded;
    if (!std::exchange(m_logOpen, true)) {
        m_log->setDownloadName(m_detail.project.name + u'-' + deployment.id);
        m_log->view()->setLinkBase(u"shipdeck://d/%1/log"_s.arg(deployment.id));
        if (const auto pruned = prunedLog(deployment))
            m_log->view()->setMissingWords(pruned->render());
        m_log->view()->open(deck().paths().logs(), deployment.id, phase);
    }
    if (m_log->view()->phase() != phase)
        m_log->view()->setPhase(phase);
    m_log->view()->refresh();
}

//! Only a server on this computer has one. Its pane is made when it is shown first.
void DeploymentPage::showServerLog()
{
    if (!m_detail.hasServer)
        return;
    if (!std::exchange(m_hasServerLog, true)) {
        m_choice->addSegment(tr("Server log"), Icon::Server);
        if (m_startsWithServerLog)
            m_choice->setCurrent(ServerLog); // comes back here
    }
    if (m_serverLog && m_choice->current() == ServerLog)
        shipdeck::ui::showServerLog(*m_serverLog, m_detail, deck().paths().logs());
}

LogPane* DeploymentPage::shownLog() const
{
    return m_choice->current() == ServerLog ? m_serverLog : m_log;
}

void DeploymentPage::showBox(int which)
{
    if (which == ServerLog && !m_serverLog) {
        m_serverLog = new LogPane;
        m_panes->addWidget(m_serverLog);
    }
    m_panes->setCurrentIndex(which);
    showServerLog();
}

void DeploymentPage::chooseActions()
{
    const store::Deployment& deployment = m_detail.deployment;
    const Status status = statusOf(deployment);
    const bool underWay = isUnderWay(deployment);
    QList<QWidget*> wanted;
    if (ShareService::canShare(deployment))
        wanted << m_share;
    if (!underWay)
        wanted << m_redeploy;
    const bool late = isPastCancel(m_detail);
    if (underWay && status != Status::RollingBack)
        wanted << (late ? m_instead : m_cancel);
    // It failed after traffic was switched, so a rollback is the likely next step.
    if (status == Status::Error && late)
        wanted << m_instead;
    // On failure the cause card has the primary Retry; one is enough.
    if ((status == Status::Error || status == Status::Abandoned || status == Status::Canceled)
        && !m_causeCard->isVisibleTo(this))
        wanted << m_retry;
    const RowAction action = actionOf(deployment);
    if (action == RowAction::RollBack)
        wanted << m_rollBack;
    if (action == RowAction::Promote)
        wanted << m_promote;
    if (status == Status::Current || status == Status::Rolling)
        wanted << m_visit;
    m_visit->setKind(action == RowAction::Promote ? Button::Kind::Secondary : Button::Kind::Primary); // one is enough
    m_cancel->setEnabled(!isCanceling());
    m_cancel->setText(isCanceling() ? tr("Cancel requested…") : tr("Cancel deployment"));
    if (std::exchange(m_actions, wanted) != wanted)
        Q_EMIT headerChanged();
}

QString DeploymentPage::title() const
{
    return shortNameOf(m_detail.deployment);
}

QList<Crumb> DeploymentPage::breadcrumbs() const
{
    if (m_detail.deployment.id.isEmpty())
        return {{tr("Projects"), {u"projects"_s, {}, {}}}, {m_id, {}}};
    return {{tr("Projects"), {u"projects"_s, {}, {}}},
            {m_detail.project.name, {u"overview"_s, m_project, {}}},
            {tr("Deployments"), {u"deployments"_s, m_project, {}}},
            {title(), {}}};
}

QList<QWidget*> DeploymentPage::actions()
{
    return m_actions;
}

void DeploymentPage::find()
{
    if (m_choice->current() == Steps)
        m_choice->setCurrent(Log);
    shownLog()->toolbar()->focusSearch();
}

void DeploymentPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_X && event->modifiers() == Qt::NoModifier && m_actions.contains(m_cancel))
        return m_cancel->click();
    DeckPage::keyPressEvent(event);
}

} // namespace shipdeck::ui
