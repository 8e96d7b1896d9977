// SPDX-License-Identifier: MIT
#pragma once
#include "deck/aws_deck.h"
#include "pages/aws/mfa_dialog.h"
#include "pages/check_list.h"
#include "pages/fact_row.h"
#include "shell/route.h"
#include "widgets/card.h"
#include "widgets/cause_card.h"

namespace shipdeck::ui {

//! One profile of AWS's files: what it says, and once it was looked at, whose account it opens and what is missing.
class ProfileCard final : public Card {
    Q_OBJECT
public:
    explicit ProfileCard(const AwsProfile& profile, QWidget* parent = nullptr);
    ~ProfileCard() override;

    void setProfile(const AwsProfile& profile); //!< as the files are now; what was looked at stays
    void check();
    void addMore(QWidget* more); //!< below what was found, until the next check

Q_SIGNALS:
    void works(const shipdeck::aws::Choice& choice); //!< it opens an account
    void signedIn();                                 //!< others may stand on the same sign-in
    void requested(const shipdeck::ui::Route& to);   //!< a page about this profile
    void forgetRequested(const QString& profile);    //!< its keys, which Shipdeck keeps

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

    AwsDeck m_aws;
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
