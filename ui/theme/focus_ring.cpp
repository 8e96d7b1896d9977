// SPDX-License-Identifier: MIT
#include "theme/focus_ring.h"

#include "theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QSlider>

namespace shipdeck::ui {
namespace {

bool keyboardInUse = false;

// Keys that move or act count; typing into a field does not make rings appear.
bool isNavigation(int key)
{
    switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_F6:
    case Qt::Key_Escape: return true;
    default: return false;
    }
}

bool wantsFrame(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget)
        || qobject_cast<const QSlider*>(widget) || widget->property("focusFrame").toBool();
}

} // namespace

bool isKeyboardFocused(const QWidget* widget)
{
    return widget->hasFocus() && (keyboardInUse || Theme::isHighContrast());
}

FocusRing::FocusRing()
{
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusRing::install()
{
    static auto* ring = new FocusRing;
    Q_UNUSED(ring);
}

bool FocusRing::eventFilter(QObject*, QEvent* event)
{
    const bool before = keyboardInUse;
    if (event->type() == QEvent::MouseButtonPress)
        keyboardInUse = false;
    else if (event->type() == QEvent::KeyPress && isNavigation(static_cast<QKeyEvent*>(event)->key()))
        keyboardInUse = true;
    if (keyboardInUse != before) {
        if (QWidget* now = QApplication::focusWidget()) {
            follow(now);
            now->update();
        }
    }
    return false;
}

void FocusRing::follow(QWidget* widget)
{
    const bool wanted = widget && isKeyboardFocused(widget) && wantsFrame(widget);
    if (!wanted) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame) {
        // The frame moves into the window of whom it follows and dies with it.
        m_frame = new QFocusFrame;
        connect(m_frame, &QObject::destroyed, this, [this] { m_frame = nullptr; });
    }
    m_frame->setWidget(widget);
}

} // namespace shipdeck::ui
