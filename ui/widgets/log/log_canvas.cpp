// SPDX-License-Identifier: MIT
#include "widgets/log/log_canvas.h"

#include "base/clock.h"
#include "theme/theme.h"
#include "widgets/log/log_hits.h"
#include "widgets/log/log_navigator.h"
#include "widgets/log/log_painter.h"

#include <QPainter>
#include <QRegularExpression>
#include <QWidget>

namespace shipdeck::ui {

LogCanvas::LogCanvas(const LogDocument& document, const LogNavigator& navigator, const LogHits& hits,
                     const LogSelection& selection, LogPainter& painter, QWidget& viewport)
    : m_document(document), m_navigator(navigator), m_hits(hits), m_selection(selection), m_painter(painter),
      m_viewport(viewport)
{
}

const LogMetrics& LogCanvas::metrics() const
{
    return m_painter.metrics();
}

void LogCanvas::setHovered(qint64 line)
{
    if (line == m_hovered)
        return;
    m_viewport.update(m_navigator.scroll().rectOfLine(m_hovered));
    m_hovered = line;
    m_viewport.update(m_navigator.scroll().rectOfLine(m_hovered));
}

int LogCanvas::paint(QPainter& painter, const QRect& part, bool hasFocus)
{
    const auto rows = m_navigator.scroll().placed();
    int widest = 0;
    for (const PlacedRow& place : rows) {
        if (place.y + place.height <= part.top() || place.y > part.bottom())
            continue;
        if (place.row.isHeader)
            paintHeader(painter, place, hasFocus);
        else
            widest = qMax(widest, paintLine(painter, place, hasFocus));
    }
    const int width = m_viewport.width(), height = m_viewport.height();
    const int end = rows.isEmpty() ? 0 : rows.last().y + rows.last().height;
    if (end < height) {
        painter.fillRect(0, end, width, height - end, Theme::color(Color::LogBg));
        painter.fillRect(0, end, rows.isEmpty() ? 0 : metrics().gutter, height - end, Theme::color(Color::LogGutterBg));
    }
    if (const auto header = m_navigator.scroll().sticky(rows))
        paintHeader(painter, *header, hasFocus);
    return widest;
}

void LogCanvas::paintHeader(QPainter& painter, const PlacedRow& place, bool hasFocus)
{
    const RowMap& map = m_navigator.rows().map();
    const int step = place.row.step;
    const qint64 caret = m_navigator.caret();
    const bool folded = map.isFolded(step);
    const bool hasCaret = folded && hasFocus && caret >= 0 && map.stepOf(caret) == step;
    m_painter.paintHeader(painter, &m_viewport, m_document.stages()[step], folded, hasCaret, place.y,
                          m_viewport.width(), nowUtc().toMSecsSinceEpoch());
}

int LogCanvas::paintLine(QPainter& painter, const PlacedRow& place, bool hasFocus)
{
    const ShownLine& line = m_document.line(place.row.line);
    const LineStyle style = styleOf(place.row, line, partOf(place.row, line), hasFocus);
    m_painter.paintLine(painter, line, style, place.y, m_viewport.width(), m_scrolled);
    return m_navigator.rows().isWrapped() ? 0 : Cells(line.text).columns() + (line.isCut ? 2 : 0);
}

LinePart LogCanvas::partOf(const LogRow& row, const ShownLine& line) const
{
    const auto parts = m_navigator.rows().partsOf(line);
    return parts[qMin(qsizetype(row.part), parts.size() - 1)];
}

LineStyle LogCanvas::styleOf(const LogRow& row, const ShownLine& line, LinePart part, bool hasFocus) const
{
    LineStyle style;
    style.number = row.line;
    style.part = part;
    style.isContinued = row.part > 0;
    style.time = m_document.timeText(row.line, metrics().times);
    style.hits = m_hits.marksOf(row.line);
    const auto span = m_selection.in(row.line, line.text);
    style.selection = {span.start, span.end, false};
    style.selectedToEdge = span.toEdge && span.end >= part.end && m_selection.isActive();
    style.isCaret = row.line == m_navigator.caret() && hasFocus;
    style.isHovered = row.line == m_hovered;
    style.flash = m_navigator.flash().strength(row.line);
    return style;
}

LogPosition LogCanvas::positionAt(QPoint point) const
{
    const auto rows = m_navigator.scroll().placed();
    if (rows.isEmpty())
        return {};
    const auto at = std::find_if(rows.begin(), rows.end() - 1,
                                 [&](const PlacedRow& place) { return point.y() < place.y + place.height; });
    if (at->row.isHeader)
        return {at->row.line, 0};
    const ShownLine& line = m_document.line(at->row.line);
    if (point.y() >= at->y + at->height)
        return {at->row.line, line.text.size()};
    const LinePart part = partOf(at->row, line);
    const qreal x = point.x() - metrics().text + m_scrolled;
    const int column = part.column + qMax(0, int(x / metrics().cell + 0.5));
    return {at->row.line, qBound(part.start, Cells(line.text).indexOf(column), part.end)};
}

QString LogCanvas::targetAt(QPoint point) const
{
    static const QRegularExpression targets(
        QStringLiteral(R"((https?://[^\s"'<>()]+[^\s"'<>().,;:])|((?:[A-Za-z]:)?[\w@./\-\[\]]+\.\w+:\d+(?::\d+)?))"));
    if (point.x() < metrics().text)
        return {};
    const LogPosition at = positionAt(point);
    if (at.line >= m_navigator.rows().map().lineCount())
        return {};
    auto matches = targets.globalMatch(m_document.line(at.line).text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.capturedStart() <= at.index && at.index < match.capturedEnd())
            return match.captured();
    }
    return {};
}

} // namespace shipdeck::ui
