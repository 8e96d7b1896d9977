// SPDX-License-Identifier: MIT
#include "pages/aws/zone_offer.h"

#include "deck/aws_account.h"
#include "deck/operations.h"
#include "deck/projects.h"
#include "deploy/aws/account.h"
#include "deploy/error_codes.h"
#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/card.h"
#include "widgets/overlay.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

using deploy::ConnectionPlan;
using deploy::ConnectionWork;

constexpr int mostHosts = 6;
constexpr int fieldWidth = 280;

bool isOpen(const store::Operation& operation)
{
    using enum store::Operation::State;
    return operation.state == Queued || operation.state == Running || operation.state == Waiting;
}

bool isRemoval(const store::Operation& operation)
{
    return operation.kind == store::Operation::Kind::RemoveZone;
}

QVBoxLayout* columnIn(QWidget* widget)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(space::s2));
    return column;
}

} // namespace

ZoneOffer::ZoneOffer(Deck& deck, aws::Choice choice, QWidget* parent)
    : QWidget(parent), m_deck(deck), m_choice(std::move(choice)), m_state(new Notice),
      m_delegation(new DelegationNotice(m_choice)), m_hosts(new QVBoxLayout), m_domain(new QComboBox),
      m_show(new Button(tr("Show the plan"))), m_steps(new GlassBox),
      m_price(new Label({}, FontRole::Small, Color::TextSecondary)), m_connect(new Button(QString())),
      m_remove(new Button(tr("Disconnect…"))), m_question(makeQuestion()), m_agreement(makeAgreement()),
      m_error(new InlineError)
{
    setObjectName(u"zoneOffer"_s);
    QVBoxLayout* column = columnIn(this);
    column->addWidget(new Divider);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::px(space::s3));
    head->addWidget(new Label(tr("Wildcard domain"), FontRole::Heading), 1);
    m_remove->setObjectName(u"removeZone"_s);
    m_remove->setAccessibleName(tr("Disconnect the domain"));
    head->addWidget(m_remove, 0, Qt::AlignTop);
    column->addLayout(head);
    auto* about = new Label(tr("Projects and previews below it go live in seconds and are free until someone visits."),
                            FontRole::Small, Color::TextSecondary);
    about->setWrapped(true);
    column->addWidget(about);
    m_state->setObjectName(u"zoneState"_s);
    column->addWidget(m_state);
    m_hosts->setSpacing(Theme::px(space::s1));
    column->addLayout(m_hosts);
    column->addWidget(m_question);
    m_steps->setFitted(true);
    m_steps->setObjectName(u"zoneSteps"_s);
    m_steps->setAccessibleName(tr("Resources to create"));
    column->addWidget(m_steps);
    column->addWidget(m_agreement);
    column->addWidget(m_delegation);
    m_error->setObjectName(u"zoneFailure"_s);
    column->addWidget(m_error);
    connect(m_remove, &Button::clicked, this, &ZoneOffer::askToRemove);
    connect(m_error, &InlineError::retry, this, &ZoneOffer::goOn);
    connect(&m_deck, &Deck::changed, this, &ZoneOffer::showProgress);
    hide();
}

ZoneOffer::~ZoneOffer()
{
    m_stop.request();
}

QWidget* ZoneOffer::makeQuestion()
{
    auto* question = new QWidget;
    auto* row = new QHBoxLayout(question);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s2));
    m_domain->setObjectName(u"zoneDomain"_s);
    m_domain->setAccessibleName(tr("Domain whose subdomains Shipdeck serves"));
    m_domain->setEditable(true);
    m_domain->setInsertPolicy(QComboBox::NoInsert);
    m_domain->lineEdit()->setPlaceholderText(u"apps.example.com"_s);
    m_domain->setFixedWidth(Theme::px(fieldWidth));
    row->addWidget(m_domain);
    m_show->setObjectName(u"planZone"_s);
    m_show->setAccessibleName(tr("Show the plan for this domain"));
    row->addWidget(m_show);
    row->addStretch(1);
    connect(m_show, &Button::clicked, this, &ZoneOffer::plan);
    connect(m_domain->lineEdit(), &QLineEdit::returnPressed, this, &ZoneOffer::plan);
    connect(m_domain, &QComboBox::editTextChanged, this, [this] { // the plan was for another domain
        m_steps->hide();
        m_agreement->hide();
        m_error->hide();
        m_delegation->stop();
    });
    return question;
}

QWidget* ZoneOffer::makeAgreement()
{
    auto* agreement = new QWidget;
    auto* row = new QHBoxLayout(agreement);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s3));
    m_price->setWrapped(true);
    row->addWidget(m_price, 1);
    m_connect->setObjectName(u"connectZone"_s);
    row->addWidget(m_connect, 0, Qt::AlignTop);
    connect(m_connect, &Button::clicked, this, &ZoneOffer::connectZone);
    return agreement;
}

void ZoneOffer::refresh()
{
    QCoro::connect(m_deck.awsAccount().zoneStatus(m_choice, m_stop.token()), this,
                   [this](const Result<deploy::ZoneStatus>& status) {
                       if (status)
                           return show(*status);
                       if (isVisible()) // else the check or a deployment reports the error
                           failed(status.error());
                   });
}

void ZoneOffer::show(const deploy::ZoneStatus& status)
{
    m_status = status;
    m_working.reset();
    m_delegation->stop();
    clearLayout(m_hosts);
    for (QWidget* part : {static_cast<QWidget*>(m_state), m_question, static_cast<QWidget*>(m_steps), m_agreement,
                          static_cast<QWidget*>(m_remove), static_cast<QWidget*>(m_error)})
        part->hide();
    if (status.work && isOpen(*status.work)) {
        follow(*status.work);
    } else if (!status.zone.name.isEmpty()) {
        showServed();
    } else {
        const QString typed = m_domain->currentText();
        const QSignalBlocker quiet(m_domain);
        m_domain->clear();
        m_domain->addItems(status.domains);
        if (!typed.isEmpty())
            m_domain->setEditText(typed);
        m_question->show();
    }
    if (status.work && status.work->error && !isOpen(*status.work))
        failed(*status.work->error);
    setVisible(true);
}

void ZoneOffer::showServed()
{
    const QString zone = m_status.zone.name;
    m_state->show(Status::Ready, Icon::Globe, tr("All subdomains of %1 are served from this account.").arg(zone),
                  m_status.hosts.isEmpty()
                      ? tr("Nothing is deployed below it yet. New projects on AWS get a subdomain of it.")
                      : tr("New projects on AWS get a subdomain of it. Deployed so far:"));
    m_remove->show();
    m_delegation->watch(m_status.zone);
    for (const QString& host : m_status.hosts.mid(0, mostHosts)) {
        auto* link = new LinkLabel(host);
        link->setObjectName(u"zoneHost"_s);
        link->setExternal(true);
        link->setAccessibleName(tr("Visit %1").arg(host));
        m_hosts->addWidget(link, 0, Qt::AlignLeft);
        connect(link, &LinkLabel::clicked, this, [this, host] { Q_EMIT visitRequested(u"https://%1/"_s.arg(host)); });
    }
    if (const qsizetype more = m_status.hosts.size() - mostHosts; more > 0)
        m_hosts->addWidget(new Label(tr("and %1 more").arg(more), FontRole::Small, Color::TextSecondary));
}

void ZoneOffer::plan()
{
    m_error->hide();
    m_show->setBusy(true);
    QCoro::connect(m_deck.awsAccount().planWork(ConnectionWork::AddZone, m_choice, m_stop.token(),
                                                m_domain->currentText().trimmed()),
                   this, [this](const Result<ConnectionPlan>& plan) {
                       m_show->setBusy(false);
                       if (!plan)
                           return failed(plan.error());
                       if (plan->isServed || plan->isOpen) // another computer was faster
                           return refresh();
                       m_plan = *plan;
                       m_steps->setSteps(glassStepsOf(plan->steps));
                       m_steps->show();
                       m_price->setText(plan->price.render());
                       m_connect->setText(tr("Connect %1").arg(plan->zone.name));
                       m_agreement->show();
                       m_delegation->watch(plan->zone);
                       m_connect->setFocus(Qt::OtherFocusReason);
                   });
}

void ZoneOffer::connectZone()
{
    workOn(ConnectionWork::AddZone, m_plan, m_connect);
}

void ZoneOffer::askToRemove()
{
    m_error->hide();
    m_remove->setBusy(true);
    QCoro::connect(m_deck.awsAccount().planWork(ConnectionWork::RemoveZone, m_choice, m_stop.token(),
                                                m_status.zone.name),
                   this, [this](const Result<ConnectionPlan>& plan) {
                       m_remove->setBusy(false);
                       plan ? confirmRemoval(*plan) : failed(plan.error());
                   });
}

void ZoneOffer::confirmRemoval(const ConnectionPlan& plan)
{
    auto* dialog = new Dialog(tr("Disconnect %1?").arg(plan.zone.name), window());
    dialog->addText(tr("Nothing is deployed below it. This deletes from the account %1, %2:")
                        .arg(plan.choice.account, plan.choice.region));
    for (const deploy::PlannedStep& step : plan.steps)
        for (const deploy::Change& change : step.changes)
            dialog->body()->addWidget(
                (new FactRow(change.what.render()))->withIcon(Icon::Trash2, Color::TextSecondary));
    dialog->addText(
        tr("The domain, its Route 53 hosted zone and projects with their own distribution are not affected."));
    dialog->addButton(tr("Cancel"));
    Button* go = dialog->addButton(tr("Disconnect %1").arg(plan.zone.name), Button::Kind::Danger);
    go->setObjectName(u"confirm"_s);
    connect(go, &Button::clicked, this, [this, plan] { workOn(ConnectionWork::RemoveZone, plan, m_remove); });
    dialog->open();
}

void ZoneOffer::workOn(ConnectionWork work, const ConnectionPlan& plan, Button* asker)
{
    m_error->hide();
    asker->setBusy(true);
    QCoro::connect(m_deck.awsAccount().startWork(work, plan), this,
                   [this, asker](const Result<store::Operation>& asked) {
                       asker->setBusy(false);
                       if (!asked)
                           return failed(asked.error());
                       const auto stored = m_deck.operations().get(asked->id); // including its plan
                       follow(stored ? *stored : *asked);
                   });
}

void ZoneOffer::follow(const store::Operation& operation)
{
    m_working = operation;
    m_question->hide();
    m_agreement->hide();
    m_remove->hide();
    clearLayout(m_hosts);
    m_steps->show();
    if (!isRemoval(operation))
        m_delegation->watch(deploy::Zone::fromJson(operation.params[u"zone"_s].toObject()));
    showProgress();
    QCoro::connect(m_deck.operations().ended(operation.id, m_stop.token()), this,
                   [this](const Result<store::Operation>& ended) { showEnd(ended); });
}

void ZoneOffer::showProgress()
{
    if (!m_working)
        return;
    const auto now = m_deck.operations().get(m_working->id);
    if (!now)
        return;
    const QString zone = deploy::Zone::fromJson(now->params[u"zone"_s].toObject()).name;
    if (now->state == store::Operation::State::Waiting)
        m_state->show(Status::Waiting, Icon::Hand, tr("Waiting for you"),
                      now->error ? QStringList{now->error->what.render(), now->error->next.render()}.join(u' ')
                                 : tr("Sign in to AWS again; the operation then resumes automatically."));
    else
        m_state->show(Status::Deploying, Icon::CloudUpload,
                      isRemoval(*now) ? tr("%1 is being disconnected").arg(zone)
                                      : tr("%1 is being connected in the background").arg(zone),
                      tr("CloudFront needs a few minutes. You can deploy meanwhile, or close the window."));
    const QStringList done = m_deck.operations().stepsDone(now->id).value_or(QStringList());
    QList<deploy::PlannedStep> planned;
    for (const QJsonValue step : now->plan[u"steps"_s].toArray())
        planned << deploy::PlannedStep::fromJson(step.toObject());
    QList<GlassStep> steps = glassStepsOf(planned);
    bool isFirst = now->state == store::Operation::State::Running;
    for (GlassStep& step : steps)
        if (done.contains(step.name))
            step.state = StageState::Done;
        else if (std::exchange(isFirst, false))
            step.state = StageState::Running;
    m_steps->setSteps(steps);
}

void ZoneOffer::showEnd(const Result<store::Operation>& ended)
{
    if (!ended)
        return failed(ended.error());
    if (ended->state == store::Operation::State::Waiting) {
        // It waits for a person; the display follows.
        showProgress();
        auto* once = new QObject(this);
        connect(&m_deck, &Deck::changed, once, [this, once, id = ended->id] {
            const auto now = m_deck.operations().get(id);
            if (!now || now->state == store::Operation::State::Waiting)
                return;
            once->deleteLater();
            follow(*now);
        });
        return;
    }
    m_working.reset();
    refresh();
}

void ZoneOffer::failed(const Error& error)
{
    if (error.kind == Error::Kind::Canceled)
        return;
    m_inTheWay.clear();
    if (error.code == code::zoneInUse)
        return showInUse(error);
    m_error->show(error, m_question->isHidden() ? tr("Refresh") : QString());
}

//! Projects that block the removal can be removed here, while the error's own next step is a command.
void ZoneOffer::showInUse(const Error& error)
{
    QStringList names;
    for (const ProjectSummary& one : m_deck.projects().all().value_or(QList<ProjectSummary>()))
        if (deploy::AwsChoice::of(one.project).zone == m_status.zone.name) {
            m_inTheWay << one.project.id;
            names << one.project.name;
        }
    const QString what = error.what.render();
    if (names.isEmpty())
        m_error->setMessage(what, tr("Another computer deployed these sites. Import them here, then remove them."),
                            tr("Refresh"));
    else if (names.size() == 1)
        m_error->setMessage(what, tr("Remove %1 first, then disconnect the domain.").arg(names[0]),
                            tr("Remove %1…").arg(names[0]));
    else
        m_error->setMessage(what,
                            tr("Remove these projects first, then disconnect the domain: %1").arg(names.join(u", "_s)),
                            tr("Show projects"));
}

void ZoneOffer::goOn()
{
    if (m_inTheWay.isEmpty())
        return refresh();
    m_inTheWay.size() == 1 ? Q_EMIT removeRequested(ProjectId(m_inTheWay[0])) : Q_EMIT projectsRequested();
}

} // namespace shipdeck::ui
