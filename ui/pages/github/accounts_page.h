// SPDX-License-Identifier: MIT
#pragma once
#include "pages/github/account_card.h"
#include "pages/github/github_page.h"

namespace shipdeck::ui {

//! The signed-in GitHub accounts with their permissions, and signing out.
class AccountsPage final : public GitHubPage {
    Q_OBJECT
public:
    AccountsPage(const PageContext& context, const GitHubContext& github, QWidget* parent);

    QString title() const override { return tr("GitHub accounts"); }
    QList<Crumb> breadcrumbs() const override;
    QList<QWidget*> actions() override { return {m_add}; }

protected:
    void load() override;
    void tick() override;

private:
    void signOut(const github::Account& account);
    void signedOut(const github::Account& account, const QStringList& hooks);

    QList<github::Account> m_accounts;
    QList<AccountCard*> m_cards;
    QVBoxLayout* m_column;
    Button* m_add;
};

} // namespace shipdeck::ui
