// SPDX-License-Identifier: MIT
#pragma once
#include "deck/github.h"
#include "github/accounts/account.h"
#include "pages/code_dialog.h"

namespace shipdeck::ui {

//! Sign-in by a code on GitHub's page.
class DeviceDialog final : public CodeDialog {
    Q_OBJECT
public:
    DeviceDialog(GitHubService& github, github::Server server, QWidget* anywhere);

Q_SIGNALS:
    void signedIn(const shipdeck::github::Account& account);

private:
    void ask(const Cancel& cancel) override;
    void wait(const github::DeviceCode& code, const Cancel& cancel);

    GitHubService& m_github;
    github::Server m_server;
};

} // namespace shipdeck::ui
