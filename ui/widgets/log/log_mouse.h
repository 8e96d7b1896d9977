// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/selection_drag.h"

class QHelpEvent;
class QMouseEvent;

namespace shipdeck::ui {

class LogCanvas;
class LogDocument;
class LogNavigator;

//! What the mouse does in a log: selects, folds, follows links, shows all of a line; its cursor and its tooltips.
class LogMouse final : public QObject {
    Q_OBJECT
public:
    LogMouse(LogDocument& document, LogNavigator& navigator, LogSelection& selection, LogCanvas& canvas,
             QWidget& viewport);

    void press(const QMouseEvent& event);
    void doubleClick(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release() { m_drag.release(); }
    void leave();
    void showToolTip(const QHelpEvent& event);

Q_SIGNALS:
    void linkActivated(const QString& target);

private:
    void pressLine(const QMouseEvent& event, qint64 line);
    void hover(const QMouseEvent& event);
    bool isOnPill(QPoint point) const;

    LogDocument& m_document;
    LogNavigator& m_navigator;
    LogSelection& m_selection;
    LogCanvas& m_canvas;
    QWidget& m_viewport;
    SelectionDrag m_drag;
};

} // namespace shipdeck::ui
