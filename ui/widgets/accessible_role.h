// SPDX-License-Identifier: MIT
#pragma once
#include <QAccessible>

class QWidget;

namespace shipdeck::ui {

//! What a screen reader calls a widget that paints itself; its accessible description is its value. To be set before
//! its name.
void setAccessibleRole(QWidget* widget, QAccessible::Role role);

} // namespace shipdeck::ui
