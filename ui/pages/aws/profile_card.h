// SPDX-License-Identifier: MIT
#pragma once
#include "deck/aws.h"
#include "pages/aws/mfa_dialog.h"
#include "pages/check_list.h"
#include "pages/fact_row.h"
#include "shell/route.h"
#include "widgets/card.h"
#include "widgets/cause_card.h"

namespace shipdeck::ui {

//! One AWS profile: its settings, and after a check its account and what is missing.
class ProfileCard final : public Card {
    Q_OBJECT
public:
    explicit ProfileCard(const AwsProfile& profile, QWidget* parent = nullptr);
    ~ProfileCard() override;

    void setProfile(const AwsProfile& profile); //!< from the current files; a check's result stays
    void check();
    void addMore(QWidget* more); //!< below the check's result, until the next one

Q_SIGNALS:
    void works(const shipdeck::aws::Choice& choice); //!< the keys are valid
    void signedIn();                                 //!< others may use the same sign-in
    void requested(const shipdeck::ui::Route& to);   //!< opens a page about this profile
    void forgetRequested(const QString& profile);    //!< delete keys that Shipdeck stores

private:
    void addHead();
    void addLinks();
    void addWaiting();
    void follow();
    void showFacts();
    void addCheck(const HealthCheck& check);
    void showFound(const AwsConnection& found);
    void examine(int round, const ReportCheck& told, const aws::AskMfaCode& code);
    void showFailure(const Error& error);
    void offerStatement(const Error& error);
    void setWaiting(bool waits);
    void signIn();
    void stop();
    aws::Choice choice() const { return {m_profile.name, {}}; }
    QString name() const;

    AwsService m_aws;
    AwsProfile m_profile;
    std::optional<AwsConnection> m_found;
    Label* m_state;
    QVBoxLayout* m_facts;
    QWidget* m_links;
    QWidget* m_divider;
    CheckList* m_checks;
    QVBoxLayout* m_more;
    QWidget* m_waiting;
    InlineError* m_error;
    CopyButton* m_copy;
    Button* m_signIn;
    Button* m_check;
    CancelSource m_stop;
    int m_round = 0;
};

} // namespace shipdeck::ui
