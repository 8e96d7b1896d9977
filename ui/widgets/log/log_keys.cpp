// SPDX-License-Identifier: MIT
#include "widgets/log/log_keys.h"

#include "widgets/log/log_view.h"

#include <QKeyEvent>

namespace shipdeck::ui {

bool runKey(LogView& view, const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Copy))
        return view.copy(), true;
    if (event.matches(QKeySequence::SelectAll))
        return view.selectAll(), true;
    if (event.matches(QKeySequence::Find))
        return Q_EMIT view.searchWanted(), true;
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    const bool shift = modifiers == Qt::ShiftModifier;
    if (!plain && !shift)
        return false;
    switch (event.key()) {
    case Qt::Key_F3: return shift ? view.previousHit() : view.nextHit(), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!view.searchRun().isActive())
            return false;
        return shift ? view.previousHit() : view.nextHit(), true;
    case Qt::Key_N: return view.goToProblem(logs::Level::Error, shift ? -1 : 1), true;
    case Qt::Key_E: return plain && (view.goToProblem(logs::Level::Error, 0), true);
    case Qt::Key_F: return plain && (view.setFollowing(!view.isFollowing()), true);
    case Qt::Key_T: return plain && (view.setTimes(LogTimes((int(view.times()) + 1) % 4)), true);
    case Qt::Key_W: return plain && (view.setWrapped(!view.isWrapped()), true);
    case Qt::Key_G: return plain && (Q_EMIT view.goToLineWanted(), true);
    case Qt::Key_L: return plain && view.hasLinks() && (view.copy(LogView::CopyAs::Link), true);
    case Qt::Key_Escape: return view.deselect();
    default: return false;
    }
}

bool moveByKey(LogNavigator& navigator, const QKeyEvent& event)
{
    const bool left = event.key() == Qt::Key_Left;
    const RowMap& rows = navigator.rows().map();
    const LogScroll& scroll = navigator.scroll();
    switch (event.key()) {
    case Qt::Key_Up: return navigator.moveCaret(-1), true;
    case Qt::Key_Down: return navigator.moveCaret(1), true;
    case Qt::Key_PageUp: return navigator.scrollPixels(-scroll.pageStep()), true;
    case Qt::Key_PageDown: return navigator.scrollPixels(scroll.pageStep()), true;
    case Qt::Key_Home: return navigator.scrollTo({}, true), true;
    case Qt::Key_End: return navigator.goToEnd(), true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (event.modifiers() & Qt::ControlModifier)
            navigator.setAllFolded(left);
        else
            navigator.setFolded(navigator.caret() >= 0 ? rows.stepOf(navigator.caret()) : scroll.anchor().row.step,
                                left);
        navigator.userScrolled(true);
        return true;
    case Qt::Key_BracketLeft: return navigator.goToNeighbour(true), true;
    case Qt::Key_BracketRight: return navigator.goToNeighbour(false), true;
    default: return false;
    }
}

} // namespace shipdeck::ui
