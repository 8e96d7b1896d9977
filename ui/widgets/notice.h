// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/button.h"
#include "widgets/label.h"

#include <QFrame>

namespace shipdeck::ui {

//! One line above content that is still valid: offline, a limit, a missing permission. Calmer than an InlineError, in
//! the colours of a status. Hidden until show().
class Notice : public QFrame {
    Q_OBJECT
public:
    explicit Notice(QWidget* parent = nullptr);

    using QWidget::show;
    //! `actionText` empty: no button.
    void show(Status status, Icon icon, const QString& what, const QString& why = {}, const QString& actionText = {});
    void setActionText(const QString& text);
    void setActionEnabled(bool enabled); //!< until the next show()

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Status m_status = Status::Waiting;
    Icon m_icon = Icon::Info;
    Label* m_what;
    Label* m_why;
    Button* m_action;
};

} // namespace shipdeck::ui
