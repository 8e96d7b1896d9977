// SPDX-License-Identifier: MIT
#pragma once
#include "deck/github_deck.h"
#include "widgets/cause_card.h"
#include "widgets/overlay.h"

#include <QTimer>

namespace shipdeck::ui {

//! Sign-in by a code on GitHub's page: it is shown large, copied already, and the browser is open. Closing the dialog
//! keeps nothing.
class DeviceDialog final : public Dialog {
    Q_OBJECT
public:
    DeviceDialog(GitHubDeck& github, github::Server server, QWidget* anywhere);
    ~DeviceDialog() override;

Q_SIGNALS:
    void signedIn(const shipdeck::github::Account& account);

private:
    class Code;
    void start();
    void wait(const github::DeviceCode& code);
    void showFailure(const Error& error);
    void copy();
    void tick();

    GitHubDeck& m_github;
    github::Server m_server;
    std::optional<github::DeviceCode> m_device;
    Code* m_code;
    Label* m_text;
    Label* m_left;
    QWidget* m_waiting;
    InlineError* m_error;
    Button* m_copy;
    Button* m_open;
    QTimer m_second;
    CancelSource m_stop;
};

} // namespace shipdeck::ui
