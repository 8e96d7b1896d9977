// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/cells.h"
#include "widgets/log/log_document.h"
#include "widgets/log/log_metrics.h"

#include <QHash>

class QPainter;
class QWidget;

namespace shipdeck::ui {

//! Highlighted characters [start, end) of a line.
struct LogMark {
    qsizetype start = 0;
    qsizetype end = 0;
    bool isCurrent = false;
};

//! The properties of a line's visual row that are not in the line itself.
struct LineStyle {
    qint64 number = 0; //!< 0-based
    LinePart part;
    bool isContinued = false; //!< a wrapped line's second row or later: no number, time and icon
    QString time;
    QList<LogMark> hits;
    LogMark selection;           //!< empty: none
    bool selectedToEdge = false; //!< the selection continues in the next line
    bool isCaret = false;
    bool isHovered = false;
    qreal flash = 0; //!< 1: just jumped to, 0: not
};

//! Paints rows of a log; knows nothing about scrolling.
class LogPainter {
public:
    void setMetrics(const LogMetrics& metrics);
    const LogMetrics& metrics() const { return m_metrics; }

    void paintLine(QPainter& painter, const ShownLine& line, const LineStyle& look, int y, int width, qreal scrolled);
    //! `viewport`: the widget of which a running step's spinner requests its next frame.
    void paintHeader(QPainter& painter, QWidget* viewport, const logs::Stage& stage, bool folded, bool caret, int y,
                     int width, qint64 nowMs);

private:
    void paintText(QPainter& painter, const ShownLine& line, const LineStyle& look, const Cells& cells, int y,
                   int width, qreal scrolled);
    void drawCells(QPainter& painter, const QString& text, const Cells& cells, qsizetype start, qsizetype end, qreal x0,
                   qreal y, const QFont& font);
    const QFont& fontOf(int weight, bool italic);
    bool fitsCell(QChar character) const;

    LogMetrics m_metrics;
    QHash<int, QFont> m_fonts;
    mutable QHash<QChar, bool> m_fits;
};

} // namespace shipdeck::ui
