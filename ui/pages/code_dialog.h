// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "widgets/cause_card.h"
#include "widgets/overlay.h"

#include <QDateTime>
#include <QTimer>
#include <QUrl>

namespace shipdeck::ui {

//! Sign-in by a code that a person confirms in the browser: it is shown large and copied, and the page is opened.
//! Closing the dialog discards it. Subclasses' creators call start().
class CodeDialog : public Dialog {
    Q_OBJECT
public:
    //! `whom`: the page's owner, "GitHub".
    CodeDialog(const QString& title, const QString& whom, QWidget* anywhere);
    ~CodeDialog() override;

protected:
    struct Code {
        QString text; //!< "ABCD-EFGH"
        QUrl page;
        QDateTime expiresAt;
    };
    //! Requests a code; ends with showCode(), then close(), or with showFailure().
    virtual void ask(const Cancel& cancel) = 0;
    void start();
    void showCode(const Code& code, const QString& words);
    void showFailure(const Error& error);

private:
    class Boxes;
    void copy();
    void tick();

    QString m_whom;
    std::optional<Code> m_code;
    Boxes* m_boxes;
    Label* m_text;
    Label* m_left;
    QWidget* m_waiting;
    InlineError* m_error;
    Button* m_copy;
    Button* m_open;
    QTimer m_second;
    CancelSource m_stop;
};

//! "github.com/login/device": an address short enough to type.
QString shortAddress(const QUrl& page);

} // namespace shipdeck::ui
