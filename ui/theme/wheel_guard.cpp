// SPDX-License-Identifier: MIT
#include "theme/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QSlider>

namespace shipdeck::ui {

void WheelGuard::install()
{
    static auto* const guard = new WheelGuard;
    qApp->installEventFilter(guard);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
        return false;
    if (!qobject_cast<QComboBox*>(watched) && !qobject_cast<QAbstractSpinBox*>(watched)
        && !qobject_cast<QSlider*>(watched))
        return false;
    if (event->type() == QEvent::Polish) {
        if (auto* const control = static_cast<QWidget*>(watched); control->focusPolicy() == Qt::WheelFocus)
            control->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    event->ignore(); // so that it goes to the page below
    return true;
}

} // namespace shipdeck::ui
