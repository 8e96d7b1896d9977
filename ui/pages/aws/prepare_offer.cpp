// SPDX-License-Identifier: MIT
#include "pages/aws/prepare_offer.h"

#include "deck/aws_account.h"
#include "deck/operations.h"
#include "deploy/aws/removal_end.h"
#include "deploy/error_codes.h"
#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/card.h"
#include "widgets/overlay.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

using deploy::ConnectionPlan;
using deploy::ConnectionWork;

bool isRemoval(const store::Operation& operation)
{
    return operation.kind == store::Operation::Kind::RemoveConnection;
}

} // namespace

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
        new Label(tr("Prepare now? Then the first site goes live in seconds instead of minutes."), FontRole::Heading);
    title->setWrapped(true);
    head->addWidget(title, 1);
    m_prepare->setObjectName(u"prepareConnection"_s);
    m_prepare->setAccessibleName(tr("Prepare this account and region"));
    head->addWidget(m_prepare, 0, Qt::AlignTop);
    inside->addLayout(head);
    m_steps->setFitted(true);
    m_steps->setAccessibleName(tr("Resources to create"));
    inside->addWidget(m_steps);
    m_price->setWrapped(true);
    inside->addWidget(m_price);
    column->addWidget(m_question);
    m_state->setObjectName(u"prepareState"_s);
    column->addWidget(m_state);
    m_error->setObjectName(u"prepareFailure"_s);
    column->addWidget(m_error);
    connect(m_prepare, &Button::clicked, this, &PrepareOffer::prepare);
    connect(m_error, &InlineError::retry, this, [this] { m_hasFailedToRemove ? askToRemove() : prepare(); });
    connect(m_state, &Notice::acted, this, &PrepareOffer::askToRemove);
    hide();
}

PrepareOffer::~PrepareOffer()
{
    m_stop.request();
}

void PrepareOffer::refresh()
{
    QCoro::connect(m_deck.awsAccount().planWork(ConnectionWork::Prepare, m_choice, m_stop.token()), this,
                   [this](const Result<ConnectionPlan>& plan) {
                       if (plan) // else the check or a deployment reports the error
                           show(*plan);
                   });
}

void PrepareOffer::show(const ConnectionPlan& plan)
{
    m_plan = plan;
    m_steps->setSteps(glassStepsOf(plan.steps));
    m_price->setText(plan.price.render());
    const QString connection = deploy::connectionOf(plan.choice);
    const auto last = m_deck.awsAccount().newestWork(ConnectionWork::Prepare, connection);
    const auto open = m_deck.operations().open().value_or(QList<store::Operation>());
    const auto removal = std::find_if(open.begin(), open.end(), [&connection](const store::Operation& one) {
        return isRemoval(one) && one.environment == connection;
    });
    m_question->hide();
    if (removal != open.end())
        follow(*removal);
    else if (plan.isOpen && last && *last)
        follow(**last);
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
    m_hasFailedToRemove = false;
    m_prepare->setBusy(true);
    QCoro::connect(m_deck.awsAccount().startWork(ConnectionWork::Prepare, m_plan), this,
                   [this](const Result<store::Operation>& asked) {
                       m_prepare->setBusy(false);
                       asked ? follow(*asked) : failed(asked.error());
                   });
}

void PrepareOffer::askToRemove()
{
    m_error->hide();
    m_hasFailedToRemove = true;
    m_state->setActionEnabled(false);
    QCoro::connect(m_deck.awsAccount().planWork(ConnectionWork::Remove, m_choice, m_stop.token()), this,
                   [this](const Result<ConnectionPlan>& plan) {
                       m_state->setActionEnabled(true);
                       plan ? confirmRemoval(*plan) : failed(plan.error());
                   });
}

void PrepareOffer::confirmRemoval(const ConnectionPlan& plan)
{
    auto* dialog = new Dialog(tr("Delete prepared resources?"), window());
    dialog->addText(tr("This deletes from the account %1, %2:").arg(plan.choice.account, plan.choice.region));
    for (const deploy::PlannedStep& step : plan.steps)
        for (const deploy::Change& change : step.changes)
            dialog->body()->addWidget(
                (new FactRow(change.what.render()))->withIcon(Icon::Trash2, Color::TextSecondary));
    dialog->addText(tr("Existing sites are not affected. A new site without a wildcard domain will wait a few minutes "
                       "for CloudFront."));
    dialog->addButton(tr("Cancel"));
    Button* go = dialog->addButton(tr("Delete resources"), Button::Kind::Danger);
    go->setObjectName(u"confirm"_s);
    connect(go, &Button::clicked, this, [this, plan] { remove(plan); });
    dialog->open();
}

void PrepareOffer::remove(const ConnectionPlan& plan)
{
    m_state->setActionEnabled(false);
    QCoro::connect(m_deck.awsAccount().startWork(ConnectionWork::Remove, plan), this,
                   [this](const Result<store::Operation>& asked) {
                       m_state->setActionEnabled(true);
                       asked ? follow(*asked) : failed(asked.error());
                   });
}

void PrepareOffer::follow(const store::Operation& operation)
{
    m_question->hide();
    if (isRemoval(operation))
        m_state->show(Status::Deploying, Icon::Trash2, tr("Deleting in the background"),
                      tr("CloudFront needs a few minutes. You can close the window."));
    else
        m_state->show(Status::Deploying, Icon::CloudUpload, tr("Preparing in the background"),
                      tr("CloudFront needs a few minutes. You can deploy meanwhile, or close the window."));
    QCoro::connect(m_deck.operations().ended(operation.id, m_stop.token()), this,
                   [this](const Result<store::Operation>& ended) {
                       if (ended)
                           return showEnd(*ended);
                       m_state->hide();
                       failed(ended.error());
                   });
}

void PrepareOffer::showEnd(const store::Operation& operation)
{
    m_state->hide();
    m_hasFailedToRemove = isRemoval(operation);
    if (operation.error)
        return failed(*operation.error);
    if (isRemoval(operation)) {
        const deploy::RemovalEnd end = deploy::RemovalEnd::of(operation);
        if (end.stays && end.stays->code != code::foundationNeeded && end.stays->code != code::foundationServesZone)
            failed(*end.stays);
        return refresh(); // shows what a preparation would create now
    }
    if (operation.state == store::Operation::State::Done)
        showPrepared();
    else
        m_question->show();
}

void PrepareOffer::showPrepared()
{
    m_state->show(Status::Ready, Icon::CircleCheck, tr("Prepared: the next site here goes live in seconds."),
                  tr("A warm distribution is ready. It costs nothing while it is unused."), tr("Delete resources…"));
}

void PrepareOffer::failed(const Error& error)
{
    if (error.kind == Error::Kind::Canceled)
        return;
    m_error->show(error, tr("Try again"));
}

} // namespace shipdeck::ui
