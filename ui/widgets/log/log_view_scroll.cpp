// SPDX-License-Identifier: MIT
#include "theme/theme.h"
#include "widgets/log/log_minimap.h"
#include "widgets/log/log_view.h"

#include <QAccessible>
#include <QScrollBar>
#include <QWheelEvent>
#include <utility>

namespace shipdeck::ui {

int LogView::rowHeight(const LogRow& row) const
{
    return row.isHeader ? m_painter.metrics().header : m_painter.metrics().row;
}

LogView::Anchor LogView::anchor() const
{
    if (m_rows.rowCount() == 0)
        return {};
    return {m_rows.at(m_top.row), -m_top.offset};
}

void LogView::restore(const Anchor& anchor)
{
    if (m_rows.rowCount() == 0)
        return setTop({});
    const qint64 row = anchor.row.isHeader && anchor.row.step < m_rows.stepCount()
        ? m_rows.headerRow(anchor.row.step)
        : m_rows.rowOf(anchor.row.line, anchor.row.part);
    setTop({row, -anchor.y});
}

LogView::Top LogView::bottom() const
{
    int room = viewport()->height();
    qint64 row = m_rows.rowCount();
    while (row > 0 && room > 0)
        room -= rowHeight(m_rows.at(--row));
    return {row, qMax(0, -room)};
}

void LogView::setTop(Top top)
{
    while (top.offset < 0 && top.row > 0)
        top.offset += rowHeight(m_rows.at(--top.row));
    top.row = qBound(qint64(0), top.row, qMax(qint64(0), m_rows.rowCount() - 1));
    top.offset = qMax(0, top.offset);
    while (m_rows.rowCount() > 0 && top.row + 1 < m_rows.rowCount() && top.offset >= rowHeight(m_rows.at(top.row)))
        top.offset -= rowHeight(m_rows.at(top.row++));
    const Top last = bottom();
    if (std::pair(top.row, top.offset) > std::pair(last.row, last.offset))
        top = last;
    m_top = top;
    syncBars();
    m_minimap->update();
    viewport()->update();
}

void LogView::syncBars()
{
    // QScrollBar uses int; a wrapped log of ten million lines may have more rows, so it is scaled.
    const qint64 last = bottom().row + (bottom().offset > 0 ? 1 : 0);
    const qint64 step = last / std::numeric_limits<int>::max() + 1;
    QScrollBar* bar = verticalScrollBar();
    const QSignalBlocker quiet(bar);
    bar->setRange(0, int(last / step));
    bar->setPageStep(qMax(1, viewport()->height() / m_painter.metrics().row));
    bar->setValue(int((m_top.row + (m_top.offset > 0 && m_top.row == bottom().row ? 1 : 0)) / step));
    QScrollBar* sideways = horizontalScrollBar();
    const int columns = m_wrapped ? 0 : m_widest + 2;
    const int room = viewport()->width() - m_painter.metrics().text;
    sideways->setRange(0, qMax(0, int(columns * m_painter.metrics().cell) - room));
    sideways->setPageStep(room);
    sideways->setSingleStep(int(m_painter.metrics().cell * 4));
}

void LogView::scrollContentsBy(int dx, int dy)
{
    if (dy != 0) { // the hidden bar was moved directly, by a screen reader or a test
        const QScrollBar* bar = verticalScrollBar();
        const qint64 last = bottom().row;
        const qint64 step = last / std::numeric_limits<int>::max() + 1;
        if (bar->value() == bar->maximum())
            setTop(bottom());
        else
            setTop({bar->value() * step, 0});
        userScrolled(dy > 0);
    }
    if (dx != 0)
        viewport()->update();
}

void LogView::scrollPixels(int down)
{
    setTop({m_top.row, m_top.offset + down});
    userScrolled(down < 0);
}

void LogView::scrollToEnd()
{
    setTop(bottom());
}

void LogView::leaveEnd()
{
    m_seenLines = qMax(m_seenLines, visibleLines().second + 1);
    if (!m_following)
        m_seenLines = m_rows.lineCount();
    m_seenErrors = m_document.errors();
}

bool LogView::isAtEnd() const
{
    const Top last = bottom();
    return m_top.row == last.row && m_top.offset == last.offset;
}

void LogView::userScrolled(bool up)
{
    m_toShowEnd = false; // the person has scrolled
    const bool atEnd = isAtEnd();
    if (up && !atEnd)
        setFollowing(false);
    else if (!up && atEnd && m_phase == LogPhase::Live)
        setFollowing(true);
    m_seenLines = qMax(m_seenLines, visibleLines().second + 1);
}

void LogView::setFollowing(bool following)
{
    if (m_following != following) {
        m_following = following;
        m_seenLines = m_rows.lineCount();
        m_seenErrors = m_document.errors();
        Q_EMIT changed();
    }
    if (following) {
        m_caret = -1;
        scrollToEnd();
    }
    viewport()->update();
}

qint64 LogView::newLines() const
{
    return m_following ? 0 : qMax(qint64(0), m_rows.lineCount() - qMax(m_seenLines, visibleLines().second + 1));
}

void LogView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        m_wheel += event->angleDelta().y();
        setZoom(m_zoom + m_wheel / 120);
        m_wheel %= 120;
        return event->accept();
    }
    const bool sideways = (event->modifiers() & Qt::ShiftModifier) || event->angleDelta().x() != 0;
    if (sideways) {
        QScrollBar* bar = horizontalScrollBar();
        const int delta = event->angleDelta().x() != 0 ? event->angleDelta().x() : event->angleDelta().y();
        bar->setValue(bar->value() - delta / 2);
    }
    if (!(event->modifiers() & Qt::ShiftModifier)) {
        const int pixels = event->hasPixelDelta() ? event->pixelDelta().y()
                                                  : event->angleDelta().y() * 3 * m_painter.metrics().row / 120;
        if (pixels != 0)
            scrollPixels(-pixels);
    }
    event->accept();
}

void LogView::resizeEvent(QResizeEvent* event)
{
    const bool wasWrapped = m_wrapped && event->oldSize().width() != event->size().width();
    const Anchor keep = anchor();
    m_minimap->fit();
    if (wasWrapped)
        applyHeights();
    if (m_following || m_toShowEnd)
        scrollToEnd();
    else
        restore(keep);
}

QList<LogView::Placed> LogView::placed() const
{
    QList<Placed> rows;
    int y = -m_top.offset;
    for (qint64 row = m_top.row; row < m_rows.rowCount() && y < viewport()->height(); ++row) {
        const LogRow what = m_rows.at(row);
        rows.append({what, y, rowHeight(what)});
        y += rows.last().height;
    }
    return rows;
}

std::optional<LogView::Placed> LogView::sticky(const QList<Placed>& rows) const
{
    if (rows.isEmpty() || rows.first().row.step < 0 || (rows.first().row.isHeader && rows.first().y == 0))
        return std::nullopt;
    Placed header{{true, rows.first().row.step, m_rows.firstLine(rows.first().row.step), 0},
                  0,
                  m_painter.metrics().header};
    // The next header pushes the sticky one out.
    for (const Placed& place : rows) {
        if (place.row.isHeader && place.row.step != header.row.step) {
            header.y = qMin(0, place.y - header.height);
            break;
        }
    }
    return header;
}

std::optional<LogView::Placed> LogView::rowAt(int y) const
{
    const auto rows = placed();
    if (const auto header = sticky(rows); header && y >= 0 && y < header->y + header->height)
        return header;
    for (const Placed& place : rows) {
        if (y < place.y + place.height)
            return place;
    }
    return rows.isEmpty() ? std::nullopt : std::optional(rows.last());
}

std::pair<qint64, qint64> LogView::visibleLines() const
{
    qint64 first = -1, last = -1;
    const auto rows = placed();
    for (const Placed& place : rows) {
        if (place.row.isHeader && !m_rows.isFolded(place.row.step))
            continue;
        // A folded step counts as read to its end.
        const qint64 line = place.row.isHeader ? m_rows.endLine(place.row.step) - 1 : place.row.line;
        first = first < 0 ? place.row.line : first;
        last = qMax(last, line);
    }
    return {first, last};
}

QRect LogView::rectOfLine(qint64 line) const
{
    QRect rect;
    const auto rows = placed();
    for (const Placed& place : rows) {
        if (!place.row.isHeader && place.row.line == line)
            rect = rect.united(QRect(0, place.y, viewport()->width(), place.height));
    }
    return rect;
}

void LogView::reveal(qint64 line, int third)
{
    if (m_rows.lineCount() == 0)
        return;
    line = qBound(qint64(0), line, m_rows.lineCount() - 1);
    if (const int step = m_rows.stepOf(line); m_rows.isFolded(step))
        setFolded(step, false);
    const QRect rect = rectOfLine(line);
    const QRect comfortable = viewport()->rect().adjusted(0, m_painter.metrics().header, 0, -m_painter.metrics().row);
    if (third > 0 && (rect.isEmpty() || !comfortable.contains(rect)))
        setTop({m_rows.rowOf(line), -viewport()->height() / third});
    else if (third == 0 && (rect.isEmpty() || rect.bottom() > viewport()->height()))
        setTop({m_rows.rowOf(line), -(viewport()->height() - m_painter.metrics().row)});
    else if (third == 0 && rect.top() < m_painter.metrics().header)
        setTop({m_rows.rowOf(line), -m_painter.metrics().header});
}

void LogView::revealColumn(qint64 line, qsizetype start, qsizetype end)
{
    if (m_wrapped)
        return;
    const Cells cells(m_document.line(line).text);
    const LogMetrics& metrics = m_painter.metrics();
    m_widest = qMax(m_widest, cells.columns());
    syncBars();
    QScrollBar* bar = horizontalScrollBar();
    const int room = viewport()->width() - metrics.text;
    const int left = int(cells.columnOf(start) * metrics.cell), right = int(cells.columnOf(end) * metrics.cell);
    if (left < bar->value() || right > bar->value() + room)
        bar->setValue(qMax(0, right + int(metrics.cell * 8) - room));
}

void LogView::setCaret(qint64 line)
{
    m_caret = line;
    if (line >= 0) {
        QAccessibleTextCursorEvent event(this, 0);
        QAccessible::updateAccessibility(&event);
    }
    viewport()->update();
}

void LogView::moveCaret(int rows)
{
    if (m_rows.rowCount() == 0)
        return;
    const qint64 from = m_caret >= 0 ? m_rows.rowOf(m_caret) : m_rows.rowOf(visibleLines().second) - (rows < 0 ? 0 : 1);
    const int direction = rows < 0 ? -1 : 1;
    qint64 row = from;
    for (qint64 next = from + direction; next >= 0 && next < m_rows.rowCount() && rows != 0; next += direction) {
        const LogRow what = m_rows.at(next);
        if (what.part > 0 || (what.isHeader && !m_rows.isFolded(what.step)))
            continue;
        row = next;
        rows -= direction;
    }
    const LogRow what = m_rows.at(row);
    if (direction < 0)
        setFollowing(false);
    setCaret(what.line);
    if (!what.isHeader)
        reveal(what.line, 0);
    else
        setTop({row, -viewport()->height() / 3});
    userScrolled(direction < 0);
    m_caret = what.line;
}

} // namespace shipdeck::ui
