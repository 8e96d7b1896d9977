// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/cells.h"
#include "widgets/log/log_document.h"
#include "widgets/log/log_metrics.h"
#include "widgets/log/row_map.h"

class QWidget;

namespace shipdeck::ui {

enum class LogFilter { All, Warnings, Errors };

//! The rows of a log under folds, filter and wrapping. Knows nothing about the scroll position.
class LogRows {
public:
    //! `viewport`: its width limits wrapped rows.
    LogRows(const LogDocument& document, const LogMetrics& metrics, const QWidget& viewport);
    const RowMap& map() const { return m_map; }

    void clear();
    //! Adds the document's new lines and steps. `foldDone`: also folds finished steps, each only once.
    void grow(bool foldDone);
    //! grow() leaves the step alone from now on. False: it already was like this.
    bool setFolded(int step, bool folded);

    void setFilter(LogFilter filter);
    LogFilter filter() const { return m_filter; }
    qint64 hiddenByFilter() const { return m_hidden; }
    void setWrapped(bool wrapped);
    bool isWrapped() const { return m_wrapped; }
    //! Estimates all heights again, after a change of width or font.
    void reflow();
    //! Replaces a line's estimated height by the actual one. False: the estimate was right.
    bool measure(qint64 line);
    QList<LinePart> partsOf(const ShownLine& line) const;

private:
    void addSteps();
    void foldFinished();
    void applyFilter(qint64 from);
    int heightOf(qint64 line) const;
    int columns() const;

    const LogDocument& m_document;
    const LogMetrics& m_metrics;
    const QWidget& m_viewport;
    RowMap m_map;
    QList<bool> m_touched; //!< steps that the person folded or unfolded
    LogFilter m_filter = LogFilter::All;
    qint64 m_filteredTo = 0;
    qint64 m_hidden = 0;
    bool m_wrapped = false;
};

} // namespace shipdeck::ui
