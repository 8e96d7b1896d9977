// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/key_chain.h"
#include "widgets/cause_card.h"
#include "widgets/overlay.h"

#include <QLineEdit>

namespace shipdeck::ui {

//! Asks for the digits that a device shows; `wrong`: why the last ones would not do.
class MfaDialog final : public Dialog {
    Q_OBJECT
public:
    MfaDialog(const QString& serial, const QString& profile, const std::optional<Error>& wrong, QWidget* anywhere);

    //! The same as a task; Canceled if the person, or `cancel`, would rather not.
    static Task<Result<QString>> ask(QWidget* anywhere, QString serial, QString profile, std::optional<Error> wrong,
                                     Cancel cancel);

Q_SIGNALS:
    void given(const QString& code);

private:
    void give();

    QLineEdit* m_code;
    InlineError* m_error;
};

//! Asks for codes in front of a widget; where AWS does not take one, the next question says so.
class MfaAsking {
public:
    aws::AskMfaCode codes(QWidget* anywhere);
    bool isWrongCode(const Error& error); //!< then ask again

private:
    std::optional<Error> m_wrong;
};

} // namespace shipdeck::ui
