// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>

class QFocusFrame;
class QWidget;

namespace shipdeck::ui {

//! Shows the focus ring around the focused control while the person uses the keyboard; never after a click.
//! Lists and text fields draw theirs inside, by isKeyboardFocused().
class FocusRing final : public QObject {
    Q_OBJECT
public:
    static void install();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    FocusRing();
    void follow(QWidget* widget);

    QFocusFrame* m_frame = nullptr;
};

//! The widget has the focus and got it, or was last used, by keyboard; always true with focus in high contrast.
bool isKeyboardFocused(const QWidget* widget);

} // namespace shipdeck::ui
