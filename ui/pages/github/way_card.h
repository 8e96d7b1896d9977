// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/card.h"
#include "widgets/cause_card.h"
#include "widgets/spinner.h"

namespace shipdeck::ui {

//! One way to sign in: its description, its controls, and its result.
class WayCard final : public Card {
    Q_OBJECT
public:
    WayCard(Icon icon, const QString& title, const QString& text, QWidget* parent = nullptr);

    QVBoxLayout* controls() const { return m_controls; }
    //! Disables its controls and shows `words` with a spinner and a button to cancel; empty: ends that.
    void setWaiting(const QString& words);
    void showFailure(const Error& error);
    void showFailure(const QString& what, const QString& why);
    void clearFailure() { m_error->hide(); }

Q_SIGNALS:
    void stopped();

private:
    QVBoxLayout* m_controls;
    QWidget* m_box;
    QWidget* m_waiting;
    Label* m_words;
    InlineError* m_error;
};

} // namespace shipdeck::ui
