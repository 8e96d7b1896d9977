// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "theme/paint.h"
#include "theme/status.h"
#include "widgets/log/log_view.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace shipdeck::ui {
namespace {

//! The position of byte `column` of a raw line in the visible text.
qsizetype charAt(QByteArrayView raw, qint64 column, bool plain)
{
    const QByteArrayView before = raw.first(qBound(qint64(0), column, raw.size()));
    return plain ? before.size() : logs::parseAnsi(before).text.size();
}

constexpr int mostHitsPainted = 200; // in one line; more are indistinguishable
} // namespace

QList<LogMark> LogView::hitsOf(qint64 line) const
{
    QList<LogMark> marks;
    qsizetype at = m_search.firstFrom(line);
    if (at >= m_search.count() || m_search.hit(at).line != line || !m_document.reader())
        return marks;
    QByteArrayView raw = m_document.reader()->line(line);
    const ShownLine& shown = m_document.line(line);
    const bool plain = shown.text.size() == raw.size(); // no escape sequences, only ASCII
    for (; at < m_search.count() && m_search.hit(at).line == line && marks.size() < mostHitsPainted; ++at) {
        const logs::Hit& hit = m_search.hit(at);
        if (hit.column >= LogDocument::longestShown && shown.isCut)
            break;
        marks.append(
            {charAt(raw, hit.column, plain), charAt(raw, hit.column + hit.length, plain), at == m_search.current()});
    }
    return marks;
}

QList<LinePart> LogView::partsOf(const ShownLine& line) const
{
    if (!m_wrapped)
        return {{0, line.text.size(), 0}};
    return wrapLine(line.text, Cells(line.text), wrapColumns());
}

LineStyle LogView::lookOfRow(const LogRow& row, const ShownLine& line, LinePart part) const
{
    LineStyle look;
    look.number = row.line;
    look.part = part;
    look.isContinued = row.part > 0;
    if (m_times != LogTimes::Off && m_document.reader()) {
        const auto& stages = m_document.stages();
        const qint64 start = stages.isEmpty() ? m_document.reader()->lineTime(0) : stages.first().startMs;
        look.time = logTimeText(m_times, m_document.reader()->lineTime(row.line), start);
    }
    look.hits = hitsOf(row.line);
    const auto span = m_selection.in(row.line, line.text);
    look.selection = {span.start, span.end, false};
    look.selectedToEdge = span.toEdge && span.end >= part.end && m_selection.isActive();
    look.isCaret = row.line == m_caret && hasFocus();
    look.isHovered = row.line == m_hover;
    if (row.line == m_flashLine)
        look.flash = qMax(0.0, 1 - qreal(m_flashed.elapsed()) / 600);
    return look;
}

void LogView::paintEvent(QPaintEvent* event)
{
    settleWrap();
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    const int width = viewport()->width();
    const auto rows = placed();
    const auto header = sticky(rows);
    const qreal scrolled = horizontalScrollBar()->value();
    const qint64 now = nowUtc().toMSecsSinceEpoch();
    const auto paintHeader = [&](const Placed& place) {
        const bool folded = m_rows.isFolded(place.row.step);
        m_painter.paintHeader(painter, viewport(), m_document.stages()[place.row.step], folded,
                              folded && hasFocus() && m_rows.stepOf(m_caret) == place.row.step && m_caret >= 0, place.y,
                              width, now);
    };
    int widest = m_widest;
    for (const Placed& place : rows) {
        if (place.y + place.height <= event->rect().top() || place.y > event->rect().bottom())
            continue;
        if (place.row.isHeader) {
            paintHeader(place);
            continue;
        }
        const ShownLine& line = m_document.line(place.row.line);
        const auto parts = partsOf(line);
        const LinePart part = parts[qMin(qsizetype(place.row.part), parts.size() - 1)];
        m_painter.paintLine(painter, line, lookOfRow(place.row, line, part), place.y, width, scrolled);
        if (!m_wrapped)
            widest = qMax(widest, Cells(line.text).columns() + (line.isCut ? 2 : 0));
    }
    const int end = rows.isEmpty() ? 0 : rows.last().y + rows.last().height;
    if (end < viewport()->height()) {
        painter.fillRect(0, end, width, viewport()->height() - end, Theme::color(Color::LogBg));
        painter.fillRect(0, end, m_rows.rowCount() > 0 ? m_painter.metrics().gutter : 0, viewport()->height() - end,
                         Theme::color(Color::LogGutterBg));
    }
    if (header)
        paintHeader(*header);
    if (m_rows.lineCount() == 0)
        paintEmpty(painter);
    paintPill(painter);
    if (widest != m_widest) {
        m_widest = widest;
        QMetaObject::invokeMethod(this, &LogView::syncBars, Qt::QueuedConnection); // not during painting
    }
}

void LogView::paintEmpty(QPainter& painter)
{
    QString words;
    Icon icon = Icon::ScrollText;
    switch (m_document.state()) {
    case LogDocument::State::Failed:
        words = m_document.error().render();
        icon = Icon::CircleAlert;
        break;
    case LogDocument::State::Missing:
    case LogDocument::State::Open:
        if (m_phase == LogPhase::Live && m_missingWords.isEmpty()) {
            words = tr("Waiting for the first line, usually under 2 s");
            icon = Icon::Clock;
        } else if (m_document.state() == LogDocument::State::Missing) {
            words = m_missingWords.isEmpty() ? tr("This log is not on this computer") : m_missingWords;
            icon = Icon::FileText;
        } else {
            words = tr("Nothing was written to this log");
        }
        break;
    case LogDocument::State::Closed: return;
    }
    const QRect room = viewport()->rect();
    const int top = m_rows.rowCount() > 0 ? room.height() / 2 : room.height() / 2 - Theme::px(30);
    paintIcon(painter, icon, QRectF(0, top, room.width(), Theme::px(20)), Theme::color(Color::TextTertiary),
              Theme::px(20));
    int y = top + Theme::px(30);
    const auto lines = words.split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const QRect box(Theme::px(16), y, room.width() - Theme::px(32), Theme::line(FontRole::Body));
        shipdeck::ui::paintText(painter, box, line, FontRole::Body, Theme::color(Color::TextSecondary),
                                Qt::AlignHCenter);
        y += Theme::line(FontRole::Body);
    }
}

QString LogView::pillText() const
{
    const qint64 lines = newLines();
    if (lines <= 0)
        return {};
    return lines == 1 ? tr("1 new line") : tr("%1 new lines").arg(QLocale().toString(lines));
}

QString LogView::pillErrors() const
{
    const qint64 errors = m_document.errors() - m_seenErrors;
    if (errors <= 0)
        return {};
    return errors == 1 ? tr("1 error") : tr("%1 errors").arg(QLocale().toString(errors));
}

QRect LogView::pillRect() const
{
    const QString text = pillText();
    if (text.isEmpty())
        return {};
    int width = Theme::px(12) + textWidth(text, FontRole::Caption) + Theme::px(8) + Theme::px(14) + Theme::px(11);
    if (const QString errors = pillErrors(); !errors.isEmpty())
        width += Theme::px(8) + textWidth(errors, FontRole::Caption);
    const int height = Theme::px(26);
    return {viewport()->width() - width - Theme::px(13), viewport()->height() - height - Theme::px(12), width, height};
}

void LogView::paintPill(QPainter& painter)
{
    const QRect box = pillRect();
    if (box.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintShadow(painter, box, 2);
    paintBox(painter, box, box.height() / 2.0, Theme::color(Color::BgOverlay), Theme::color(Color::BorderStrong));
    int x = box.x() + Theme::px(12);
    const auto word = [&](const QString& text, Color colour) {
        x += shipdeck::ui::paintText(painter, QRect(x, box.y(), box.right() - x, box.height()), text, FontRole::Caption,
                                     Theme::color(colour))
            + Theme::px(8);
    };
    word(pillText(), Color::TextPrimary);
    if (const QString errors = pillErrors(); !errors.isEmpty())
        word(errors, Color::AnsiRed);
    paintIcon(painter, Icon::ArrowDown, QRectF(x, box.y(), Theme::px(14), box.height()),
              Theme::color(Color::TextPrimary), Theme::px(14));
}

} // namespace shipdeck::ui
