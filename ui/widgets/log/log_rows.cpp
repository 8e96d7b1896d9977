// SPDX-License-Identifier: MIT
#include "widgets/log/log_rows.h"

#include "theme/theme.h"

#include <QWidget>

namespace shipdeck::ui {
namespace {
//! Up to this number of lines, wrapped heights are estimated from the lines' bytes at once; above it a line counts as
//! one row until it is visible, so that W takes at most a frame at any length.
constexpr qint64 mostEstimated = 100'000;
} // namespace

LogRows::LogRows(const LogDocument& document, const LogMetrics& metrics, const QWidget& viewport)
    : m_document(document), m_metrics(metrics), m_viewport(viewport)
{
}

void LogRows::clear()
{
    m_map.clear();
    m_touched.clear();
    m_filteredTo = m_hidden = 0;
}

void LogRows::grow(bool foldDone)
{
    const qint64 before = m_map.lineCount();
    // The last line may have been incomplete.
    m_map.grow(m_document.lineCount());
    addSteps();
    if (foldDone)
        foldFinished();
    if (m_filter != LogFilter::All)
        applyFilter(before);
    else if (m_wrapped)
        m_map.setHeights(before, [this](qint64 line) { return heightOf(line); });
}

void LogRows::addSteps()
{
    const auto& stages = m_document.stages();
    for (int step = m_map.stepCount(); step < stages.size(); ++step) {
        if (stages[step].firstLine < 0)
            break; // not indexed yet, nor are later steps
        m_map.addStep(stages[step].firstLine);
        m_touched.append(false);
    }
}

void LogRows::foldFinished()
{
    for (int step = 0; step + 1 < m_map.stepCount(); ++step) {
        if (m_touched[step] || m_document.stages()[step].state != StageState::Done)
            continue;
        m_map.setFolded(step, true);
        m_touched[step] = true; // only once, so that a step opened by the person stays open
    }
}

bool LogRows::setFolded(int step, bool folded)
{
    if (step < 0 || step >= m_map.stepCount())
        return false;
    m_touched[step] = true;
    if (m_map.isFolded(step) == folded)
        return false;
    m_map.setFolded(step, folded);
    return true;
}

void LogRows::setFilter(LogFilter filter)
{
    m_filter = filter;
    reflow();
}

void LogRows::setWrapped(bool wrapped)
{
    m_wrapped = wrapped;
    reflow();
}

void LogRows::reflow()
{
    m_filteredTo = 0;
    m_hidden = 0;
    if (m_filter == LogFilter::All)
        m_map.setHeights(0, [this](qint64 line) { return heightOf(line); });
    else
        applyFilter(0);
}

void LogRows::applyFilter(qint64 from)
{
    m_map.setHeights(from, [](qint64) { return 0; });
    const auto reader = m_document.reader();
    const auto level = m_filter == LogFilter::Errors ? logs::Level::Error : logs::Level::Warning;
    qint64 line = m_filteredTo - 1;
    // Levels are indexed slightly later than lines, so this continues from the last match, not from `from`.
    for (line = reader ? reader->nextLine(level, line) : -1; line >= 0 && line < m_map.lineCount();
         line = reader->nextLine(level, line)) {
        m_map.setHeight(line, heightOf(line));
        m_filteredTo = line + 1;
    }
    m_hidden = m_map.hiddenByFilter();
}

int LogRows::heightOf(qint64 line) const
{
    if (!m_wrapped || m_map.lineCount() > mostEstimated)
        return 1;
    const auto reader = m_document.reader();
    const qint64 bytes = qMin(reader ? reader->line(line).size() : 0, LogDocument::longestShown);
    return int((bytes + columns() - 1) / columns()) + (bytes == 0 ? 1 : 0);
}

int LogRows::columns() const
{
    return qMax(8, int((m_viewport.width() - m_metrics.text - Theme::px(8)) / m_metrics.cell));
}

bool LogRows::measure(qint64 line)
{
    const int rows = int(partsOf(m_document.line(line)).size());
    if (rows == m_map.height(line))
        return false;
    m_map.setHeight(line, rows);
    return true;
}

QList<LinePart> LogRows::partsOf(const ShownLine& line) const
{
    if (!m_wrapped)
        return {{0, line.text.size(), 0}};
    return wrapLine(line.text, Cells(line.text), columns());
}

} // namespace shipdeck::ui
