// SPDX-License-Identifier: MIT
#include "widgets/letter_keys.h"

#include "widgets/overlay.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QStyleHints>

namespace shipdeck::ui {

LetterKeys::LetterKeys(QAbstractItemView* list, std::function<Action(int key)> actionOf)
    : QObject(list), m_list(list), m_actionOf(std::move(actionOf))
{
    m_held.setSingleShot(true);
    connect(&m_held, &QTimer::timeout, this, [this] { m_onHeld(); });
    list->installEventFilter(this);
}

bool LetterKeys::hold(const QKeyEvent& key)
{
    const int pause = QGuiApplication::styleHints()->keyboardInputInterval();
    const bool isLetter = !key.text().isEmpty() && key.text().front().isLetterOrNumber();
    const bool isModifier = key.key() >= Qt::Key_Shift && key.key() <= Qt::Key_ScrollLock;
    if (m_held.isActive() && !isModifier) {
        m_held.stop();
        if (key.key() == Qt::Key_Escape || key.key() == Qt::Key_Backspace) // the held letter is dropped
            return true;
        if (!isLetter) {
            m_onHeld();
            return Overlay::top(m_list->window());
        }
        m_list->keyboardSearch(m_heldText);
    } else if (isLetter && key.modifiers() == Qt::NoModifier && !(m_typed.isValid() && m_typed.elapsed() < pause)) {
        m_onHeld = m_actionOf(key.key());
        m_heldText = key.text();
        if (m_onHeld) {
            m_held.start(pause);
            return true;
        }
    }
    if (isLetter)
        m_typed.start();
    else if (!isModifier)
        m_typed.invalidate();
    return false;
}

bool LetterKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        m_held.stop();
    if (event->type() == QEvent::KeyPress && hold(*static_cast<QKeyEvent*>(event)))
        return true;
    return QObject::eventFilter(watched, event);
}

} // namespace shipdeck::ui
