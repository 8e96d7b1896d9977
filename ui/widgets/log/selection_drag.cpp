// SPDX-License-Identifier: MIT
#include "widgets/log/selection_drag.h"

namespace shipdeck::ui {

SelectionDrag::SelectionDrag(LogSelection& selection) : m_selection(selection)
{
    m_autoscroll.setInterval(33);
    connect(&m_autoscroll, &QTimer::timeout, this, [this] { Q_EMIT beyondEdge(m_beyond, m_mouse); });
}

void SelectionDrag::begin(QPoint point, int clicks)
{
    m_clicks = clicks;
    m_mouse = point;
    m_isOn = true;
}

void SelectionDrag::press(QPoint point, LogPosition at, bool whole)
{
    begin(point, m_clicks == 2 && (m_mouse - point).manhattanLength() < 4 ? 3 : 1);
    m_selection.start(at, whole || m_clicks == 3 ? LogSelection::Unit::Lines : LogSelection::Unit::Characters);
}

void SelectionDrag::pressToExtend(QPoint point, LogPosition at, qint64 caret)
{
    if (!m_selection.isActive() && caret < 0)
        return press(point, at, false);
    begin(point, 1);
    if (!m_selection.isActive())
        m_selection.start({caret, 0}, LogSelection::Unit::Lines);
    m_selection.extend(at);
}

void SelectionDrag::pressTwice(QPoint point, LogPosition at)
{
    begin(point, 2);
    m_selection.start(at, LogSelection::Unit::Words);
}

void SelectionDrag::drag(QPoint point, LogPosition at, int height)
{
    m_mouse = point;
    m_selection.extend(at);
    m_beyond = point.y() < 0 ? point.y() : qMax(0, point.y() - height);
    if (m_beyond == 0)
        m_autoscroll.stop();
    else if (!m_autoscroll.isActive())
        m_autoscroll.start();
}

void SelectionDrag::release()
{
    m_isOn = false;
    m_autoscroll.stop();
}

} // namespace shipdeck::ui
