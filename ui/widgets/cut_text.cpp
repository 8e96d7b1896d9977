// SPDX-License-Identifier: MIT
#include "widgets/cut_text.h"

#include <QVariant>
#include <QWidget>

namespace shipdeck::ui {

void tellCutText(QWidget* widget, const QString& text, bool isCut)
{
    constexpr const char* told = "cutText"; // what this function has set
    const bool isOwn = !widget->toolTip().isEmpty() && widget->property(told).toString() != widget->toolTip();
    const QString tip = isCut ? text : QString();
    if (isOwn || widget->toolTip() == tip)
        return;
    widget->setProperty(told, tip);
    widget->setToolTip(tip);
}

} // namespace shipdeck::ui
