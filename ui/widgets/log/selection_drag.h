// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/log_selection.h"

#include <QPoint>
#include <QTimer>

namespace shipdeck::ui {

//! Selects by mouse: clicks, double and triple clicks, drags; keeps scrolling while the mouse is beyond an edge.
class SelectionDrag final : public QObject {
    Q_OBJECT
public:
    explicit SelectionDrag(LogSelection& selection);
    bool isOn() const { return m_isOn; }

    //! `whole`: selects whole lines, as does the press after a double click at the same point.
    void press(QPoint point, LogPosition at, bool whole);
    //! With Shift: extends the selection; without one from line `caret` on (-1: none).
    void pressToExtend(QPoint point, LogPosition at, qint64 caret);
    void pressTwice(QPoint point, LogPosition at);
    //! `height`: of the viewport.
    void drag(QPoint point, LogPosition at, int height);
    void release();

Q_SIGNALS:
    //! Scroll so many pixels down, then extend the selection to what is at `point`.
    void beyondEdge(int pixels, QPoint point);

private:
    void begin(QPoint point, int clicks);

    LogSelection& m_selection;
    QTimer m_autoscroll;
    QPoint m_mouse;
    int m_beyond = 0; //!< pixels below (negative: above) the viewport
    int m_clicks = 0;
    bool m_isOn = false;
};

} // namespace shipdeck::ui
