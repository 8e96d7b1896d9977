// SPDX-License-Identifier: MIT
#include "pages/github/accounts_page.h"

#include "deck/github_sign_ins.h"
#include "models/github_words.h"
#include "pages/actions.h"
#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/overlay.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int columnWidth = 860;

} // namespace

AccountsPage::AccountsPage(const PageContext& context, const GitHubContext& github, QWidget* parent)
    : GitHubPage(context, github, Skeleton::Shape::Rows, parent), m_column(new QVBoxLayout),
      m_add(new Button(Icon::Plus, tr("Add an account"), Button::Kind::Secondary, this))
{
    m_add->hide();
    m_add->setObjectName(u"addAccount"_s);
    auto* inside = new QWidget;
    QVBoxLayout* column = centredColumn(inside, columnWidth);
    column->addWidget(new Label(title(), FontRole::Display));
    m_column->setSpacing(Theme::px(space::gutter));
    column->addLayout(m_column);
    column->addStretch();
    fillWith(inside, title());

    auto* none = new EmptyState(Icon::Github, tr("Not signed in"),
                                tr("You can deploy public repositories without an account. Sign in to see your own."));
    const auto connectIt = [this] { Q_EMIT navigate({u"connect"_s, {}, {}}); };
    connect(none->addAction(tr("Connect GitHub"), Button::Kind::Primary), &Button::clicked, this, connectIt);
    setEmpty(none);
    connect(m_add, &Button::clicked, this, connectIt);
    connect(&github.github, &GitHubService::accountsChanged, this, [this] { load(); });
    connect(&github.github, &GitHubService::limitsChanged, this, [this] { tick(); });
}

QList<Crumb> AccountsPage::breadcrumbs() const
{
    return {{tr("Repositories"), {u"repositories"_s, {}, {}}}, {title(), {}}};
}

void AccountsPage::load()
{
    const auto accounts = github().signIns().accounts();
    if (!accounts)
        return showFailure(accounts.error());
    showLook(accounts->isEmpty() ? Look::Empty : Look::Filled);
    if (std::exchange(m_accounts, *accounts) == *accounts)
        return; // keeps the focus
    clearLayout(m_column);
    m_cards.clear();
    for (const github::Account& account : *accounts) {
        auto* card = new AccountCard(github(), pictures(), account);
        m_column->addWidget(card);
        m_cards << card;
        connect(card, &AccountCard::repositoriesRequested, this, [this, id = account.id] {
            Q_EMIT navigate({u"repositories"_s, {}, id});
        });
        connect(card, &AccountCard::signInRequested, this, [this, id = account.id] {
            Q_EMIT navigate({u"connect"_s, {}, id});
        });
        connect(card, &AccountCard::signOutRequested, this, [this, account] { signOut(account); });
    }
}

void AccountsPage::tick()
{
    for (AccountCard* card : std::as_const(m_cards))
        card->showLimits();
}

void AccountsPage::signOut(const github::Account& account)
{
    auto* dialog = new Dialog(tr("Sign out of %1?").arg(accountText(account)), this);
    dialog->addText(tr("Its token and the stored data of its repositories are deleted from this computer."));
    dialog->addText(tr("Projects and live sites are not affected. Shipdeck no longer sees pushes to this account's "
                       "private repositories."));
    dialog->addButton(tr("Stay signed in"));
    Button* out = dialog->addButton(tr("Sign out"), Button::Kind::Danger);
    out->setObjectName(u"confirm"_s);
    connect(out, &Button::clicked, this, [this, account] {
        QCoro::connect(github().signIns().signOut(account.id), this, [this, account](const Result<QStringList>& hooks) {
            if (!hooks)
                return act().failed(hooks.error());
            signedOut(account, *hooks);
        });
    });
    dialog->open();
}

void AccountsPage::signedOut(const github::Account& account, const QStringList& hooks)
{
    load();
    if (hooks.isEmpty())
        return act().say(tr("Signed out of %1").arg(accountText(account)));
    auto* dialog = new Dialog(tr("Signed out of %1").arg(accountText(account)), this);
    dialog->addText(tr("These Shipdeck webhooks are still on GitHub. They no longer do anything. You can delete them "
                       "in the repository settings:"));
    for (const QString& hook : hooks) {
        auto* page = new LinkLabel(hook);
        page->setObjectName(u"hookLeft"_s);
        page->setRole(FontRole::Code);
        page->setExternal(true);
        dialog->body()->addWidget(page, 0, Qt::AlignLeft);
        connect(page, &LinkLabel::clicked, this, [this, hook] { act().visit(hook); });
    }
    dialog->addButton(tr("Close"));
    dialog->open();
}

} // namespace shipdeck::ui
