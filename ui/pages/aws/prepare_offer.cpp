// SPDX-License-Identifier: MIT
#include "pages/aws/prepare_offer.h"

#include "theme/theme.h"
#include "widgets/card.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

PrepareOffer::PrepareOffer(Deck& deck, aws::Choice choice, QWidget* parent)
    : QWidget(parent), m_deck(deck), m_choice(std::move(choice)), m_question(new QWidget),
      m_prepare(new Button(tr("Prepare"))), m_steps(new GlassBox),
      m_price(new Label({}, FontRole::Small, Color::TextSecondary)), m_state(new Notice), m_error(new InlineError)
{
    setObjectName(u"prepareOffer"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(space::s2));
    column->addWidget(new Divider);
    auto* inside = new QVBoxLayout(m_question);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(Theme::px(space::s2));
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::px(space::s3));
    auto* title =
        new Label(tr("Prepare now? Then the first site is live in seconds instead of minutes."), FontRole::Heading);
    title->setWrapped(true);
    head->addWidget(title, 1);
    m_prepare->setObjectName(u"prepareConnection"_s);
    m_prepare->setAccessibleName(tr("Prepare this account and region"));
    head->addWidget(m_prepare, 0, Qt::AlignTop);
    inside->addLayout(head);
    m_steps->setFitted(true);
    m_steps->setAccessibleName(tr("What would be made"));
    inside->addWidget(m_steps);
    m_price->setWrapped(true);
    inside->addWidget(m_price);
    column->addWidget(m_question);
    m_state->setObjectName(u"prepareState"_s);
    column->addWidget(m_state);
    m_error->setObjectName(u"prepareFailure"_s);
    column->addWidget(m_error);
    connect(m_prepare, &Button::clicked, this, &PrepareOffer::prepare);
    connect(m_error, &InlineError::retry, this, &PrepareOffer::prepare);
    hide();
}

PrepareOffer::~PrepareOffer()
{
    m_stop.request();
}

void PrepareOffer::look()
{
    QCoro::connect(m_deck.planConnection(deploy::ConnectionWork::Prepare, m_choice, m_stop.token()), this,
                   [this](const Result<deploy::ConnectionPlan>& plan) {
                       if (plan) // else the check has said why, or a deployment will
                           show(*plan);
                   });
}

void PrepareOffer::show(const deploy::ConnectionPlan& plan)
{
    m_plan = plan;
    m_steps->setSteps(glassStepsOf(plan.steps));
    m_price->setText(plan.price.render());
    const auto last = m_deck.connectionWork(deploy::ConnectionWork::Prepare, deploy::connectionOf(plan.choice));
    m_question->hide();
    if (plan.isOpen && last && *last)
        follow((*last)->id);
    else if (!plan.spare.isEmpty())
        showPrepared();
    else if (plan.isWanted && last && *last && (*last)->error)
        failed(*(*last)->error);
    else
        m_question->show();
    setVisible(true);
}

void PrepareOffer::prepare()
{
    m_error->hide();
    m_prepare->setBusy(true);
    QCoro::connect(m_deck.workOnConnection(deploy::ConnectionWork::Prepare, m_plan), this,
                   [this](const Result<store::Operation>& asked) {
                       m_prepare->setBusy(false);
                       asked ? follow(asked->id) : failed(asked.error());
                   });
}

void PrepareOffer::follow(const QString& operation)
{
    m_question->hide();
    m_state->show(Status::Deploying, Icon::CloudUpload, tr("Being prepared in the background"),
                  tr("It takes CloudFront some minutes. You may deploy meanwhile, and close the window."));
    QCoro::connect(m_deck.ended(operation, m_stop.token()), this, [this](const Result<store::Operation>& ended) {
        if (ended)
            return showEnd(*ended);
        m_state->hide();
        failed(ended.error());
    });
}

void PrepareOffer::showEnd(const store::Operation& operation)
{
    m_state->hide();
    if (operation.error)
        return failed(*operation.error);
    if (operation.state == store::Operation::State::Done)
        showPrepared();
    else
        m_question->show();
}

void PrepareOffer::showPrepared()
{
    m_state->show(Status::Ready, Icon::CircleCheck, tr("Prepared: the next site here is live in seconds."),
                  tr("A spare distribution waits. To take it away: shipctl connections remove"));
}

void PrepareOffer::failed(const Error& error)
{
    if (error.kind == Error::Kind::Canceled)
        return;
    m_error->show(error, tr("Try again"));
}

} // namespace shipdeck::ui
