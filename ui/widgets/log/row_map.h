// SPDX-License-Identifier: MIT
#pragma once
#include <QtGlobal>
#include <cstdint>
#include <vector>

namespace shipdeck::ui {

//! One visual row of a log: a step's header, or one part of a (possibly wrapped) line.
struct LogRow {
    bool isHeader = false;
    int step = -1;   //!< the step the row belongs to; -1: before the first step
    qint64 line = 0; //!< 0-based; for a header the first line of its step
    int part = 0;    //!< 0 unless the line is wrapped
    bool operator==(const LogRow&) const = default;
};

//! Maps rows to lines and back, with folds, filters and wrapping. One byte per line plus a Fenwick tree over blocks of
//! lines: a lookup walks one block, a fold walks the step's bytes.
class RowMap {
public:
    static constexpr int mostParts = 255;

    void clear();
    //! Appends lines of one row each; never shrinks.
    void grow(qint64 lines);
    qint64 lineCount() const { return qint64(m_heights.size()); }
    //! Steps are appended in the order of their first lines; that may be the next line to come.
    void addStep(qint64 firstLine);
    int stepCount() const { return int(m_steps.size()); }

    void setFolded(int step, bool folded);
    bool isFolded(int step) const { return step >= 0 && m_steps[size_t(step)].folded; }
    //! 0 hides the line (filtered out), more than one wraps it.
    void setHeight(qint64 line, int rows);
    int height(qint64 line) const { return m_heights[size_t(line)]; }
    //! Sets the height of every line from `first` on; `rowsOf(line)` is called in order.
    template <typename RowsOf> void setHeights(qint64 first, RowsOf rowsOf)
    {
        for (qint64 line = first; line < lineCount(); ++line)
            m_heights[size_t(line)] = clamped(rowsOf(line));
        sumBlocks(first, lineCount());
    }

    qint64 rowCount() const;
    LogRow at(qint64 row) const;
    //! For a hidden line: the header of its folded step, else the row at its place.
    qint64 rowOf(qint64 line, int part = 0) const;
    qint64 headerRow(int step) const;
    bool isShown(qint64 line) const;
    int stepOf(qint64 line) const;
    qint64 firstLine(int step) const { return m_steps[size_t(step)].first; }
    qint64 endLine(int step) const; //!< one past the last line so far
    qint64 hiddenByFilter() const;

private:
    struct Step {
        qint64 first = 0;
        bool folded = false;
    };
    static uint8_t clamped(int rows) { return uint8_t(qBound(0, rows, mostParts)); }
    qint64 rowsBefore(qint64 line) const;
    qint64 effective(qint64 from, qint64 to) const;
    void sumBlocks(qint64 from, qint64 to);
    void addToBlock(size_t block, qint64 difference);

    std::vector<uint8_t> m_heights;
    std::vector<Step> m_steps;
    std::vector<qint64> m_tree; //!< Fenwick tree, 1-based: node i is m_tree[i - 1]
};

} // namespace shipdeck::ui
