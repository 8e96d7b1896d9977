// SPDX-License-Identifier: MIT
#include "pages/aws/mfa_dialog.h"

#include "base/next_signal.h"
#include "theme/theme.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int longestCode = 12; // six digits, with the spaces that some devices show

//! The result of a dialog, which may be destroyed before the result is read.
class Answer final : public QObject {
    Q_OBJECT
public:
    QString code;
Q_SIGNALS:
    void over();
};

} // namespace

MfaDialog::MfaDialog(const aws::MfaQuestion& question, QWidget* anywhere)
    : Dialog(tr("Code for %1").arg(question.profile), anywhere, 440), m_code(new QLineEdit), m_error(new InlineError)
{
    addText(tr("Enter the code that this device shows now:"));
    auto* device = new Label(question.serial, FontRole::Code);
    device->setElided(true);
    body()->addWidget(device);
    m_code->setObjectName(u"mfaCode"_s);
    m_code->setAccessibleName(tr("Code from device %1").arg(question.serial));
    m_code->setMaxLength(longestCode);
    m_code->setPlaceholderText(u"123456"_s);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    body()->addWidget(m_code);
    body()->addWidget(m_error);
    if (question.wrong)
        m_error->show(*question.wrong);
    addButton(tr("Cancel"));
    Button* send = addButton(tr("Use this code"), Button::Kind::Primary, Keep::Open);
    send->setObjectName(u"mfaSend"_s);
    connect(send, &Button::clicked, this, &MfaDialog::give);
    connect(m_code, &QLineEdit::returnPressed, this, &MfaDialog::give);
}

void MfaDialog::give()
{
    const QString code = m_code->text().simplified().remove(u' ');
    static const QRegularExpression digits(u"\\A[0-9]{6}\\z"_s);
    if (!digits.match(code).hasMatch()) {
        m_error->setMessage(tr("That code is not valid."), tr("Enter the six digits the device shows."));
        m_code->selectAll();
        m_code->setFocus(Qt::OtherFocusReason);
        return place();
    }
    Q_EMIT given(code);
    close();
}

Task<Result<QString>> MfaDialog::ask(QPointer<QWidget> anywhere, aws::MfaQuestion question, Cancel cancel)
{
    if (!anywhere || cancel.isRequested())
        co_return canceled();
    const auto answer = std::make_unique<Answer>();
    Answer* const told = answer.get();
    const QPointer<MfaDialog> dialog(new MfaDialog(question, anywhere));
    connect(dialog, &MfaDialog::given, told, [told](const QString& code) { told->code = code; });
    connect(dialog, &Overlay::closed, told, &Answer::over);
    connect(dialog, &QObject::destroyed, told, &Answer::over); // destroyed with its window
    cancel.onRequested(told, [dialog, told] {
        if (dialog)
            dialog->close();
        Q_EMIT told->over();
    });
    dialog->open();
    co_await NextSignal(told, &Answer::over);
    if (told->code.isEmpty() || cancel.isRequested())
        co_return canceled();
    const QString code = told->code;
    co_return code;
}

aws::AskMfaCode MfaDialog::inFrontOf(QWidget* anywhere)
{
    return [widget = QPointer<QWidget>(anywhere)](const aws::MfaQuestion& question, const Cancel& cancel) {
        return ask(widget, question, cancel);
    };
}

} // namespace shipdeck::ui

#include "mfa_dialog.moc"
