// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/button.h"

#include <QTimer>

namespace shipdeck::ui {

//! Puts a text into the clipboard, and says so in its own place for a moment; a screen reader hears it as its name.
class CopyButton final : public Button {
    Q_OBJECT
public:
    explicit CopyButton(const QString& text, Kind kind = Kind::Secondary, QWidget* parent = nullptr);

    void setContent(const QString& content) { m_content = content; }
    QSize sizeHint() const override; //!< of the wider of its two texts, so that nothing beside it moves

private:
    void copy();
    void beItselfAgain();

    QString m_usual;
    QString m_usualName; //!< empty: its text is its name
    QString m_content;
    QTimer m_moment;
};

} // namespace shipdeck::ui
