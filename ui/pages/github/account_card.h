// SPDX-License-Identifier: MIT
#pragma once
#include "github/accounts/account.h"
#include "models/pictures.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! One signed-in account: identity, way of signing in, permissions and remaining requests.
class AccountCard final : public Card {
    Q_OBJECT
public:
    AccountCard(GitHubService& github, Pictures& pictures, const github::Account& account, QWidget* parent = nullptr);
    ~AccountCard() override;

    void showLimits();

Q_SIGNALS:
    void repositoriesRequested();
    void signInRequested();
    void signOutRequested();

private:
    void addHead(Pictures& pictures);
    void addFacts();
    void askForRights();
    GitHubService& m_github;
    github::Account m_account;
    Label* m_limits = nullptr;
    QVBoxLayout* m_rights;
    CancelSource m_stop;
};

} // namespace shipdeck::ui
