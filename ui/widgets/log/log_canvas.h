// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/log_selection.h"

#include <QPoint>
#include <QRect>

class QPainter;
class QWidget;

namespace shipdeck::ui {

class LogDocument;
class LogHits;
class LogNavigator;
class LogPainter;
struct LinePart;
struct LineStyle;
struct LogMetrics;
struct LogRow;
struct PlacedRow;
struct ShownLine;

//! Paints the visible rows with selection, hits and caret, and finds the character at a point.
class LogCanvas {
public:
    LogCanvas(const LogDocument& document, const LogNavigator& navigator, const LogHits& hits,
              const LogSelection& selection, LogPainter& painter, QWidget& viewport);
    const LogMetrics& metrics() const;

    void setScrolled(int pixels) { m_scrolled = pixels; } //!< to the right
    void setHovered(qint64 line);                         //!< -1: none
    //! Paints what intersects `part`; returns the columns of the widest line.
    int paint(QPainter& painter, const QRect& part, bool hasFocus);

    LogPosition positionAt(QPoint point) const; //!< the nearest one
    QString targetAt(QPoint point) const;       //!< an address, or path:line:column; empty: none

private:
    int paintLine(QPainter& painter, const PlacedRow& place, bool hasFocus);
    void paintHeader(QPainter& painter, const PlacedRow& place, bool hasFocus);
    LineStyle styleOf(const LogRow& row, const ShownLine& line, LinePart part, bool hasFocus) const;
    LinePart partOf(const LogRow& row, const ShownLine& line) const;

    const LogDocument& m_document;
    const LogNavigator& m_navigator;
    const LogHits& m_hits;
    const LogSelection& m_selection;
    LogPainter& m_painter;
    QWidget& m_viewport;
    int m_scrolled = 0;
    qint64 m_hovered = -1;
};

} // namespace shipdeck::ui
