// SPDX-License-Identifier: MIT
#include "widgets/log/log_navigator.h"

namespace shipdeck::ui {

LogNavigator::LogNavigator(const LogDocument& document, const LogMetrics& metrics, const QWidget& viewport)
    : m_document(document), m_rows(document, metrics, viewport), m_scroll(m_rows.map(), metrics, viewport),
      m_follow(document, m_scroll)
{
}

void LogNavigator::setPhase(LogPhase phase)
{
    if (m_follow.phase() == phase)
        return;
    m_follow.setPhase(phase);
    if (phase == LogPhase::Live && m_scroll.isAtEnd())
        setFollowing(true);
    if (m_follow.isOn() && phase == LogPhase::Failed && m_document.errors() > 0)
        goToProblem(logs::Level::Error, 0);
    Q_EMIT changed();
}

void LogNavigator::reset()
{
    m_rows.clear();
    m_follow.reset();
    m_flash.stop();
    m_caret = m_wantedLine = -1;
    m_scroll.setTop({});
}

void LogNavigator::grow()
{
    const LogAnchor place = m_scroll.anchor();
    m_rows.grow(m_follow.isOn() || m_follow.isOpening());
    if (m_follow.isOpening() && m_rows.map().lineCount() > 0) {
        m_follow.setOpening(m_document.isIndexing());
        if (m_follow.phase() == LogPhase::Failed && m_document.errors() > 0)
            goToProblem(logs::Level::Error, 0);
        else
            m_scroll.toEnd();
        m_follow.noteOpened();
    } else {
        stayAt(place);
    }
    if (m_wantedLine >= 0 && (m_wantedLine < m_rows.map().lineCount() || !m_document.isIndexing()))
        goToLine(m_wantedLine);
}

void LogNavigator::stayAt(const LogAnchor& place)
{
    if (m_follow.isOn())
        m_scroll.toEnd();
    else
        m_scroll.restore(place);
}

void LogNavigator::setFilter(LogFilter filter)
{
    if (m_rows.filter() == filter)
        return;
    keepPlace([this, filter] { m_rows.setFilter(filter); });
    Q_EMIT rowsChanged();
    Q_EMIT changed();
}

void LogNavigator::setWrapped(bool wrapped)
{
    if (m_rows.isWrapped() == wrapped)
        return;
    keepPlace([this, wrapped] { m_rows.setWrapped(wrapped); });
    Q_EMIT rowsChanged();
    Q_EMIT changed();
}

void LogNavigator::reflow()
{
    if (!m_rows.isWrapped() || m_rows.map().lineCount() == 0)
        return;
    keepPlace([this] { m_rows.reflow(); });
    Q_EMIT rowsChanged();
    Q_EMIT changed();
}

void LogNavigator::settleHeights()
{
    if (!m_rows.isWrapped())
        return;
    // Rows that become visible because others were taller or lower than estimated are measured in the next round.
    for (int round = 0; round < 4; ++round) {
        const LogAnchor place = m_scroll.anchor();
        bool moved = false;
        const auto visible = m_scroll.placed();
        for (const PlacedRow& row : visible) {
            if (!row.row.isHeader && row.row.part == 0)
                moved |= m_rows.measure(row.row.line);
        }
        if (!moved)
            return;
        stayAt(place);
    }
}

void LogNavigator::setFolded(int step, bool folded)
{
    const LogAnchor place = m_scroll.anchor();
    if (!m_rows.setFolded(step, folded))
        return;
    m_scroll.restore(place);
    Q_EMIT rowsChanged();
}

void LogNavigator::setAllFolded(bool folded)
{
    for (int step = 0; step < m_rows.map().stepCount(); ++step)
        setFolded(step, folded);
}

void LogNavigator::toggleHeader(int step)
{
    const bool isSticky = LogTop{m_rows.map().headerRow(step), 0} < m_scroll.top();
    setFolded(step, !m_rows.map().isFolded(step));
    if (isSticky) // scrolls to where its own header is now
        m_scroll.setTop({m_rows.map().headerRow(step), 0});
    userScrolled(true);
}

void LogNavigator::setFollowing(bool following)
{
    if (m_follow.set(following))
        Q_EMIT changed();
    if (following) {
        m_caret = -1;
        m_scroll.toEnd();
    }
}

void LogNavigator::scrollPixels(int down)
{
    m_scroll.scrollBy(down);
    userScrolled(down < 0);
}

void LogNavigator::scrollTo(LogTop top, bool up)
{
    m_scroll.setTop(top);
    userScrolled(up);
}

void LogNavigator::userScrolled(bool up)
{
    m_follow.setOpening(false);
    if (const auto following = m_follow.afterScroll(up))
        setFollowing(*following);
    m_follow.noteVisible();
}

void LogNavigator::goToLine(qint64 line)
{
    m_wantedLine = -1;
    const qint64 lines = m_rows.map().lineCount();
    if (lines == 0 || (line >= lines && m_document.isIndexing())) {
        m_wantedLine = line;
        return;
    }
    m_follow.setOpening(false);
    line = qBound(qint64(0), line, lines - 1);
    if (m_rows.map().height(line) == 0) // filtered out, but explicitly requested
        setFilter(LogFilter::All);
    setFollowing(false);
    reveal(line);
    setCaret(line);
    m_flash.start(line);
}

bool LogNavigator::goToStage(const QString& name)
{
    // The latest run, as a retried stage appears twice.
    for (int step = m_rows.map().stepCount() - 1; step >= 0; --step) {
        if (m_document.stages()[step].name != name)
            continue;
        setFollowing(false);
        setFolded(step, false);
        m_scroll.setTop({m_rows.map().headerRow(step), 0});
        return true;
    }
    return false;
}

void LogNavigator::goToNeighbour(bool back)
{
    const LogRow top = m_scroll.anchor().row;
    // From within a step, "back" first goes to its own header.
    const bool within = !top.isHeader || m_scroll.top().offset > 0;
    const int wanted = back ? top.step - (within ? 0 : 1) : top.step + 1;
    if (wanted >= 0 && wanted < m_rows.map().stepCount())
        scrollTo({m_rows.map().headerRow(wanted), 0}, back);
}

void LogNavigator::goToProblem(logs::Level level, int direction)
{
    const auto reader = m_document.reader();
    if (!reader)
        return;
    const qint64 from = m_caret >= 0 ? m_caret : m_scroll.visibleLines().first - 1;
    qint64 line =
        direction < 0 ? reader->previousLine(level, from) : reader->nextLine(level, direction == 0 ? -1 : from);
    if (line < 0 && direction > 0)
        line = reader->nextLine(level, -1); // wraps around
    if (line >= 0 && line < m_rows.map().lineCount())
        goToLine(line);
}

void LogNavigator::goToEnd()
{
    m_scroll.toEnd();
    if (m_follow.phase() == LogPhase::Live)
        setFollowing(true);
}

void LogNavigator::reveal(qint64 line)
{
    unfold(line);
    m_scroll.show(line);
}

void LogNavigator::unfold(qint64 line)
{
    if (const int step = m_rows.map().stepOf(line); m_rows.map().isFolded(step))
        setFolded(step, false);
}

void LogNavigator::setCaret(qint64 line)
{
    m_caret = line;
    Q_EMIT caretMoved();
}

void LogNavigator::moveCaret(int rows)
{
    if (m_rows.map().rowCount() == 0)
        return;
    const LogRow row = caretRow(rows);
    const bool up = rows < 0;
    if (up)
        setFollowing(false);
    setCaret(row.line);
    if (row.isHeader) {
        m_scroll.show(row.line);
    } else {
        unfold(row.line);
        m_scroll.showNearest(row.line);
    }
    userScrolled(up);
    m_caret = row.line; // following would have removed it
}

//! The row so many rows below (negative: above) the caret that may have it: a line's first one, or a folded step's.
LogRow LogNavigator::caretRow(int rowsOn) const
{
    const RowMap& map = m_rows.map();
    const int direction = rowsOn < 0 ? -1 : 1;
    qint64 row =
        m_caret >= 0 ? map.rowOf(m_caret) : map.rowOf(m_scroll.visibleLines().second) - (direction < 0 ? 0 : 1);
    for (qint64 next = row + direction; next >= 0 && next < map.rowCount() && rowsOn != 0; next += direction) {
        const LogRow what = map.at(next);
        if (what.part > 0 || (what.isHeader && !map.isFolded(what.step)))
            continue;
        row = next;
        rowsOn -= direction;
    }
    return map.at(row);
}

} // namespace shipdeck::ui
