// SPDX-License-Identifier: MIT
#pragma once
#include "deck/aws.h"
#include "deck/operations.h"
#include "pages/actions.h"

namespace shipdeck::ui {

//! Operations that wait for an AWS sign-in: one strip above every page, from which the person signs in. One sign-in at
//! a time.
class AwaitedSignIns final : public QObject {
    Q_OBJECT
public:
    AwaitedSignIns(Deck& deck, Actions& actions, MainWindow& window);
    ~AwaitedSignIns() override;

    void refresh();

private:
    void answer();
    void enterCode(const aws::Choice& choice);
    void signIn(const aws::Choice& choice);
    void answered();

    Deck& m_deck;
    Actions& m_actions;
    MainWindow& m_window;
    AwsService m_aws;
    std::optional<AwaitedSignIn> m_first;
    bool m_isAsking = false;
    CancelSource m_stop;
};

} // namespace shipdeck::ui
