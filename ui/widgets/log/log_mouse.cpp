// SPDX-License-Identifier: MIT
#include "widgets/log/log_mouse.h"

#include "widgets/log/log_canvas.h"
#include "widgets/log/log_document.h"
#include "widgets/log/log_navigator.h"
#include "widgets/log/log_pill.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWidget>

namespace shipdeck::ui {

LogMouse::LogMouse(LogDocument& document, LogNavigator& navigator, LogSelection& selection, LogCanvas& canvas,
                   QWidget& viewport)
    : m_document(document), m_navigator(navigator), m_selection(selection), m_canvas(canvas), m_viewport(viewport),
      m_drag(selection)
{
    connect(&m_drag, &SelectionDrag::beyondEdge, this, [this](int pixels, QPoint point) {
        m_navigator.scrollPixels(pixels);
        m_selection.extend(m_canvas.positionAt(point));
        m_viewport.update();
    });
}

bool LogMouse::isOnPill(QPoint point) const
{
    return LogPill::of(m_navigator.follow()).rectIn(m_viewport.rect()).contains(point);
}

void LogMouse::press(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return;
    if (isOnPill(event.pos()))
        return m_navigator.setFollowing(true);
    const auto at = m_navigator.scroll().rowAt(event.pos().y());
    if (!at)
        return;
    if (at->row.isHeader)
        return m_navigator.toggleHeader(at->row.step);
    const QString target = m_canvas.targetAt(event.pos());
    if ((event.modifiers() & Qt::ControlModifier) && !target.isEmpty())
        return Q_EMIT linkActivated(target);
    const ShownLine& line = m_document.line(at->row.line);
    if (line.isCut && m_canvas.positionAt(event.pos()).index >= line.text.size())
        return m_document.showWhole(at->row.line);
    pressLine(event, at->row.line);
}

void LogMouse::pressLine(const QMouseEvent& event, qint64 line)
{
    const LogPosition position = m_canvas.positionAt(event.pos());
    if (event.modifiers() & Qt::ShiftModifier)
        m_drag.pressToExtend(event.pos(), position, m_navigator.caret());
    else
        m_drag.press(event.pos(), position, event.pos().x() < m_canvas.metrics().gutter);
    m_navigator.setFollowing(false);
    m_navigator.setCaret(line);
}

void LogMouse::doubleClick(const QMouseEvent& event)
{
    const auto at = m_navigator.scroll().rowAt(event.pos().y());
    if (event.button() != Qt::LeftButton || !at || isOnPill(event.pos()))
        return;
    if (at->row.isHeader)
        return m_navigator.toggleHeader(at->row.step);
    // The character under the mouse, not the nearest gap between two.
    const QPoint onCharacter = event.pos() - QPoint(int(m_canvas.metrics().cell / 2), 0);
    m_drag.pressTwice(event.pos(), m_canvas.positionAt(onCharacter));
    m_navigator.setFollowing(false);
    m_viewport.update();
}

void LogMouse::move(const QMouseEvent& event)
{
    if (!m_drag.isOn())
        return hover(event);
    m_drag.drag(event.pos(), m_canvas.positionAt(event.pos()), m_viewport.height());
    m_viewport.update();
}

void LogMouse::hover(const QMouseEvent& event)
{
    const QPoint point = event.pos();
    const auto at = m_navigator.scroll().rowAt(point.y());
    const bool link = (event.modifiers() & Qt::ControlModifier) && !m_canvas.targetAt(point).isEmpty();
    const bool hand = link || (at && at->row.isHeader) || isOnPill(point);
    const bool gutter = point.x() < m_canvas.metrics().gutter;
    m_viewport.setCursor(hand ? Qt::PointingHandCursor : gutter ? Qt::ArrowCursor : Qt::IBeamCursor);
    m_canvas.setHovered(at && !at->row.isHeader && point.y() < at->y + at->height ? at->row.line : -1);
}

void LogMouse::leave()
{
    m_canvas.setHovered(-1);
}

void LogMouse::showToolTip(const QHelpEvent& event)
{
    const auto at = m_navigator.scroll().rowAt(event.pos().y());
    if (!at || at->row.isHeader || !m_document.line(at->row.line).isCut)
        return QToolTip::hideText();
    const qint64 bytes = m_document.line(at->row.line).bytes;
    QToolTip::showText(event.globalPos(),
                       tr("Only the first 16 KiB of %1 are shown. Click after the end to show all.")
                           .arg(m_viewport.locale().formattedDataSize(bytes)),
                       &m_viewport);
}

} // namespace shipdeck::ui
