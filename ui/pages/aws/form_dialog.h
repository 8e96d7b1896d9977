// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "widgets/cause_card.h"
#include "widgets/overlay.h"

#include <QLineEdit>

namespace shipdeck::ui {

//! A few fields and one slow action that may fail: then the error is shown and the fields keep their text. Return in
//! any field submits.
class FormDialog : public Dialog {
    Q_OBJECT
public:
    FormDialog(const QString& title, const QString& about, QWidget* anywhere);
    ~FormDialog() override;

protected:
    QLineEdit* addField(const QString& name, const QString& example, const char* object);
    void addPart(const QString& name, QWidget* part, const char* object);
    void finish(const QString& submitText); //!< adds the error line and the buttons below the fields
    virtual void submit() = 0;              //!< calls setBusy() and showFailure()
    void setBusy(bool busy);
    void showFailure(const Error& error);
    Cancel token() const { return m_stop.token(); } //!< canceled when the dialog is closed

private:
    InlineError* m_error;
    Button* m_submit = nullptr;
    CancelSource m_stop;
};

} // namespace shipdeck::ui
