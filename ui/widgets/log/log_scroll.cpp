// SPDX-License-Identifier: MIT
#include "widgets/log/log_scroll.h"

#include <QWidget>

namespace shipdeck::ui {

LogScroll::LogScroll(const RowMap& rows, const LogMetrics& metrics, const QWidget& viewport)
    : m_rows(rows), m_metrics(metrics), m_viewport(viewport)
{
}

LogTop LogScroll::bottom() const
{
    int room = m_viewport.height();
    qint64 row = m_rows.rowCount();
    while (row > 0 && room > 0)
        room -= rowHeight(m_rows.at(--row));
    return {row, qMax(0, -room)};
}

int LogScroll::linesOnScreen() const
{
    return m_viewport.height() / qMax(1, m_metrics.row);
}

int LogScroll::pageStep() const
{
    return qMax(1, linesOnScreen() - 2) * m_metrics.row;
}

void LogScroll::setTop(LogTop top)
{
    while (top.offset < 0 && top.row > 0)
        top.offset += rowHeight(m_rows.at(--top.row));
    top.row = qBound(qint64(0), top.row, qMax(qint64(0), m_rows.rowCount() - 1));
    top.offset = qMax(0, top.offset);
    while (m_rows.rowCount() > 0 && top.row + 1 < m_rows.rowCount() && top.offset >= rowHeight(m_rows.at(top.row)))
        top.offset -= rowHeight(m_rows.at(top.row++));
    m_top = qMin(top, bottom());
    Q_EMIT moved();
}

LogAnchor LogScroll::anchor() const
{
    if (m_rows.rowCount() == 0)
        return {};
    return {m_rows.at(m_top.row), -m_top.offset};
}

void LogScroll::restore(const LogAnchor& anchor)
{
    if (m_rows.rowCount() == 0)
        return setTop({});
    const qint64 row = anchor.row.isHeader && anchor.row.step < m_rows.stepCount()
        ? m_rows.headerRow(anchor.row.step)
        : m_rows.rowOf(anchor.row.line, anchor.row.part);
    setTop({row, -anchor.y});
}

void LogScroll::show(qint64 line)
{
    const QRect rect = rectOfLine(line);
    const QRect comfortable = m_viewport.rect().adjusted(0, m_metrics.header, 0, -m_metrics.row);
    if (rect.isEmpty() || !comfortable.contains(rect))
        setTop({m_rows.rowOf(line), -m_viewport.height() / 3});
}

void LogScroll::showNearest(qint64 line)
{
    const QRect rect = rectOfLine(line);
    if (rect.isEmpty() || rect.bottom() > m_viewport.height())
        setTop({m_rows.rowOf(line), -(m_viewport.height() - m_metrics.row)});
    else if (rect.top() < m_metrics.header)
        setTop({m_rows.rowOf(line), -m_metrics.header});
}

QList<PlacedRow> LogScroll::placed() const
{
    QList<PlacedRow> rows;
    int y = -m_top.offset;
    for (qint64 row = m_top.row; row < m_rows.rowCount() && y < m_viewport.height(); ++row) {
        const LogRow what = m_rows.at(row);
        rows.append({what, y, rowHeight(what)});
        y += rows.last().height;
    }
    return rows;
}

std::optional<PlacedRow> LogScroll::sticky(const QList<PlacedRow>& rows) const
{
    if (rows.isEmpty() || rows.first().row.step < 0 || (rows.first().row.isHeader && rows.first().y == 0))
        return std::nullopt;
    const int step = rows.first().row.step;
    PlacedRow header{{true, step, m_rows.firstLine(step), 0}, 0, m_metrics.header};
    // The next header pushes the sticky one out.
    for (const PlacedRow& place : rows) {
        if (place.row.isHeader && place.row.step != step) {
            header.y = qMin(0, place.y - header.height);
            break;
        }
    }
    return header;
}

std::optional<PlacedRow> LogScroll::rowAt(int y) const
{
    const auto rows = placed();
    if (const auto header = sticky(rows); header && y >= 0 && y < header->y + header->height)
        return header;
    for (const PlacedRow& place : rows) {
        if (y < place.y + place.height)
            return place;
    }
    return rows.isEmpty() ? std::nullopt : std::optional(rows.last());
}

std::pair<qint64, qint64> LogScroll::visibleLines() const
{
    qint64 first = -1, last = -1;
    const auto rows = placed();
    for (const PlacedRow& place : rows) {
        if (place.row.isHeader && !m_rows.isFolded(place.row.step))
            continue;
        // A folded step counts as read to its end.
        const qint64 line = place.row.isHeader ? m_rows.endLine(place.row.step) - 1 : place.row.line;
        first = first < 0 ? place.row.line : first;
        last = qMax(last, line);
    }
    return {first, last};
}

QRect LogScroll::rectOfLine(qint64 line) const
{
    QRect rect;
    const auto rows = placed();
    for (const PlacedRow& place : rows) {
        if (!place.row.isHeader && place.row.line == line)
            rect = rect.united(QRect(0, place.y, m_viewport.width(), place.height));
    }
    return rect;
}

} // namespace shipdeck::ui
