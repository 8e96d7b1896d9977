// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>
#include <QTimer>
#include <chrono>

namespace shipdeck::ui {

//! Lets the text cursor stand still a while after the last input, as GTK does: each blink wakes the computer and paints
//! its field anew, twice a second for as long as a window waits with the focus in a field.
class CursorRest final : public QObject {
public:
    explicit CursorRest(std::chrono::milliseconds after = std::chrono::seconds(10));
    ~CursorRest() override; //!< it blinks again
    static void install();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rest();
    void wake();

    QTimer m_quiet;
    int m_flashTime = 0; //!< what the desktop wants, while the cursor rests
};

} // namespace shipdeck::ui
