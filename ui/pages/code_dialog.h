// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "widgets/cause_card.h"
#include "widgets/overlay.h"

#include <QDateTime>
#include <QTimer>
#include <QUrl>

namespace shipdeck::ui {

//! Sign-in by a code that a person confirms on somebody's page: it is shown large, copied already, and the browser is
//! open. Closing the dialog keeps nothing. Who makes one of it calls start() when it is made.
class CodeDialog : public Dialog {
    Q_OBJECT
public:
    //! `whom`: whose page it is, "GitHub".
    CodeDialog(const QString& title, const QString& whom, QWidget* anywhere);
    ~CodeDialog() override;

protected:
    struct Code {
        QString text; //!< "ABCD-EFGH"
        QUrl page;
        QDateTime expiresAt;
    };
    //! Asks for a code; ends with showCode(), then close(), or with showFailure().
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

//! "github.com/login/device": an address as people type it.
QString shortAddress(const QUrl& page);

} // namespace shipdeck::ui
