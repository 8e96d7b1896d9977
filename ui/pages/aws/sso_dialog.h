// SPDX-License-Identifier: MIT
#pragma once
#include "deck/aws_deck.h"
#include "pages/code_dialog.h"

namespace shipdeck::ui {

//! Sign-in to the Identity Center that a profile stands on, by a code on AWS's page.
class SsoDialog final : public CodeDialog {
    Q_OBJECT
public:
    SsoDialog(aws::Choice choice, QWidget* anywhere);

Q_SIGNALS:
    void signedIn();

private:
    void ask(const Cancel& cancel) override;
    void wait(const aws::SsoCode& code, const Cancel& cancel);

    AwsDeck m_aws;
    aws::Choice m_choice;
};

} // namespace shipdeck::ui
