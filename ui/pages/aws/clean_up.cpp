// SPDX-License-Identifier: MIT
#include "pages/aws/clean_up.h"

#include "deck/aws_account.h"
#include "deck/operations.h"
#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/overlay.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

using deploy::ConnectionPlan;
using deploy::ConnectionWork;
using State = store::Operation::State;

CleanUp::CleanUp(Deck& deck, const deploy::AwsChoice& where, QWidget* parent)
    : QWidget(parent), m_deck(deck), m_where(where), m_ask(new Button(Icon::Trash2, tr("Clean up…"))),
      m_state(new Notice), m_error(new InlineError)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, Theme::px(space::s2), 0, 0);
    column->setSpacing(Theme::px(space::s2));
    m_ask->setObjectName(u"cleanUp"_s);
    m_ask->setAccessibleName(tr("Clean up leftover resources"));
    column->addWidget(m_ask, 0, Qt::AlignLeft);
    m_state->setObjectName(u"cleanUpState"_s);
    column->addWidget(m_state);
    m_error->setObjectName(u"cleanUpFailure"_s);
    column->addWidget(m_error);
    connect(m_ask, &Button::clicked, this, &CleanUp::ask);
    connect(m_error, &InlineError::retry, this, &CleanUp::ask);
    if (const auto open = underWay())
        follow(*open);
}

CleanUp::~CleanUp()
{
    m_stop.request();
}

std::optional<store::Operation> CleanUp::underWay() const
{
    const auto last = m_deck.awsAccount().newestWork(ConnectionWork::CleanUp, deploy::connectionOf(m_where));
    const auto isOpen = [](State state) {
        return state == State::Queued || state == State::Running || state == State::Waiting;
    };
    return last && *last && isOpen((*last)->state) ? *last : std::nullopt;
}

void CleanUp::ask()
{
    m_error->hide();
    m_state->hide();
    m_ask->setBusy(true);
    QCoro::connect(
        m_deck.awsAccount().planWork(ConnectionWork::CleanUp, m_where.choice(), m_stop.token()), this,
        [this](const Result<ConnectionPlan>& plan) {
            m_ask->setBusy(false);
            if (!plan)
                return failed(plan.error());
            if (const auto open = underWay())
                return follow(*open);
            if (!plan->leftovers.isEmpty())
                return confirm(*plan);
            if (!plan->untagged.isEmpty())
                return nameUntagged(plan->untagged);
            m_state->show(Status::Waiting, Icon::Info, tr("No bucket or permissions boundary of Shipdeck among them"),
                          tr("Outside of stacks, Shipdeck deletes only these two. Check the rest in the AWS console."));
        });
}

void CleanUp::nameUntagged(const QStringList& buckets)
{
    QStringList commands;
    for (const QString& bucket : buckets)
        commands << u"aws s3 rb s3://%1 --force"_s.arg(bucket);
    m_state->show(
        Status::Waiting, Icon::Info, tr("Only buckets without Shipdeck's tags are left"),
        tr("A name alone does not prove ownership, so Shipdeck does not delete them. If they are yours, run: %1")
            .arg(commands.join(u"; "_s)));
}

void CleanUp::confirm(const ConnectionPlan& plan)
{
    auto* dialog = new Dialog(tr("Clean up leftover resources?"), window());
    dialog->addText(
        tr("This permanently deletes from the account %1, %2:").arg(plan.choice.account, plan.choice.region));
    for (const deploy::PlannedStep& step : plan.steps)
        for (const deploy::Change& change : step.changes)
            // Wraps, so that names are complete.
            dialog->body()->addWidget(
                iconLine(Icon::Trash2, Color::TextSecondary, change.what.render(), Color::TextPrimary));
    dialog->addText(tr("A bucket may be all that is left of a site: its files, releases and logs. Stacks and live "
                       "sites are not affected."));
    dialog->addButton(tr("Cancel"));
    const qsizetype count = plan.leftovers.size();
    const bool isBuckets = plan.leftovers.filter(u"arn:"_s).isEmpty();
    const QString words = isBuckets ? count == 1 ? tr("Delete 1 bucket") : tr("Delete %1 buckets").arg(count)
        : count == 1 ? tr("Delete permissions boundary")
                                    : tr("Delete all %1").arg(count);
    Button* go = dialog->addButton(words, Button::Kind::Danger);
    go->setObjectName(u"confirm"_s);
    connect(go, &Button::clicked, this, [this, plan] { start(plan); });
    dialog->open();
}

void CleanUp::start(const ConnectionPlan& plan)
{
    m_ask->setBusy(true);
    QCoro::connect(m_deck.awsAccount().startWork(ConnectionWork::CleanUp, plan), this,
                   [this](const Result<store::Operation>& asked) {
                       m_ask->setBusy(false);
                       asked ? follow(*asked) : failed(asked.error());
                   });
}

void CleanUp::follow(const store::Operation& operation)
{
    m_ask->hide();
    m_state->show(Status::Deploying, Icon::Trash2, tr("Deleting in the background"), tr("You can close the window."));
    QCoro::connect(m_deck.operations().ended(operation.id, m_stop.token()), this,
                   [this](const Result<store::Operation>& ended) { ended ? showEnd(*ended) : failed(ended.error()); });
}

void CleanUp::showEnd(const store::Operation& operation)
{
    if (operation.state == State::Done)
        return Q_EMIT cleaned();
    if (operation.error)
        return failed(*operation.error);
    m_state->hide();
    m_ask->show();
}

void CleanUp::failed(const Error& error)
{
    if (error.kind == Error::Kind::Canceled && m_stop.token())
        return; // it is deleted with its page
    m_state->hide();
    m_ask->show();
    if (error.kind != Error::Kind::Canceled)
        m_error->show(error, tr("Try again"));
}

} // namespace shipdeck::ui
