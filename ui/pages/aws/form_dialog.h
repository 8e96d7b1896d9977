// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "widgets/cause_card.h"
#include "widgets/overlay.h"

#include <QLineEdit>

namespace shipdeck::ui {

//! A few fields and one thing to do with them, which takes a while and may fail: then it says why and what was typed
//! stays. Return in any field does it.
class FormDialog : public Dialog {
    Q_OBJECT
public:
    FormDialog(const QString& title, const QString& about, QWidget* anywhere);
    ~FormDialog() override;

protected:
    QLineEdit* addField(const QString& name, const QString& example, const char* object);
    void addPart(const QString& name, QWidget* part, const char* object);
    void finish(const QString& submitText); //!< below the fields: what went wrong, and the buttons
    virtual void submit() = 0;              //!< with setBusy() and showFailure()
    void setBusy(bool busy);
    void showFailure(const Error& error);
    Cancel token() const { return m_stop.token(); } //!< the dialog is closed

private:
    InlineError* m_error;
    Button* m_submit = nullptr;
    CancelSource m_stop;
};

} // namespace shipdeck::ui
