// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/log_metrics.h"
#include "widgets/log/row_map.h"

#include <QObject>
#include <QRect>
#include <optional>

class QWidget;

namespace shipdeck::ui {

//! The first visible row. Ordered from the log's begin to its end.
struct LogTop {
    qint64 row = 0;
    int offset = 0; //!< pixels above the viewport
    auto operator<=>(const LogTop&) const = default;
};

//! The position that stays fixed on the screen while rows above it change.
struct LogAnchor {
    LogRow row;
    int y = 0;
};

//! A visible row, in pixels of the viewport.
struct PlacedRow {
    LogRow row;
    int y = 0;
    int height = 0;
};

//! The scroll position: which rows are visible, and where.
class LogScroll final : public QObject {
    Q_OBJECT
public:
    //! `viewport`: only its size is used.
    LogScroll(const RowMap& rows, const LogMetrics& metrics, const QWidget& viewport);
    const RowMap& rows() const { return m_rows; }

    LogTop top() const { return m_top; }
    LogTop bottom() const; //!< the top with which the last row is fully visible
    bool isAtEnd() const { return m_top == bottom(); }
    int linesOnScreen() const;
    int pageStep() const; //!< pixels; two lines stay visible

    void setTop(LogTop top); //!< moved into the log's bounds
    void scrollBy(int pixels) { setTop({m_top.row, m_top.offset + pixels}); }
    void toEnd() { setTop(bottom()); }
    LogAnchor anchor() const;
    void restore(const LogAnchor& anchor);
    //! Into view, if it is not fully there: at a third of the height.
    void show(qint64 line);
    //! The same with the shortest way.
    void showNearest(qint64 line);

    QList<PlacedRow> placed() const; //!< top to bottom, without the sticky header
    std::optional<PlacedRow> sticky(const QList<PlacedRow>& rows) const;
    std::optional<PlacedRow> rowAt(int y) const;
    std::pair<qint64, qint64> visibleLines() const; //!< first and last; -1: none
    QRect rectOfLine(qint64 line) const;            //!< empty if not visible

Q_SIGNALS:
    void moved(); //!< also if only the rows behind it have changed

private:
    int rowHeight(const LogRow& row) const { return row.isHeader ? m_metrics.header : m_metrics.row; }

    const RowMap& m_rows;
    const LogMetrics& m_metrics;
    const QWidget& m_viewport;
    LogTop m_top;
};

} // namespace shipdeck::ui
