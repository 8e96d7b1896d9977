// SPDX-License-Identifier: MIT
#include "widgets/log/log_painter.h"

#include "base/durations.h"
#include "theme/paint.h"
#include "theme/status.h"
#include "widgets/log/log_colours.h"
#include "widgets/log/spin_mark.h"
#include "widgets/log/stage_row.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QWidget>

namespace shipdeck::ui {
namespace {

Status statusOf(StageState state)
{
    switch (state) {
    case StageState::Running: return Status::Building;
    case StageState::Done: return Status::Ready;
    case StageState::Failed: return Status::Error;
    case StageState::Canceled: return Status::Canceled;
    case StageState::Skipped: return Status::Skipped;
    case StageState::Interrupted: return Status::Abandoned;
    case StageState::Waiting: break; // has no lines
    }
    return Status::Queued;
}

struct LevelStyle {
    Icon icon = Icon::None;
    QColor background;
    QColor bar;
};

LevelStyle levelStyle(logs::Level level)
{
    if (level == logs::Level::Error)
        return {Icon::OctagonX, Theme::color(Color::LogErrorBg), Theme::color(Color::LogErrorBar)};
    if (level == logs::Level::Warning)
        return {Icon::TriangleAlert, Theme::color(Color::LogWarnBg), Theme::color(Color::LogWarnBar)};
    return {};
}

//! The style before any marks: the default, except for less important lines.
logs::AnsiStyle plainStyle(logs::Level level)
{
    logs::AnsiStyle style;
    style.dim = level == logs::Level::Debug || level == logs::Level::Ours;
    return style;
}

} // namespace

void LogPainter::setMetrics(const LogMetrics& metrics)
{
    m_metrics = metrics;
    m_fonts.clear();
    m_fits.clear();
}

void LogPainter::paintLine(QPainter& painter, const ShownLine& line, const LineStyle& look, int y, int width,
                           qreal scrolled)
{
    const LogMetrics& m = m_metrics;
    const LevelStyle level = levelStyle(line.level);
    QColor background = level.background.isValid() ? level.background : Theme::color(Color::LogBg);
    if (look.isHovered && !level.background.isValid())
        background = Theme::color(Color::LogRowHover);
    if (look.flash > 0)
        background = mix(background, Theme::color(Color::AccentSelection), look.flash);
    painter.fillRect(0, y, width, m.row, background);

    const Cells cells(line.text);
    painter.save();
    painter.setClipRect(QRect(m.text - 1, y, width - m.text + 1, m.row), Qt::IntersectClip);
    paintText(painter, line, look, cells, y, width, scrolled);
    painter.restore();

    if (level.bar.isValid())
        painter.fillRect(0, y, m.bar, m.row, level.bar);
    else
        painter.fillRect(0, y, m.gutter, m.row, Theme::color(Color::LogGutterBg));
    if (look.isCaret)
        painter.fillRect(0, y, m.bar, m.row, Theme::color(Color::AccentFocus));
    if (look.isContinued)
        return;
    painter.setFont(m.font);
    painter.setPen(Theme::color(look.isCaret ? Color::LogText : Color::LogGutterText));
    const QString number = QString::number(look.number + 1);
    painter.drawText(QPointF(m.gutter - Theme::px(10) - m.cell * qreal(number.size()), y + m.baseline), number);
    if (m.time > 0 && !look.time.isEmpty()) {
        painter.setPen(Theme::color(Color::LogTimestamp));
        painter.drawText(QPointF(m.time, y + m.baseline), look.time);
    }
    if (level.icon != Icon::None)
        paintIcon(painter, level.icon, QRectF(m.level - Theme::px(2), y, m.levelWidth, m.row), level.bar,
                  Theme::px(14));
}

void LogPainter::paintText(QPainter& painter, const ShownLine& line, const LineStyle& look, const Cells& cells, int y,
                           int width, qreal scrolled)
{
    const LogMetrics& m = m_metrics;
    const qreal x0 = m.text - scrolled - m.cell * look.part.column;
    const auto xOf = [&](qsizetype index) { return x0 + m.cell * cells.columnOf(index); };
    const auto clip = [&](qsizetype index) { return qBound(look.part.start, index, look.part.end); };
    // Only visible text is shaped: a 16 KiB line costs as much as a short one.
    const int firstColumn = look.part.column + qMax(0, int(scrolled / m.cell) - 1);
    const int lastColumn = look.part.column + int((scrolled + width - m.text) / m.cell) + 2;
    const qsizetype from = clip(cells.indexOf(firstColumn));
    const qsizetype to = clip(cells.indexOf(lastColumn));

    QList<logs::AnsiRun> runs = line.runs;
    if (runs.isEmpty())
        runs.append({0, line.text.size(), plainStyle(line.level)});
    QList<qsizetype> edges{from, to};
    for (const logs::AnsiRun& run : std::as_const(runs)) {
        const qsizetype start = clip(run.start), end = clip(run.start + run.length);
        if (start < to && end > from)
            edges << qMax(start, from) << qMin(end, to);
        const RunStyle style = lookOf(run.style);
        if (style.background.isValid() && start < end)
            painter.fillRect(QRectF(xOf(start), y, xOf(end) - xOf(start), m.row), style.background);
    }
    if (look.selection.end > look.selection.start || look.selectedToEdge) {
        const qreal left = xOf(clip(look.selection.start));
        const qreal right = look.selectedToEdge ? width : xOf(clip(look.selection.end));
        if (right > left)
            painter.fillRect(QRectF(left, y, right - left, m.row), Theme::color(Color::LogSelection));
    }
    for (const LogMark& hit : look.hits) {
        const qsizetype start = clip(hit.start), end = clip(hit.end);
        if (start >= end)
            continue;
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box(xOf(start) - 0.5, y + 2, xOf(end) - xOf(start) + 1, m.row - 4);
        paintBox(painter, box, Theme::px(radius::xs),
                 Theme::color(hit.isCurrent ? Color::LogMatchCurrent : Color::LogMatch));
        if (hit.isCurrent && start < to && end > from)
            edges << qMax(start, from) << qMin(end, to);
    }

    std::sort(edges.begin(), edges.end());
    qsizetype runAt = 0;
    for (qsizetype i = 0; i + 1 < edges.size(); ++i) {
        const qsizetype start = edges[i], end = edges[i + 1];
        if (start >= end)
            continue;
        while (runAt + 1 < runs.size() && runs[runAt].start + runs[runAt].length <= start)
            ++runAt;
        const RunStyle style = lookOf(runs[runAt].style);
        const bool inCurrent = std::any_of(look.hits.cbegin(), look.hits.cend(), [&](const LogMark& hit) {
            return hit.isCurrent && hit.start <= start && end <= hit.end;
        });
        painter.setPen(inCurrent ? Theme::color(Color::LogMatchCurrentText) : style.text);
        drawCells(painter, line.text, cells, start, end, x0, y + m.baseline, fontOf(style.weight, style.italic));
        if (style.underline || style.strike) {
            const qreal lineY = y + m.baseline + (style.strike ? -m.row / 5.0 : 2);
            painter.fillRect(QRectF(xOf(start), lineY, xOf(end) - xOf(start), 1), painter.pen().color());
        }
    }
    if (line.isCut && look.part.end == line.text.size()) {
        painter.setPen(Theme::color(Color::AccentText));
        painter.setFont(m.font);
        painter.drawText(QPointF(xOf(line.text.size()) + m.cell, y + m.baseline), QStringLiteral("…"));
    }
}

void LogPainter::drawCells(QPainter& painter, const QString& text, const Cells& cells, qsizetype start, qsizetype end,
                           qreal x0, qreal y, const QFont& font)
{
    painter.setFont(font);
    const auto x = [&](qsizetype index) { return x0 + m_metrics.cell * cells.columnOf(index); };
    if (cells.isPlain()) {
        painter.drawText(QPointF(x(start), y), text.mid(start, end - start));
        return;
    }
    const auto isMark = [&](qsizetype index) {
        return index < text.size() && cells.columnOf(index + 1) == cells.columnOf(index);
    };
    for (qsizetype at = start; at < end;) {
        qsizetype next = at;
        while (next < end && fitsCell(text[next]) && !isMark(next + 1))
            ++next;
        if (next == at) {
            // A wide character, one from another font, or a cluster is drawn alone in its cell.
            next = at + (text[at].isHighSurrogate() && at + 1 < end ? 2 : 1);
            while (next < end && isMark(next))
                ++next;
        }
        if (text[at] != QLatin1Char('\t'))
            painter.drawText(QPointF(x(at), y), text.mid(at, next - at));
        at = next;
    }
}

const QFont& LogPainter::fontOf(int weight, bool italic)
{
    auto known = m_fonts.find(weight * 2 + (italic ? 1 : 0));
    if (known == m_fonts.end()) {
        QFont font = m_metrics.font;
        if (weight > 0)
            font.setWeight(QFont::Weight(weight));
        font.setItalic(italic);
        known = m_fonts.insert(weight * 2 + (italic ? 1 : 0), font);
    }
    return *known;
}

bool LogPainter::fitsCell(QChar character) const
{
    const char16_t unit = character.unicode();
    if (unit >= 0x20 && unit < 0x7F)
        return true;
    if (character.isSurrogate() || unit < 0xA0)
        return false;
    auto known = m_fits.constFind(character);
    if (known == m_fits.constEnd()) {
        const QFontMetricsF metrics(m_metrics.font);
        known = m_fits.insert(character,
                              metrics.inFont(character)
                                  && qAbs(metrics.horizontalAdvance(character) - m_metrics.cell) < 0.05);
    }
    return *known;
}

void LogPainter::paintHeader(QPainter& painter, QWidget* viewport, const logs::Stage& stage, bool folded, bool caret,
                             int y, int width, qint64 nowMs)
{
    const LogMetrics& m = m_metrics;
    painter.fillRect(0, y, width, m.header, Theme::color(Color::BgSurface));
    painter.fillRect(0, y + m.header - 1, width, 1, Theme::color(Color::BorderSubtle));
    const QRect row(0, y, width, m.header - 1);
    const int small = Theme::px(14);
    const bool hasLines = stage.state == StageState::Running || stage.endByte > stage.firstByte;
    if (hasLines) // an empty step does not expand
        paintIcon(painter, folded ? Icon::ChevronRight : Icon::ChevronDown,
                  QRectF(Theme::px(11), y, Theme::px(16), row.height()), Theme::color(Color::TextSecondary), small);
    const Status status = statusOf(stage.state);
    const QRect icon(Theme::px(34), y + (row.height() - small) / 2, small, small);
    if (stage.state == StageState::Running)
        SpinMark::paint(painter, viewport, icon, Theme::status(status).dot);
    else
        paintIcon(painter, statusIcon(status), icon, Theme::status(status).fg, small);

    const bool running = stage.state == StageState::Running;
    const qint64 end = running ? nowMs : stage.endMs;
    int right = width - Theme::px(12);
    if (stage.startMs > 0 && end >= stage.startMs) {
        const QString took = durationText(end - stage.startMs);
        right -= textWidth(took, FontRole::Code);
        shipdeck::ui::paintText(painter, QRect(right, y, width - Theme::px(12) - right + 2, row.height()), took,
                                FontRole::Code, Theme::color(Color::TextSecondary));
    }
    int x = Theme::px(62);
    x += shipdeck::ui::paintText(painter, QRect(x, y, right - x - Theme::px(8), row.height()), stageName(stage.name),
                                 FontRole::Heading, Theme::color(Color::TextPrimary));
    x += Theme::px(12);
    if (!stage.note.isEmpty() && x < right - Theme::px(24))
        shipdeck::ui::paintText(painter, QRect(x, y, right - x - Theme::px(12), row.height()), stage.note.render(),
                                FontRole::Small, Theme::color(Color::TextTertiary));
    if (caret)
        paintFocusRing(painter, QRectF(row).adjusted(1, 1, -1, 0), Theme::px(radius::xs), 0);
}

} // namespace shipdeck::ui
