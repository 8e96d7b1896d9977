// SPDX-License-Identifier: MIT
#pragma once
#include "pages/github/github_page.h"
#include "pages/github/server_fields.h"
#include "pages/github/way_card.h"

namespace shipdeck::ui {

//! Every way to sign in to a GitHub that works here, the best one first. With an account: signs that one in again and
//! returns to the previous page.
class SignInPage final : public GitHubPage {
    Q_OBJECT
public:
    SignInPage(const PageContext& context, const GitHubContext& github, const QString& account, QWidget* parent);
    ~SignInPage() override;

    QString title() const override { return tr("Connect GitHub"); }
    QList<Crumb> breadcrumbs() const override;
    void left() override;

protected:
    void load() override;

private:
    WayCard* makeDevice();
    WayCard* makeLogins();
    WayCard* makeToken();
    WayCard* makeApp();
    QWidget* makeDone();
    void follow(); //!< updates the ways for the chosen server
    void showLogins();
    void signInByToken();
    void makeOwnApp();
    void begin(WayCard* card, const QString& words, Task<Result<github::Account>> task);
    void signedIn(const github::Account& account);
    void showMissing(const github::Account& account, const QList<github::MissingRight>& missing);
    void finish(const github::Account& account);
    void showFailure(WayCard* card, const Error& error);
    void stop();

    // Before the cards that use them.
    QLineEdit* m_tokenField = nullptr;
    Button* m_tokenButton = nullptr;
    LinkLabel* m_tokenPage = nullptr;
    QLineEdit* m_organisation = nullptr;
    Button* m_deviceButton = nullptr;
    QVBoxLayout* m_loginRows = nullptr;
    Label* m_doneTitle = nullptr;
    QVBoxLayout* m_missing = nullptr;
    std::optional<github::Account> m_again; //!< the one that signs in again
    ServerFields* m_server;
    QWidget* m_ways;
    WayCard* m_device;
    WayCard* m_logins;
    WayCard* m_token;
    WayCard* m_app;
    QWidget* m_done;
    QString m_doneAccount;
    WayCard* m_busy = nullptr;
    CancelSource m_stop;
    int m_round = 0; //!< to ignore outdated results
};

} // namespace shipdeck::ui
