// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/button.h"

#include <QTimer>

namespace shipdeck::ui {

//! Copies a text to the clipboard, and shows that for a moment; screen readers hear it as the button's name.
class CopyButton final : public Button {
    Q_OBJECT
public:
    explicit CopyButton(const QString& text, Kind kind = Kind::Secondary, QWidget* parent = nullptr);

    void setContent(const QString& content) { m_content = content; }
    QSize sizeHint() const override; //!< of the longer of its two texts, so that the layout does not change

private:
    void copy();
    void beItselfAgain();

    QString m_usual;
    QString m_usualName; //!< empty: the text is the name
    QString m_content;
    QTimer m_moment;
};

} // namespace shipdeck::ui
