// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

class QWidget;

namespace shipdeck::ui {

//! While `isCut`, the widget's tool tip is its whole text, unless it has one of its own. To be called when it is painted.
void tellCutText(QWidget* widget, const QString& text, bool isCut);

} // namespace shipdeck::ui
