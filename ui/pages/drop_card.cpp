// SPDX-License-Identifier: MIT
#include "pages/drop_card.h"

#include "deck/github.h"
#include "deck/deployments.h"
#include "deploy/aws/choice.h"
#include "models/deployment_words.h"
#include "pages/fact_row.h"
#include "pages/plan_card.h"
#include "theme/paint.h"
#include "widgets/spinner.h"

#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

DropCard::DropCard(Deck& deck, Actions& actions, QWidget* parent)
    : QFrame(parent), m_deck(deck), m_actions(actions), m_idle(makeIdle()), m_looking(makeLooking()),
      m_column(new QVBoxLayout(this))
{
    setObjectName(u"dropCard"_s);
    setAccessibleName(tr("Deploy a folder or an address"));
    const int pad = Theme::px(space::s5);
    m_column->setContentsMargins(pad, pad, pad, pad);
    m_column->setSpacing(Theme::px(space::s3));
    m_column->addWidget(m_idle);
    m_column->addWidget(m_looking);
    m_looking->hide(); // not removed, as showing a widget before its window lays it out twice
}

PlanCard& DropCard::planCard()
{
    if (m_plan)
        return *m_plan;
    m_plan = new PlanCard(m_deck);
    m_plan->hide();
    m_column->addWidget(m_plan);
    connect(m_plan, &PlanCard::dismissed, this, &DropCard::dismiss);
    connect(m_plan, &PlanCard::planRequested, this, &DropCard::plan);
    connect(m_plan, &PlanCard::deployRequested, this,
            [this] { m_actions.deploy(m_plan->request(), m_plan->deployButton()); });
    return *m_plan;
}

CauseCard& DropCard::causeCard()
{
    if (m_cause)
        return *m_cause;
    m_cause = new CauseCard;
    m_cause->setObjectName(u"dropCause"_s);
    m_cause->hide();
    m_column->insertWidget(0, m_cause);
    m_place = new AwsPlace(m_deck);
    m_column->insertWidget(1, m_place);
    connect(m_place, &AwsPlace::chosen, this, [this] {
        m_place->fill(m_failed);
        plan(m_failed);
    });
    return *m_cause;
}

QWidget* DropCard::makeIdle()
{
    auto* idle = new QWidget(this);
    auto* column = new QVBoxLayout(idle);
    column->setContentsMargins(0, Theme::px(8), 0, Theme::px(4));
    column->setSpacing(Theme::px(space::s3));
    column->addWidget(new Glyph(Icon::CloudUpload, 28, Color::AccentText), 0, Qt::AlignHCenter);
    auto* title = new Label(tr("Drop a folder here, or paste a public repository address"), FontRole::Title);
    title->setAlignment(Qt::AlignHCenter);
    column->addWidget(title);

    m_field = new QLineEdit;
    m_field->setObjectName(u"sourceField"_s);
    m_field->setAccessibleName(tr("Folder or repository address"));
    m_field->setPlaceholderText(u"github.com/owner/repo"_s);
    auto* run = new Button(tr("Deploy"), Button::Kind::Primary);
    run->setObjectName(u"runHere"_s);
    auto* choose = new Button(Icon::FolderOpen, tr("Choose folder…"));
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s2));
    row->addStretch(1);
    row->addWidget(m_field, 5);
    row->addWidget(run);
    row->addWidget(choose);
    row->addStretch(1);
    column->addLayout(row);
    auto* hint = new Label(tr("Ctrl+V pastes, Ctrl+O browses. Nothing runs until you have seen the plan."),
                           FontRole::Small, Color::TextTertiary);
    hint->setAlignment(Qt::AlignHCenter);
    column->addWidget(hint);

    connect(run, &Button::clicked, this, [this] { look(m_field->text()); });
    connect(m_field, &QLineEdit::returnPressed, this, [this] { look(m_field->text()); });
    connect(choose, &Button::clicked, &m_actions, &Actions::chooseFolder);
    return idle;
}

QWidget* DropCard::makeLooking()
{
    auto* looking = new QWidget(this);
    auto* row = new QHBoxLayout(looking);
    row->setContentsMargins(0, Theme::px(20), 0, Theme::px(20));
    row->setSpacing(Theme::px(space::s3));
    m_reading = new Label;
    auto* stop = new Button(tr("Stop"));
    row->addStretch();
    row->addWidget(new Spinner(tr("Reading")));
    row->addWidget(m_reading);
    row->addWidget(stop);
    row->addStretch();
    connect(stop, &Button::clicked, this, &DropCard::dismiss);
    return looking;
}

void DropCard::look(const QString& text)
{
    if (text.trimmed().isEmpty())
        return m_field->setFocus(Qt::OtherFocusReason);
    const auto source = build::parseSource(text.trimmed());
    if (!source)
        return showFailure(source.error());
    DeployRequest request;
    request.source = *source;
    lookAt(request);
}

void DropCard::lookAt(const DeployRequest& request)
{
    m_isPlanned = false;
    if (m_place)
        m_place->forget();
    plan(request);
}

void DropCard::showPrice()
{
    if (m_plan && m_step == Step::Planned)
        m_plan->showPrice();
}

void DropCard::plan(const DeployRequest& request)
{
    m_stop.request();
    m_stop = CancelSource();
    const int round = ++m_round;
    if (request.target.isEmpty())
        m_offered.clear();
    m_reading->setText(tr("Reading %1 …").arg(locationText(request.source.location)));
    showStep(Step::Looking);
    const Cancel cancel = m_stop.token();
    QCoro::connect(m_deck.deployments().plan(request, cancel), this,
                   [this, request, round](const Result<PlanPreview>& plan) {
                       if (round != m_round)
                           return;
                       if (plan)
                           return planned(request, *plan);
                       if (!m_isPlanned)
                           return showFailure(plan.error(), request);
                       planCard().showFailure(
                           plan.error()); // the former plan stays, so that the choice can be reverted
                       showStep(Step::Planned);
                   });
}

void DropCard::planned(const DeployRequest& request, const PlanPreview& plan)
{
    m_isPlanned = true;
    const build::SourceSpec source = request.source;
    planCard().show(request, plan);
    m_plan->offerTargets(m_offered);
    showStep(Step::Planned);
    m_plan->deployButton()->setFocus(Qt::OtherFocusReason);
    if (!m_offered.isEmpty())
        return;
    // Not awaited: asks GitHub whether pushes to it are accepted.
    const int round = m_round;
    QCoro::connect(m_deck.deployments().targetsFor(source, plan.detection, m_stop.token()), this,
                   [this, round](const Result<QStringList>& names) {
                       if (round != m_round || !names)
                           return;
                       m_offered = *names;
                       m_plan->offerTargets(m_offered);
                   });
}

void DropCard::dismiss()
{
    ++m_round;
    m_stop.request();
    m_field->clear();
    showStep(Step::Idle);
    m_field->setFocus(Qt::OtherFocusReason);
}

void DropCard::showFailure(const Error& error, const DeployRequest& asked)
{
    causeCard().setCause(Cause::from(error));
    showStep(Step::Failed);
    m_failed = asked;
    m_place->choose(asked.options.value(deploy::profileOption));
    m_place->showFailure(error, asked.target, true);
    m_field->setFocus(Qt::OtherFocusReason); // the field was hidden while the folder was read
    m_field->selectAll();
}

void DropCard::showStep(Step step)
{
    m_step = step;
    if (m_cause)
        m_cause->setVisible(step == Step::Failed);
    if (m_place && step != Step::Failed)
        m_place->hide();
    m_idle->setVisible(step == Step::Idle || step == Step::Failed);
    m_looking->setVisible(step == Step::Looking);
    if (m_plan)
        m_plan->setVisible(step == Step::Planned);
    update();
    Q_EMIT stepChanged();
}

// Dashed while it is empty, a plain card with content.
void DropCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool waits = m_step == Step::Idle || m_step == Step::Failed;
    paintBox(painter, rect(), Theme::px(radius::xl), Theme::color(Color::BgSurface),
             waits ? QColor() : Theme::color(Color::BorderDefault));
    if (waits)
        paintDashedFrame(painter, rect(), Theme::px(radius::xl), Theme::color(Color::BorderStrong));
}

} // namespace shipdeck::ui
