// SPDX-License-Identifier: MIT
#include "widgets/log/log_view.h"

#include "theme/theme.h"
#include "widgets/log/log_minimap.h"

#include <QScrollBar>

namespace shipdeck::ui {
namespace {
//! Up to this number of lines, wrapped heights are estimated from the lines' bytes at once; above it a line counts as
//! one row until it is visible, so that W takes at most a frame at any length.
constexpr qint64 mostEstimated = 100'000;
constexpr int flashMs = 600;
} // namespace

LogView::LogView(QWidget* parent) : QAbstractScrollArea(parent), m_minimap(new LogMinimap(*this))
{
    setObjectName(QStringLiteral("logView"));
    setAccessibleName(tr("Log"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the minimap is the scroll bar
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);

    connect(&m_document, &LogDocument::reset, this, &LogView::documentReset);
    connect(&m_document, &LogDocument::changed, this, &LogView::documentChanged);
    connect(&m_document, &LogDocument::finishedIndexing, this, [this] {
        documentChanged();
        m_toShowEnd = false;
    });
    connect(&m_search, &LogSearchRun::changed, this, [this] {
        if (m_hitPending && m_search.count() > 0) {
            const qsizetype at = m_search.firstFrom(m_searchFrom);
            if (at < m_search.count() || !m_search.isRunning()) {
                m_hitPending = false;
                goToHit(at < m_search.count() ? at : 0);
            }
        }
        m_minimap->invalidate();
        viewport()->update();
        Q_EMIT changed();
    });
    connect(&Theme::instance(), &Theme::changed, this, &LogView::remeasure);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    m_flash.setInterval(33);
    connect(&m_flash, &QTimer::timeout, this, [this] {
        if (m_flashed.elapsed() > flashMs) {
            m_flash.stop();
            m_flashLine = -1;
        }
        viewport()->update();
    });
    m_autoscroll.setInterval(33);
    connect(&m_autoscroll, &QTimer::timeout, this, [this] {
        const int beyond = m_mouse.y() < 0 ? m_mouse.y() : m_mouse.y() - viewport()->height();
        scrollPixels(beyond);
        m_selection.extend(positionAt(m_mouse));
        viewport()->update();
    });
    remeasure();
}

LogView::~LogView() = default;

void LogView::open(const QString& folder, const QString& id, LogPhase phase)
{
    m_phase = phase;
    m_following = phase == LogPhase::Live;
    m_document.open(folder, id);
}

void LogView::setPhase(LogPhase phase)
{
    if (m_phase == phase)
        return;
    m_phase = phase;
    if (phase == LogPhase::Live && isAtEnd())
        setFollowing(true);
    if (m_following && phase == LogPhase::Failed && m_document.errors() > 0)
        goToProblem(logs::Level::Error, 0);
    Q_EMIT changed();
    viewport()->update();
}

void LogView::documentReset()
{
    m_search.stop();
    m_rows.clear();
    m_touched.clear();
    m_selection.clear();
    m_top = {};
    m_widest = 0;
    m_seenLines = m_seenErrors = m_filteredTo = m_hidden = 0;
    m_caret = m_hover = m_flashLine = m_wantedLine = -1;
    m_toShowEnd = true;
    m_hitPending = false;
    horizontalScrollBar()->setValue(0);
    remeasure();
    Q_EMIT changed();
}

void LogView::documentChanged()
{
    const Anchor keep = anchor();
    const qint64 before = m_rows.lineCount();
    // The last line may have been incomplete.
    m_rows.grow(m_document.lineCount());
    takeSteps();
    if (m_following || m_toShowEnd)
        foldFinished();
    if (m_filter != LogFilter::All)
        applyFilter(before);
    else if (m_wrapped)
        m_rows.setHeights(before, [this](qint64 line) { return heightOf(line); });
    if (QString::number(before).size() != QString::number(m_rows.lineCount()).size())
        m_painter.setMetrics(LogMetrics::of(m_zoom, m_times, m_rows.lineCount()));

    if (m_toShowEnd && m_rows.lineCount() > 0) {
        m_toShowEnd = m_document.isIndexing();
        if (m_phase == LogPhase::Failed && m_document.errors() > 0)
            goToProblem(logs::Level::Error, 0);
        else
            scrollToEnd();
        leaveEnd();
    } else if (m_following) {
        scrollToEnd();
    } else {
        restore(keep);
    }
    if (m_wantedLine >= 0 && (m_wantedLine < m_rows.lineCount() || !m_document.isIndexing()))
        goToLine(m_wantedLine);
    m_search.goOn();
    const bool runs = !m_document.stages().isEmpty() && m_document.stages().last().state == StageState::Running;
    if (runs && !m_tick.isActive())
        m_tick.start();
    else if (!runs)
        m_tick.stop();
    m_minimap->invalidate();
    viewport()->update();
    Q_EMIT changed();
}

void LogView::takeSteps()
{
    const auto& stages = m_document.stages();
    for (int step = m_rows.stepCount(); step < stages.size(); ++step) {
        if (stages[step].firstLine < 0)
            break; // not indexed yet, nor are later steps
        m_rows.addStep(stages[step].firstLine);
        m_touched.append(false);
    }
}

void LogView::foldFinished()
{
    for (int step = 0; step + 1 < m_rows.stepCount(); ++step) {
        if (m_touched[step] || m_document.stages()[step].state != StageState::Done)
            continue;
        m_rows.setFolded(step, true);
        m_touched[step] = true; // only once, so that a step opened by the person stays open
    }
}

void LogView::setFolded(int step, bool folded)
{
    if (step < 0 || step >= m_rows.stepCount())
        return;
    m_touched[step] = true;
    if (m_rows.isFolded(step) == folded)
        return;
    const Anchor keep = anchor();
    m_rows.setFolded(step, folded);
    restore(keep);
    m_minimap->invalidate();
    viewport()->update();
}

void LogView::toggleHeader(int step)
{
    const auto header = m_rows.headerRow(step);
    const bool above = header < m_top.row || (header == m_top.row && m_top.offset > 0);
    setFolded(step, !m_rows.isFolded(step));
    if (above) // its header was the sticky one: scrolls to where it is now
        setTop({m_rows.headerRow(step), 0});
    userScrolled(true);
}

void LogView::setFilter(LogFilter filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    applyHeights();
}

void LogView::applyHeights()
{
    const Anchor keep = anchor();
    m_filteredTo = 0;
    m_hidden = 0;
    if (m_filter == LogFilter::All)
        m_rows.setHeights(0, [this](qint64 line) { return heightOf(line); });
    else
        applyFilter(0);
    if (m_following)
        scrollToEnd();
    else
        restore(keep);
    m_minimap->invalidate();
    viewport()->update();
    Q_EMIT changed();
}

void LogView::applyFilter(qint64 from)
{
    m_rows.setHeights(from, [](qint64) { return 0; });
    const auto reader = m_document.reader();
    const auto level = m_filter == LogFilter::Errors ? logs::Level::Error : logs::Level::Warning;
    qint64 line = m_filteredTo - 1;
    // Levels are indexed slightly later than lines, so this continues from the last match, not from `from`.
    for (line = reader ? reader->nextLine(level, line) : -1; line >= 0 && line < m_rows.lineCount();
         line = reader->nextLine(level, line)) {
        m_rows.setHeight(line, heightOf(line));
        m_filteredTo = line + 1;
    }
    m_hidden = m_rows.hiddenByFilter();
}

int LogView::heightOf(qint64 line) const
{
    if (!m_wrapped || m_rows.lineCount() > mostEstimated)
        return 1;
    const auto reader = m_document.reader();
    const qint64 bytes = qMin(reader ? reader->line(line).size() : 0, LogDocument::longestShown);
    return int((bytes + wrapColumns() - 1) / wrapColumns()) + (bytes == 0 ? 1 : 0);
}

int LogView::wrapColumns() const
{
    const LogMetrics& metrics = m_painter.metrics();
    return qMax(8, int((viewport()->width() - metrics.text - Theme::px(8)) / metrics.cell));
}

void LogView::settleWrap()
{
    if (!m_wrapped)
        return;
    // Heights are estimates; rows about to be painted get the actual ones.
    for (int round = 0; round < 4; ++round) {
        const Anchor keep = anchor();
        bool moved = false;
        const auto visible = placed();
        for (const Placed& place : visible) {
            if (place.row.isHeader || place.row.part > 0)
                continue;
            const int rows = int(partsOf(m_document.line(place.row.line)).size());
            if (rows != m_rows.height(place.row.line)) {
                m_rows.setHeight(place.row.line, rows);
                moved = true;
            }
        }
        if (!moved)
            return;
        if (m_following)
            scrollToEnd();
        else
            restore(keep);
    }
}

void LogView::setWrapped(bool wrapped)
{
    if (m_wrapped == wrapped)
        return;
    m_wrapped = wrapped;
    applyHeights();
}

void LogView::setTimes(LogTimes times)
{
    m_times = times;
    remeasure();
    Q_EMIT changed();
}

void LogView::setZoom(int zoom)
{
    m_zoom = qBound(-3, zoom, 16);
    remeasure();
}

void LogView::remeasure()
{
    const Anchor keep = anchor();
    m_painter.setMetrics(LogMetrics::of(m_zoom, m_times, m_rows.lineCount()));
    m_minimap->fit();
    if (m_wrapped && m_rows.lineCount() > 0)
        applyHeights();
    if (m_following)
        scrollToEnd();
    else
        restore(keep);
    viewport()->update();
}

} // namespace shipdeck::ui
