// SPDX-License-Identifier: MIT
#pragma once
#include "github/accounts/account.h"
#include "pages/github/github_page.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! GitHub on the Start page: connect, or open the repositories.
class ConnectCard final : public Card {
    Q_OBJECT
public:
    explicit ConnectCard(GitHubService& github, QWidget* parent = nullptr);
    void load();

Q_SIGNALS:
    void requested(const shipdeck::ui::Route& to);

private:
    GitHubService& m_github;
    Label* m_text;
    Button* m_button;
    LinkLabel* m_other;
    std::optional<github::Account> m_account;
};

} // namespace shipdeck::ui
