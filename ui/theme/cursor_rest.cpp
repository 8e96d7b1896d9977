// SPDX-License-Identifier: MIT
#include "theme/cursor_rest.h"

#include <QApplication>

namespace shipdeck::ui {

CursorRest::CursorRest(std::chrono::milliseconds after)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(after);
    connect(&m_quiet, &QTimer::timeout, this, &CursorRest::rest);
    qApp->installEventFilter(this);
    m_quiet.start();
}

CursorRest::~CursorRest()
{
    wake();
}

void CursorRest::install()
{
    static auto* rest = new CursorRest;
    Q_UNUSED(rest);
}

// Before the field hears of it, which then begins to blink by the time that is set here.
bool CursorRest::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::FocusIn:
        wake();
        m_quiet.start();
        break;
    default: break;
    }
    return false;
}

void CursorRest::rest()
{
    m_flashTime = QApplication::cursorFlashTime();
    QApplication::setCursorFlashTime(0);
}

void CursorRest::wake()
{
    if (m_flashTime > 0)
        QApplication::setCursorFlashTime(std::exchange(m_flashTime, 0));
}

} // namespace shipdeck::ui
