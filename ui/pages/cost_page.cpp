// SPDX-License-Identifier: MIT
#include "pages/cost_page.h"

#include "deck/projects.h"
#include "deploy/aws/choice.h"
#include "insights/prices/price_list.h"
#include "models/time_words.h"
#include "pages/aws/mfa_dialog.h"
#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/card.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int columnWidth = 860, figureWidth = 132;

QStringList factsOf(const QList<ProjectSummary>& projects, const insights::Currency& currency)
{
    QStringList facts{currency.code};
    for (const ProjectSummary& one : projects) {
        const auto choice = deploy::AwsChoice::of(one.project);
        facts << one.project.id << one.project.name << one.project.settings[u"target"_s].toString() << choice.profile
              << choice.region << choice.account << (one.current ? one.current->artifact : QString());
    }
    return facts;
}

} // namespace

CostPage::CostPage(const PageContext& context, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Rows, parent), m_sum(new Label({}, FontRole::Title)),
      m_basis(new Label({}, FontRole::Small, Color::TextSecondary)), m_currency(new CurrencyChoice(context.deck)),
      m_again(new Button(Icon::RefreshCw, tr("Refresh"))), m_cards(new QVBoxLayout)
{
    build();
}

CostPage::~CostPage()
{
    m_stop.request();
}

void CostPage::build()
{
    auto* inside = new QWidget;
    QVBoxLayout* column = centredColumn(inside, columnWidth);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::px(space::s2));
    head->addWidget(new Label(title(), FontRole::Display), 1);
    head->addWidget(m_currency);
    m_again->setObjectName(u"priceAgain"_s);
    head->addWidget(m_again);
    column->addLayout(head);
    m_sum->setObjectName(u"costSum"_s);
    m_sum->setWrapped(true);
    column->addWidget(m_sum);
    m_basis->setObjectName(u"costBasis"_s);
    m_basis->setWrapped(true);
    column->addWidget(m_basis);
    m_cards->setSpacing(Theme::px(space::gutter));
    column->addLayout(m_cards);
    column->addStretch();
    fillWith(inside, title());
    auto* none = new EmptyState(Icon::Wallet, tr("No projects yet"),
                                tr("What each project costs in a month is shown here, before and after you deploy."));
    connect(none->addAction(tr("Deploy a folder")), &Button::clicked, this, [this] {
        Q_EMIT navigate({u"start"_s, {}, {}});
    });
    setEmpty(none);
    connect(m_again, &Button::clicked, this, &CostPage::start);
    connect(m_currency, &CurrencyChoice::changed, this, &CostPage::show);
}

void CostPage::load()
{
    m_currency->follow();
    price(Asks::OnlyNew);
}

void CostPage::start()
{
    price(Asks::All);
}

void CostPage::price(Asks asks)
{
    const auto projects = deck().projects().list();
    if (!projects)
        return showFailure(projects.error());
    const QStringList facts = factsOf(*projects, deck().currency());
    if (asks == Asks::OnlyNew && facts == m_priced)
        return show(); // most changes of the store are no news here
    if (m_priced.isEmpty())
        showLook(Look::Loading);
    QCoro::connect(projectCosts(deck().paths(), *projects, deck().currency()), this,
                   [this, asks, facts](const QList<ProjectCost>& costs) {
                       m_costs = costs;
                       m_priced = facts;
                       askAccounts(asks);
                       show();
                   });
}

//! Each account and region once; those that have answered only when that is wanted.
void CostPage::askAccounts(Asks asks)
{
    QList<Account> accounts;
    for (const ProjectCost& cost : std::as_const(m_costs)) {
        if (!cost.isBilled)
            continue;
        const aws::Choice choice = deploy::AwsChoice::of(cost.project).choice();
        const auto isIt = [&choice](const Account& one) {
            return one.choice.profile == choice.profile && one.choice.region == choice.region;
        };
        if (std::any_of(accounts.begin(), accounts.end(), isIt))
            continue;
        const auto known = std::find_if(m_accounts.begin(), m_accounts.end(), isIt);
        accounts << (known == m_accounts.end() ? Account{choice, false, {}, {}, {}} : *known);
    }
    m_accounts = accounts;
    for (Account& account : m_accounts)
        if (!account.isAsking && (asks == Asks::All || !account.at.isValid()))
            ask(account, asks);
}

//! A person who only opens the page is not asked for the code of a device.
void CostPage::ask(Account& account, Asks asks)
{
    account.isAsking = true;
    const aws::Choice choice = account.choice;
    const aws::AskMfaCode code = asks == Asks::All ? MfaDialog::inFrontOf(this) : aws::AskMfaCode();
    QCoro::connect(m_aws.inventory(choice, insights::Whose::Ours, code, m_stop.token()), this,
                   [this, choice](const Result<insights::Inventory>& found) {
                       for (Account& one : m_accounts) {
                           if (one.choice.profile != choice.profile || one.choice.region != choice.region)
                               continue;
                           one.isAsking = false;
                           one.at = QDateTime::currentDateTimeUtc();
                           one.error = found ? std::nullopt : std::optional(found.error());
                           if (found)
                               one.found = *found; // else what was found before stays, with the error
                       }
                       show();
                   });
}

const CostPage::Account* CostPage::accountOf(const ProjectCost& cost) const
{
    const aws::Choice choice = deploy::AwsChoice::of(cost.project).choice();
    for (const Account& one : m_accounts)
        if (cost.isBilled && one.choice.profile == choice.profile && one.choice.region == choice.region)
            return &one;
    return nullptr;
}

//! The inventory of each account, where that is known; else the plans of its projects.
MonthlySum CostPage::total() const
{
    MonthlySum sum;
    for (const Account& account : m_accounts)
        if (account.found)
            sum.add({account.found->dollars(), account.found->isAtLeast()});
    for (const ProjectCost& cost : m_costs) {
        const Account* account = accountOf(cost);
        if (account && !account->found)
            sum.add({cost.atRest().value_or(0), !cost.atRest()});
    }
    return sum;
}

QString CostPage::basis() const
{
    const insights::Currency currency = deck().currency();
    QStringList words{tr("Estimates by the prices of %1, not bills: taxes, support and credits are not included.")
                          .arg(insights::PriceList::shipped().date().toString(Qt::ISODate))};
    if (const QString rate = rateText(currency); !rate.isEmpty())
        words << rate + u'.';
    words << tr("What visitors use is charged in addition.");
    return words.join(u' ');
}

void CostPage::show()
{
    const bool isAsking =
        std::any_of(m_accounts.begin(), m_accounts.end(), [](const Account& one) { return one.isAsking; });
    m_again->setBusy(isAsking);
    if (m_costs.isEmpty())
        return showLook(Look::Empty);
    m_sum->setText(m_accounts.isEmpty()
                       ? tr("Free: no project runs where it costs money")
                       : tr("%1 a month without visitors").arg(total().text(deck().currency()).render()));
    m_basis->setText(basis());
    m_basis->setVisible(!m_accounts.isEmpty());
    showLook(Look::Filled);
    if (const QStringList now = texts(); std::exchange(m_shown, now) == now)
        return;
    clearLayout(m_cards);
    addProjects();
    for (const Account& account : std::as_const(m_accounts))
        addAccount(account);
}

QStringList CostPage::texts() const
{
    QStringList all;
    for (const ProjectCost& cost : m_costs)
        all << cost.project.id << cost.project.name << planText(cost) << accountText(cost) << aboutOf(cost);
    for (const Account& account : m_accounts)
        all << wordsOf(account) << (account.error ? account.error->code : QString());
    return all;
}

QWidget* CostPage::figure(const QString& text, Color colour) const
{
    auto* label = new Label(text, FontRole::Body, colour);
    label->setWrapped(true);
    label->setFixedWidth(Theme::px(figureWidth));
    label->setAlignment(Qt::AlignRight | Qt::AlignTop);
    return label;
}

void CostPage::addProjects()
{
    auto* card = new Card;
    card->setObjectName(u"projectCosts"_s);
    card->body()->setSpacing(Theme::px(space::s3));
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::px(space::s3));
    head->addWidget(new Label(tr("Projects"), FontRole::Heading), 1);
    for (const QString& text : {tr("By plan"), tr("In the account")}) {
        auto* label = static_cast<Label*>(figure(text, Color::TextTertiary));
        label->setRole(FontRole::Small);
        head->addWidget(label);
    }
    card->body()->addLayout(head);
    for (const ProjectCost& cost : std::as_const(m_costs)) {
        card->body()->addWidget(new Divider);
        addRow(card, cost);
    }
    m_cards->addWidget(card);
}

void CostPage::addRow(Card* card, const ProjectCost& cost)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::px(space::s3));
    auto* words = new QVBoxLayout;
    words->setSpacing(Theme::px(2));
    auto* name = new LinkLabel(cost.project.name);
    name->setObjectName(u"project."_s + cost.project.id);
    name->setRole(FontRole::Body);
    name->setAccessibleName(
        tr("%1: by plan %2, in the account %3").arg(cost.project.name, planText(cost), accountText(cost)));
    connect(name, &LinkLabel::clicked, this, [this, id = cost.project.id] {
        Q_EMIT navigate({u"overview"_s, id, {}});
    });
    words->addWidget(name, 0, Qt::AlignLeft);
    auto* about = new Label(aboutOf(cost), FontRole::Small, Color::TextSecondary);
    about->setWrapped(true);
    words->addWidget(about);
    line->addLayout(words, 1);
    line->addWidget(figure(planText(cost)), 0, Qt::AlignTop);
    line->addWidget(figure(accountText(cost), Color::TextSecondary), 0, Qt::AlignTop);
    card->body()->addLayout(line);
}

QString CostPage::planText(const ProjectCost& cost) const
{
    if (!cost.isBilled)
        return tr("Free");
    return cost.estimate ? cost.estimate->atRest.totalText(deck().currency()).render() : tr("unknown");
}

QString CostPage::accountText(const ProjectCost& cost) const
{
    const Account* account = accountOf(cost);
    if (!account)
        return u"–"_s;
    if (!account->found)
        return account->isAsking ? tr("checking…") : tr("unknown");
    const auto found = costOf(*account->found, cost.stack);
    return found ? found->text(deck().currency()).render() : tr("shared");
}

//! Where it runs, and what traffic would add.
QString CostPage::aboutOf(const ProjectCost& cost) const
{
    if (!cost.estimate)
        return cost.price.render();
    QStringList months;
    for (const auto& [gb, month] : cost.estimate->withTraffic)
        months << tr("%1 at %2 GB of traffic").arg(month.totalText(deck().currency()).render()).arg(gb);
    return u"%1, %2: %3"_s.arg(cost.place.render(), cost.estimate->atRest.region, months.join(u", "_s));
}

//! What it holds in all, and when it was asked.
QString CostPage::wordsOf(const Account& account) const
{
    if (account.found)
        return tr("%1 a month without visitors for all of Shipdeck's resources, with what sites share. Checked %2.")
            .arg(insights::sumText(account.found->dollars(), account.found->isAtLeast(), deck().currency()).render(),
                 absoluteText(account.at));
    return account.error && !account.isAsking
        ? tr("What it costs there is unknown; the sum has the plans of its projects.")
        : tr("Reading the inventory…");
}

void CostPage::addAccount(const Account& account)
{
    const QString profile = account.choice.profile;
    const QString where = account.found ? u"%1, %2"_s.arg(account.found->account, account.found->region)
        : profile.isEmpty()             ? tr("of the environment's keys")
                                        : profile;
    auto* card = new Card(tr("AWS account %1").arg(where));
    card->setObjectName(u"accountCost"_s);
    LinkLabel* open = card->addLink(tr("AWS resources"));
    open->setObjectName(u"openInventory"_s);
    connect(open, &LinkLabel::clicked, this, [this, profile] { Q_EMIT navigate({u"aws-inventory"_s, {}, profile}); });
    if (account.error && !account.isAsking)
        card->body()->addWidget(iconLine(Icon::TriangleAlert, Color::LogWarnBar,
                                         account.error->what.render() + u' ' + account.error->next.render(),
                                         Color::TextSecondary));
    auto* label = new Label(wordsOf(account), FontRole::Small, Color::TextSecondary);
    label->setObjectName(u"accountWords"_s);
    label->setWrapped(true);
    card->body()->addWidget(label);
    m_cards->addWidget(card);
}

} // namespace shipdeck::ui
