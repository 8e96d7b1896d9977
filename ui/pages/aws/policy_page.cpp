// SPDX-License-Identifier: MIT
#include "pages/aws/policy_page.h"

#include "insights/policy/actions_role.h"
#include "pages/actions.h"
#include "pages/aws/statement_row.h"
#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/flow_row.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

using insights::Feature;

constexpr int columnWidth = 860;
const insights::Features always{Feature::StaticSites, Feature::Inventory, Feature::Doctor, Feature::Check};

} // namespace

PolicyPage::PolicyPage(const PageContext& context, const QString& profile, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Rows, parent), m_profile(profile),
      m_where(new Label({}, FontRole::Small, Color::TextSecondary)),
      m_verify(new Button(Icon::ShieldCheck, tr("Verify"), Button::Kind::Primary)), m_verdict(new Notice),
      m_error(new InlineError), m_copyPolicy(new CopyButton(tr("Copy policy"))),
      m_copyRole(new CopyButton(tr("Copy role for GitHub Actions"))), m_zone(new Button(tr("Include wildcard domain"))),
      m_refused(new QWidget), m_copyStatement(new CopyButton(tr("Copy statement"))), m_rows(new QVBoxLayout)
{
    auto* inside = new QWidget;
    QVBoxLayout* column = centredColumn(inside, columnWidth);
    addHead(column);
    column->addWidget(m_verdict);
    m_error->setObjectName(u"verifyFailure"_s);
    column->addWidget(m_error);
    column->addWidget(m_refused);
    auto* card = new Card;
    m_rows->setSpacing(Theme::px(space::s2));
    card->body()->addLayout(m_rows);
    column->addWidget(card);
    column->addStretch();
    fillWith(inside, title());
    connect(m_verify, &Button::clicked, this, &PolicyPage::verify);
    connect(m_error, &InlineError::retry, this, &PolicyPage::verify);
}

PolicyPage::~PolicyPage()
{
    m_stop.request();
}

QList<Crumb> PolicyPage::breadcrumbs() const
{
    return {{tr("AWS"), {u"aws"_s, {}, {}}}, {title(), {}}};
}

void PolicyPage::addHead(QVBoxLayout* column)
{
    column->addWidget(new Label(m_profile.isEmpty() ? tr("Permissions that Shipdeck needs")
                                                    : tr("Permissions of profile %1").arg(m_profile),
                                FontRole::Display));
    auto* about =
        new Label(tr("Everything Shipdeck does and nothing more: each action by name, and in IAM only what is below "
                     "/shipdeck/. Attach this policy to a user or role, then use its keys with Shipdeck."),
                  FontRole::Body, Color::TextSecondary);
    about->setWrapped(true);
    column->addWidget(about);
    m_where->setObjectName(u"policyWhere"_s);
    m_where->setWrapped(true);
    column->addWidget(m_where);
    auto* holder = new QWidget;
    auto* row = new FlowRow(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s2));
    m_verify->setObjectName(u"verifyPolicy"_s);
    row->addWidget(m_verify);
    m_copyPolicy->setObjectName(u"copyPolicy"_s);
    row->addWidget(m_copyPolicy);
    m_copyRole->setObjectName(u"copyRole"_s);
    m_copyRole->setToolTip(
        tr("CloudFormation template: gives the GitHub Actions of one repository this policy without any keys"));
    row->addWidget(m_copyRole);
    m_zone->setObjectName(u"policyZone"_s);
    m_zone->setToolTip(tr("Permissions for a wildcard domain: its records and its certificate"));
    row->addWidget(m_zone);
    column->addWidget(holder);
    connect(m_zone, &Button::clicked, this, [this] {
        m_hasZone = !m_hasZone;
        m_stop.request(); // running requests are about the former policy
        m_answer.reset();
        m_verdict->hide();
        m_policy = AwsService::policyFor(wanted(), m_scope);
        show();
    });

    m_verdict->setObjectName(u"policyVerdict"_s);
    auto* refused = new QVBoxLayout(m_refused);
    refused->setContentsMargins(0, 0, 0, 0);
    refused->setSpacing(Theme::px(space::s2));
    auto* words = new Label(tr("Only the check needs this permission; deployments work without it. A deployment that "
                               "lacks a permission stops, names it and offers the statement to copy."),
                            FontRole::Small, Color::TextSecondary);
    words->setWrapped(true);
    refused->addWidget(words);
    m_copyStatement->setObjectName(u"copyCheckStatement"_s);
    refused->addWidget(m_copyStatement, 0, Qt::AlignLeft);
    m_refused->hide();
}

insights::Features PolicyPage::wanted() const
{
    insights::Features features = always;
    if (m_hasZone)
        features << Feature::OwnZone;
    return features;
}

//! Only from AWS's files; only a check tells the account.
void PolicyPage::load()
{
    if (m_answer)
        return showLook(Look::Filled);
    const auto profiles = m_aws.profiles();
    if (!profiles)
        return DeckPage::showFailure(profiles.error());
    m_scope.region = profiles->isEmpty() ? aws::nearestRegion(QLocale()) : QString();
    for (const AwsProfile& one : *profiles)
        if (m_scope.region.isEmpty() && (one.name == m_profile || m_profile.isEmpty()))
            m_scope.region = one.region.isEmpty() ? one.nearest : one.region;
    m_policy = AwsService::policyFor(wanted(), m_scope);
    m_verify->setVisible(!profiles->isEmpty());
    show();
    showLook(Look::Filled);
}

void PolicyPage::show()
{
    const QString account =
        m_scope.account.isEmpty() ? tr("the account you paste it into") : tr("account %1").arg(m_scope.account);
    m_where->setText(tr("For %1, region %2. Uses %3 of the %4 characters allowed in a managed policy.")
                         .arg(account, m_scope.region, QLocale().toString(m_policy.size()),
                              QLocale().toString(insights::largestPolicy)));
    m_copyPolicy->setContent(QString::fromUtf8(QJsonDocument(m_policy.document()).toJson()));
    m_copyRole->setContent(QString::fromUtf8(insights::gitHubActionsTemplate(m_policy)));
    m_zone->setText(m_hasZone ? tr("Exclude wildcard domain") : tr("Include wildcard domain"));
    m_zone->setVisible(m_scope.zone.isEmpty());
    clearLayout(m_rows);
    for (const insights::Statement& statement : m_policy.statements) {
        if (m_rows->count() > 0)
            m_rows->addWidget(new Divider);
        m_rows->addWidget(
            new StatementRow(statement,
                             m_answer && !m_answer->isRoot ? std::optional(m_answer->missing) : std::nullopt));
    }
}

void PolicyPage::verify()
{
    m_stop.request();
    m_stop = CancelSource();
    m_answer.reset();
    m_verdict->hide();
    m_error->hide();
    m_refused->hide();
    m_verify->setBusy(true);
    const aws::AskMfaCode code = MfaDialog::inFrontOf(this);
    QCoro::connect(m_aws.checkPolicy({m_profile, {}}, wanted(), {}, code, m_stop.token()), this,
                   [this](const Result<PolicyCheck>& check) {
                       m_verify->setBusy(false);
                       if (check)
                           return showAnswer(*check);
                       showFailure(check.error());
                   });
}

void PolicyPage::showAnswer(const PolicyCheck& check)
{
    m_answer = check;
    m_scope = check.scope;
    m_policy = check.policy;
    m_hasZone = m_hasZone || !m_scope.zone.isEmpty(); // there is one already
    qsizetype asked = 0;
    for (const insights::Statement& statement : m_policy.statements)
        asked += statement.actions.size() * statement.resources.size();
    const qsizetype missing = check.missing.size();
    if (check.isRoot)
        m_verdict->show(Status::Waiting, Icon::Info, tr("These are the keys of the root user: nothing limits them."),
                        tr("There is nothing to verify. A user or a role with this policy is safer."));
    else if (missing == 0)
        m_verdict->show(Status::Ready, Icon::CircleCheck, tr("All required actions are allowed."),
                        tr("IAM checked %1 actions. Nothing was changed.").arg(asked));
    else
        m_verdict->show(Status::Error, Icon::OctagonX, tr("%1 of %2 actions are not allowed.").arg(missing).arg(asked),
                        tr("Copy the policy, attach it to this user or role in IAM, then verify again. Remove denied "
                           "actions from the policy that denies them."));
    show();
}

void PolicyPage::showFailure(const Error& error)
{
    if (error.kind == Error::Kind::Canceled)
        return;
    m_error->show(error, tr("Try again"));
    const QString statement = AwsService::statementFor(error);
    m_copyStatement->setContent(statement);
    m_refused->setVisible(!statement.isEmpty());
    show();
}

} // namespace shipdeck::ui
