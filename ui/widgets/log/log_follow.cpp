// SPDX-License-Identifier: MIT
#include "widgets/log/log_follow.h"

namespace shipdeck::ui {

void LogFollow::open(LogPhase phase)
{
    m_phase = phase;
    m_on = phase == LogPhase::Live;
}

void LogFollow::reset()
{
    m_seenLines = m_seenErrors = 0;
    m_opening = true;
}

bool LogFollow::set(bool on)
{
    if (m_on == on)
        return false;
    m_on = on;
    m_seenLines = m_scroll.rows().lineCount();
    m_seenErrors = m_document.errors();
    return true;
}

std::optional<bool> LogFollow::afterScroll(bool up) const
{
    const bool atEnd = m_scroll.isAtEnd();
    if (up && !atEnd)
        return false;
    if (!up && atEnd && m_phase == LogPhase::Live)
        return true;
    return std::nullopt;
}

void LogFollow::noteOpened()
{
    noteVisible();
    if (!m_on)
        m_seenLines = m_scroll.rows().lineCount();
    m_seenErrors = m_document.errors();
}

void LogFollow::noteVisible()
{
    m_seenLines = qMax(m_seenLines, m_scroll.visibleLines().second + 1);
}

qint64 LogFollow::newLines() const
{
    const qint64 seen = qMax(m_seenLines, m_scroll.visibleLines().second + 1);
    return m_on ? 0 : qMax(qint64(0), m_scroll.rows().lineCount() - seen);
}

} // namespace shipdeck::ui
