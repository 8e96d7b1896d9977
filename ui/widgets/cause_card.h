// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "widgets/card.h"
#include "widgets/copy_button.h"
#include "widgets/flow_row.h"

namespace shipdeck::ui {

//! An error's texts for a person.
struct Cause {
    QString what;    //!< line 1
    QString why;     //!< line 2: why, and what still works
    QString next;    //!< one next step, on its own line
    QString details; //!< technical text behind "Details", with a copy button

    static Cause from(const Error& error); //!< the request id becomes part of the details
};

//! The card between timeline and log. The caller adds the buttons, the most likely one first.
class CauseCard : public QFrame {
    Q_OBJECT
public:
    explicit CauseCard(QWidget* parent = nullptr);

    void setCause(const Cause& cause, Status status = Status::Error);
    Button* addAction(const QString& text, Button::Kind kind = Button::Kind::Secondary);
    void addAction(Button* button);
    void clearActions();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Status m_status = Status::Error;
    Label* m_what;
    Label* m_why;
    Label* m_next;
    Label* m_details;
    LinkLabel* m_detailsLink;
    CopyButton* m_copy;
    FlowRow* m_actions;
};

//! One line above content that is still shown: icon, what happened, and up to two buttons. Hidden until show().
class InlineError : public QFrame {
    Q_OBJECT
public:
    explicit InlineError(QWidget* parent = nullptr);

    using QWidget::show;
    void show(const Error& error, const QString& retryText = {}); //!< with a text: a button that emits retry()
    void setMessage(const QString& what, const QString& why, const QString& retryText = {});

Q_SIGNALS:
    void retry();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_text;
    Label* m_why;
    Button* m_retry;
};

//! Shown instead of an empty list: an icon, a sentence, a line of help and buttons to add the first entry.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(Icon icon, const QString& title, const QString& text, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& text);
    Button* addAction(const QString& text, Button::Kind kind = Button::Kind::Secondary);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    Label* m_title;
    Label* m_text;
    QHBoxLayout* m_actions;
};

} // namespace shipdeck::ui
