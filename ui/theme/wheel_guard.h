// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>

namespace shipdeck::ui {

//! The mouse wheel scrolls the page also where the mouse comes by a box, a number or a slider: none of them changes or
//! gets the focus by it. A profile that changes in passing is a deployment into another account.
class WheelGuard final : public QObject {
public:
    static void install();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace shipdeck::ui
