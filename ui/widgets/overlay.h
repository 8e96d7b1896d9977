// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/button.h"
#include "widgets/label.h"

#include <QPointer>
#include <QVBoxLayout>
#include <QWidget>

namespace shipdeck::ui {

//! A child of the window that covers it with a scrim and shows one panel. Esc closes only the top one; Tab stays
//! inside. When closed, it restores the focus and deletes itself.
class Overlay : public QWidget {
    Q_OBJECT
public:
    //! `anywhere`: any widget of the window to cover.
    explicit Overlay(QWidget* anywhere);

    void open();
    void close();                         //!< emits closed() and deletes itself
    static Overlay* top(QWidget* window); //!< the top one, or nullptr

Q_SIGNALS:
    void closed();

protected:
    virtual QRect panelRect() const = 0; //!< in own coordinates
    QWidget* panel() const { return m_panel; }
    void setClosesOutside(bool closes) { m_closesOutside = closes; } //!< by a click on the scrim; default: yes
    void place();

    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QWidget* m_panel;
    QPointer<QWidget> m_opener;
    qreal m_shown = 0; //!< 0–1 while opening
    bool m_closing = false;
    bool m_closesOutside = true;
};

//! A question or a small form: title, body(), and a row of buttons. The safe button has the focus.
class Dialog : public Overlay {
    Q_OBJECT
public:
    Dialog(const QString& title, QWidget* anywhere, int width = 480);

    QVBoxLayout* body() const { return m_body; }
    void addText(const QString& text); //!< a wrapped paragraph in the body
    //! Closes the dialog unless the caller keeps it (Keep::Open, for busy work).
    enum class Keep { Closed, Open };
    Button* addButton(const QString& text, Button::Kind kind = Button::Kind::Secondary, Keep keep = Keep::Closed);
    void setSafeButton(Button* button); //!< gets the focus and Enter; default: the first Secondary

protected:
    QRect panelRect() const override;
    void showEvent(QShowEvent* event) override;

private:
    int m_width;
    QVBoxLayout* m_body;
    QHBoxLayout* m_buttons;
    QPointer<Button> m_safe;
};

} // namespace shipdeck::ui
