// SPDX-License-Identifier: MIT
#pragma once
#include "deck/aws.h"
#include "widgets/cause_card.h"
#include "widgets/overlay.h"

#include <QLineEdit>
#include <QPointer>

namespace shipdeck::ui {

//! Asks for the code of an MFA device, and tells why the last one was rejected.
class MfaDialog final : public Dialog {
    Q_OBJECT
public:
    MfaDialog(const aws::MfaQuestion& question, QWidget* anywhere);

    //! Asks above a widget, as long as that exists.
    static aws::AskMfaCode inFrontOf(QWidget* anywhere);

Q_SIGNALS:
    void given(const QString& code);

private:
    static Task<Result<QString>> ask(QPointer<QWidget> anywhere, aws::MfaQuestion question, Cancel cancel);
    void give();

    QLineEdit* m_code;
    InlineError* m_error;
};

} // namespace shipdeck::ui
