// SPDX-License-Identifier: MIT
#pragma once
#include "deck/aws_deck.h"
#include "deck/sso_setup.h"
#include "pages/code_dialog.h"

namespace shipdeck::ui {

//! Sign-in to an Identity Center by a code on AWS's page: the one that a profile stands on, or one that no profile names
//! yet, whose accounts and roles it then looks up.
class SsoDialog final : public CodeDialog {
    Q_OBJECT
public:
    SsoDialog(aws::Choice choice, QWidget* anywhere);
    SsoDialog(const aws::SsoCode& first, QWidget* anywhere);

Q_SIGNALS:
    void signedIn();                                           //!< of a profile
    void foundPlaces(const QList<shipdeck::SsoPlace>& places); //!< of none

private:
    void ask(const Cancel& cancel) override;
    void wait(const aws::SsoCode& code, const Cancel& cancel);
    void lookUp(const Cancel& cancel);

    AwsDeck m_aws;
    SsoSetup m_setup;
    aws::Choice m_choice;
    std::optional<aws::SsoSession> m_session; //!< of no profile
    std::optional<aws::SsoCode> m_first;
};

} // namespace shipdeck::ui
