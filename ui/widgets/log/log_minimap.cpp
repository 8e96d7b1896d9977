// SPDX-License-Identifier: MIT
#include "widgets/log/log_minimap.h"

#include "theme/paint.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

namespace shipdeck::ui {

LogMinimap::LogMinimap(const LogDocument& document, const LogScroll& scroll, const LogSearchRun& search,
                       QWidget* parent)
    : QWidget(parent), m_document(document), m_scroll(scroll), m_search(search)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::ArrowCursor);
}

void LogMinimap::invalidate()
{
    m_valid = false;
    update();
}

qint64 LogMinimap::rowsTold() const
{
    return qMax(m_scroll.rows().rowCount(), qint64(m_scroll.linesOnScreen()));
}

qint64 LogMinimap::rowAt(int y) const
{
    return qBound(qint64(0), qint64(y) * rowsTold() / qMax(1, height()),
                  qMax(qint64(0), m_scroll.rows().rowCount() - 1));
}

int LogMinimap::yOf(qint64 row) const
{
    return int(row * height() / qMax(qint64(1), rowsTold()));
}

void LogMinimap::findTicks()
{
    m_ticks.assign(size_t(qMax(0, height())), 0);
    m_valid = true;
    const auto reader = m_document.reader();
    const RowMap& rows = m_scroll.rows();
    if (!reader || rows.lineCount() == 0)
        return;
    // Steps through the pixels as long as there are fewer than lines; each finds the next line at or after its own.
    const auto mark = [&](Tick tick, auto nextFrom) {
        qint64 line = nextFrom(0);
        while (line >= 0 && line < rows.lineCount()) {
            const int y = yOf(rows.rowOf(line));
            if (y < height())
                m_ticks[size_t(y)] |= tick;
            const qint64 nextRow = rowsTold() * (y + 1) / height() + 1;
            const qint64 behind = nextRow < rows.rowCount() ? rows.at(nextRow).line : rows.lineCount();
            line = nextFrom(qMax(line + 1, behind));
        }
    };
    mark(Warning, [&](qint64 from) { return reader->nextLine(logs::Level::Warning, from - 1); });
    mark(Error, [&](qint64 from) { return reader->nextLine(logs::Level::Error, from - 1); });
    mark(Hit, [&](qint64 from) {
        const qsizetype at = m_search.firstFrom(from);
        return at < m_search.count() ? m_search.hit(at).line : -1;
    });
    if (m_search.current() >= 0 && m_search.current() < m_search.count()) {
        const int y = yOf(rows.rowOf(m_search.hit(m_search.current()).line));
        if (y < height())
            m_ticks[size_t(y)] |= CurrentHit;
    }
}

QRect LogMinimap::thumb() const
{
    const qint64 rows = m_scroll.rows().rowCount();
    const auto onScreen = m_scroll.placed().size();
    if (rows <= onScreen)
        return {};
    const int tall = qMax(Theme::px(24), yOf(onScreen));
    const auto bottom = m_scroll.bottom();
    const qreal part = bottom.row > 0 ? qreal(m_scroll.top().row) / qreal(bottom.row) : 0;
    return {Theme::px(2), int(part * (height() - tall)), width() - Theme::px(3), tall};
}

void LogMinimap::paintEvent(QPaintEvent*)
{
    if (!m_valid || int(m_ticks.size()) != height())
        findTicks();
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Color::LogBg));
    painter.fillRect(0, 0, 1, height(), Theme::color(Color::BorderSubtle));
    if (const QRect part = thumb(); !part.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintBox(painter, part, Theme::px(radius::xs), Theme::color(Color::BgPressed));
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    const int tall = Theme::px(2);
    const auto paint = [&](Tick tick, Color colour, int inset) {
        for (int y = 0; y < height(); ++y) {
            if (m_ticks[size_t(y)] & tick)
                painter.fillRect(1 + inset, y, width() - 1 - 2 * inset, tall, Theme::color(colour));
        }
    };
    paint(Warning, Color::LogWarnBar, Theme::px(3));
    paint(Hit, Theme::isDark() ? Color::LogMatchCurrent : Color::LogWarnBar, Theme::px(3));
    paint(CurrentHit, Color::LogMatchCurrent, Theme::px(2));
    paint(Error, Color::LogErrorBar, Theme::px(1));
}

void LogMinimap::scrub(int y)
{
    const QRect part = thumb();
    const auto bottom = m_scroll.bottom();
    const int room = height() - part.height();
    if (room <= 0)
        return;
    const qreal wanted = qBound(0.0, qreal(y - part.height() / 2) / room, 1.0);
    const bool up = qint64(wanted * qreal(bottom.row)) < m_scroll.top().row;
    Q_EMIT scrubbed(wanted >= 1 ? bottom : LogTop{qint64(wanted * qreal(bottom.row)), 0}, up);
}

void LogMinimap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        scrub(event->pos().y());
}

void LogMinimap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        scrub(event->pos().y());
}

void LogMinimap::wheelEvent(QWheelEvent* event)
{
    Q_EMIT wheeled(event);
}

bool LogMinimap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_scroll.rows().lineCount() > 0) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const qint64 line = m_scroll.rows().at(rowAt(help->pos().y())).line;
        QToolTip::showText(help->globalPos(),
                           QStringLiteral("%1  %2").arg(line + 1).arg(m_document.line(line).text.left(120)), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace shipdeck::ui
