// SPDX-License-Identifier: MIT
#pragma once
#include "deck/aws.h"
#include "deck/sso_setup.h"
#include "pages/code_dialog.h"

namespace shipdeck::ui {

//! Sign-in to an Identity Center by a code on AWS's page: that of a profile, or a new one, whose accounts and roles it
//! then lists.
class SsoDialog final : public CodeDialog {
    Q_OBJECT
public:
    SsoDialog(aws::Choice choice, QWidget* anywhere);
    SsoDialog(const aws::SsoCode& first, QWidget* anywhere);

Q_SIGNALS:
    void signedIn();                                           //!< for a profile
    void foundPlaces(const QList<shipdeck::SsoPlace>& places); //!< without one

private:
    void ask(const Cancel& cancel) override;
    void wait(const aws::SsoCode& code, const Cancel& cancel);
    void lookUp(const Cancel& cancel);

    AwsService m_aws;
    SsoSetup m_setup;
    aws::Choice m_choice;
    std::optional<aws::SsoSession> m_session; //!< without a profile
    std::optional<aws::SsoCode> m_first;
};

} // namespace shipdeck::ui
